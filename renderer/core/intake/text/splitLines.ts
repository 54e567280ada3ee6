import type { Vocabulary } from './vocabulary';

/** Cells of one printed row. */
export interface TextRow {
  readonly cells: readonly string[];
  /** empty cells of the table stand in `cells` as ''; false: they left no trace */
  readonly blanksKept: boolean;
  /** cells stand one after the other from the table's left edge, so that a row that ends early lacks its last cells */
  readonly fromLeft: boolean;
}

const PIPES = /[|｜│┃¦]/;
const RULE_ONLY = /^[\s|｜│┃+\-—―─━═=:┼├┤┌┐└┘┬┴]*$/;
const PAGE_NUMBER = /^\s*(?:[-—–－]\s*\d{1,3}\s*[-—–－]|第\s*\d{1,3}\s*页(?:\s*[,，/共]\s*\d{0,3}\s*页?)?)\s*$/;

const trimCell = (text: string): string => text.replace(/^[\s\u3000\u00a0]+|[\s\u3000\u00a0]+$/g, '');
const isBlank = (line: string): boolean => trimCell(line) === '';

/** All rows of a stretch, or its cells one by one where nothing tells the rows apart. */
export type SplitRows =
  { readonly kind: 'rows'; readonly rows: readonly TextRow[] } | { readonly kind: 'stream'; readonly cells: TextRow };

/** Lines that carry nothing of a table: rules between rows, page numbers. */
export const isDecoration = (line: string): boolean =>
  PAGE_NUMBER.test(line) || (RULE_ONLY.test(line) && /[-—―─━═=┼+]{2,}/.test(line));

/**
 * A stretch of lines that holds a table, as rows. How cells were parted is told by what most lines do: upright strokes,
 * tabs between cells, a tab before each cell with a line of its own, runs of blanks; else every line is one cell.
 */
export function splitRows(source: readonly string[], vocabulary: Vocabulary): SplitRows {
  const lines = source.filter((line) => !isDecoration(line));
  const filled = lines.filter((line) => !isBlank(line));
  const as = (rows: readonly TextRow[]): SplitRows => ({ kind: 'rows', rows });
  const share = (test: (line: string) => boolean): number => filled.filter(test).length / Math.max(1, filled.length);
  if (share((line) => PIPES.test(line)) > 0.6) return as(filled.map(pipeRow));
  if (share((line) => /\S[^\S\n]*\t|\t.*\t/.test(line)) > 0.4) return as(filled.map(tabRow));
  if (share((line) => /^\t[^\t]*$/.test(line)) > 0.5) return as(tabCells(lines));
  const rows = filled.map((line) => blankRow(line, vocabulary));
  if (rows.filter((row) => row.cells.length > 1).length > rows.length * 0.25) return as(rows);
  const cells = { cells: loneCells(lines), blanksKept: hasSpacedCells(lines), fromLeft: false };
  return { kind: 'stream', cells };
}

function pipeRow(line: string): TextRow {
  const cells = line.split(PIPES).map(trimCell);
  if (cells[0] === '' && PIPES.test(line.trimStart()[0] ?? '')) cells.shift();
  if (cells.at(-1) === '') cells.pop();
  return { cells, blanksKept: true, fromLeft: true };
}

const tabRow = (line: string): TextRow => ({ cells: line.split('\t').map(trimCell), blanksKept: true, fromLeft: true });

/** A tab and a cell on each line, an empty line between rows; a line without the tab goes on with the cell above. */
function tabCells(lines: readonly string[]): readonly TextRow[] {
  const rows: string[][] = [[]];
  for (const line of lines) {
    if (line.startsWith('\t')) rows.at(-1)!.push(trimCell(line));
    else if (isBlank(line)) rows.push([]);
    else if (rows.at(-1)!.length > 0) rows.at(-1)!.push(rows.at(-1)!.pop()! + trimCell(line));
    else rows.at(-1)!.push(trimCell(line));
  }
  return rows.filter((row) => row.length > 0).map((cells) => ({ cells, blanksKept: true, fromLeft: false }));
}

/** Cells parted by runs of blanks, or a label with its figures behind it parted by single ones. */
function blankRow(line: string, vocabulary: Vocabulary): TextRow {
  const row = (cells: readonly string[]): TextRow => ({
    cells: cells.map(trimCell),
    blanksKept: false,
    fromLeft: false,
  });
  const whole = trimCell(line);
  if (vocabulary.isLabel(whole)) return row([whole]);
  const wide = whole.split(/[ \u00a0]{2,}|\u3000+|\t+/).filter((cell) => cell !== '');
  const cells = wide.flatMap((cell) => narrowCells(cell, vocabulary));
  return row(cells);
}

function narrowCells(text: string, vocabulary: Vocabulary): readonly string[] {
  if (vocabulary.isLabel(text) || vocabulary.isValue(text)) return [text];
  const words = text.split(/[\s\u3000]+/).filter(Boolean);
  if (words.length > 1 && words.every((word) => vocabulary.isLabel(word) || vocabulary.isValue(word))) return words;
  let first = words.length;
  while (first > 1 && vocabulary.isValue(words[first - 1]!)) first--;
  const label = text.slice(0, lengthOfWords(text, first)).trim();
  if (first < words.length && /\p{Script=Han}{2}/u.test(label)) return [...afterColon(label), ...words.slice(first)];
  return afterColon(text, vocabulary);
}

/** 行政许可：5 */
function afterColon(text: string, vocabulary?: Vocabulary): readonly string[] {
  const m = /^(.+?)[：:]\s*(\S*)$/su.exec(text);
  if (!m) return [text];
  if (m[2] === '') return [m[1]!];
  return vocabulary?.isValue(m[2]!) && vocabulary.isLabel(m[1]!) ? [m[1]!, m[2]!] : [text];
}

function lengthOfWords(text: string, count: number): number {
  let seen = 0;
  const words = /[^\s\u3000]+/g;
  for (let m = words.exec(text); m; m = words.exec(text)) if (++seen === count) return m.index + m[0].length;
  return text.length;
}

/** Whether one empty line stands between nearly all cells: then a longer gap holds empty cells. */
function hasSpacedCells(lines: readonly string[]): boolean {
  const gaps = gapsOf(lines);
  return gaps.length > 4 && gaps.filter((gap) => gap % 2 === 1).length > gaps.length * 0.9;
}

function gapsOf(lines: readonly string[]): readonly number[] {
  const gaps: number[] = [];
  let gap = 0;
  let begun = false;
  for (const line of lines) {
    if (isBlank(line)) gap++;
    else {
      if (begun) gaps.push(gap);
      begun = true;
      gap = 0;
    }
  }
  return gaps;
}

function loneCells(lines: readonly string[]): readonly string[] {
  const spaced = hasSpacedCells(lines);
  const cells: string[] = [];
  let gap = 0;
  for (const line of lines) {
    if (isBlank(line)) {
      gap++;
      continue;
    }
    if (spaced && cells.length > 0) for (let i = 0; i < Math.min((gap - 1) / 2, 40); i++) cells.push('');
    cells.push(trimCell(line));
    gap = 0;
  }
  return cells;
}
