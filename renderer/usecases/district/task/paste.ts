import { shortNameOf } from '../../../core/editions/shortName';

/** A township read out of pasted text. */
export interface PastedTownship {
  readonly name: string;
  readonly shortName: string;
}

/** UTF-16 units of one paste, and rows taken from it: what is longer is no list of townships. */
const MOST_TEXT = 500_000;
const MOST_ROWS = 5000;

/** What stands above such columns, and what is no name at all. */
const HEADING =
  /^(?:序号|编号|名称|全称|简称|机关|单位|乡镇|街道|备注|机关全称|机关简称|单位名称|单位全称|单位简称|规范简称|乡镇名称|乡镇（街道）|乡镇\(街道\)|机关名称|填报单位|报送单位)$/u;
const NUMBER = /^[（(]?[\d０-９]+[）).、．]?$/u;
const FULL = /(?:人民政府|政府|办事处|管委会|委员会)$/u;
const LEADING_NUMBER = /^[（(]?\d{1,4}[）).、．]\s*/u;

/**
 * Townships out of one or two columns as a spreadsheet copies them (tabs between, one row a line), or out of a typed list
 * (one a line, or parted by marks). Headings and numbers of rows are left out. Of two names the one that reads like an
 * organ's full name is it, whatever the order of the columns; a missing short name is taken from the full one.
 */
export function townshipsIn(text: string): readonly PastedTownship[] {
  const lines = text.slice(0, MOST_TEXT).split(/\r\n|[\r\n\u2028]/u);
  const table = lines.some((line) => line.includes('\t'));
  const rows = table ? lines.map((line) => line.split('\t')) : lines.flatMap(typedLine);
  return rows.flatMap(townshipOf).slice(0, MOST_ROWS);
}

/** Typed: 全称 简称 with a blank between, or several full names parted by marks. */
function typedLine(line: string): readonly (readonly string[])[] {
  const parts = line.split(/[、，,；;]/u);
  if (parts.length === 2 && isPair(parts[0]!.trim(), parts[1]!.trim())) return [parts];
  if (parts.length > 1) return parts.map((part) => [part]);
  const spaced = line.trim().split(/\s+/u);
  return [spaced.length === 2 && isPair(spaced[0]!, spaced[1]!) ? spaced : [line]];
}

const isPair = (a: string, b: string): boolean => FULL.test(a) !== FULL.test(b);

function townshipOf(cells: readonly string[]): readonly PastedTownship[] {
  const words = cells
    .map((cell) => clean(cell).replace(LEADING_NUMBER, ''))
    .filter((word) => word !== '' && !NUMBER.test(word) && !HEADING.test(word.replace(/\s/gu, '')));
  const [first = '', second = ''] = words;
  if (first === '') return [];
  const swapped = second !== '' && FULL.test(second) && !FULL.test(first);
  const [name, other] = swapped ? [second, first] : [first, second];
  // A second column may hold anything (telephone, remark): only what is part of the name is its short form.
  const shortName = other !== '' && (swapped || isShortOf(other, name)) ? other : shortNameOf(name).shortName;
  return [{ name, shortName }];
}

const isShortOf = (short: string, name: string): boolean =>
  short.length < name.length && [...short].every((character) => name.includes(character));

/** A spreadsheet quotes cells with line breaks or quotation marks in them. */
const clean = (cell: string): string =>
  cell
    .replace(/^"(.*)"$/su, '$1')
    .replaceAll('""', '"')
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .trim();
