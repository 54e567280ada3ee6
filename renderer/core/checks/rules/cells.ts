import { valueCell, valueCells } from '../../editions/grid';
import type { Edition } from '../../editions/types';
import { isPlainDecimal } from '../../kernel/decimal';
import { getCell } from '../../report/cells';
import { cellText, readCell, type CellKind } from '../../report/cellText';
import { isBlank, isMoneyWithUnit, isRaw, type Cell } from '../../report/model';
import { placeName } from '../../editions/placeName';
import type { Draft, Instance, Rule } from '../rule';

type CellCheck = (cell: Cell, kind: CellKind, place: string, edition: Edition) => Draft | null;

/** One instance per value cell of the form. */
const eachCell =
  (check: CellCheck): Rule['instances'] =>
  (edition) =>
    valueCells(edition).map(({ place, kind }): Instance => ({
      reads: [place],
      check: ({ report }) => {
        const draft = check(getCell(report, place), kind, place, edition);
        return draft ? [draft] : [];
      },
    }));

const blank: CellCheck = (cell, _kind, place, edition) =>
  isBlank(cell)
    ? {
        place,
        values: [null],
        // No fix: a blank may be a figure not yet counted, so 0 is never offered (unknown is not zero).
        message: `填写“${placeName(edition, place)}”：这一格还空着，没有发生的填 0。`,
      }
    : null;

const WANTED: Readonly<Record<CellKind, string>> = {
  count: '这里只填数字（如 12），不带单位、符号和文字',
  signedCount: '这里只填数字，减少的在数字前加减号（如 -2），不带单位和文字',
  moneyWan: '这里按万元只填数字（如 2.5），不带单位和文字',
  moneyYuan: '这里按元只填数字（如 250.00），不带单位和文字',
  moneyUnitUnstated: '这里填数字和“元”或“万元”（如 25.1万元），不带其他文字',
};

/** Leading zeros ("00") are text that looks like a number; the money reader lets them through from files. */
const PADDED = /^-?0\d/;

function isUnreadable(cell: Cell, kind: CellKind): boolean {
  if (isBlank(cell)) return false;
  if (isRaw(cell)) return true;
  if (kind === 'count' || kind === 'signedCount') return typeof cell !== 'number';
  const money = isMoneyWithUnit(cell) ? cell.value : cell;
  const typed = kind === 'moneyUnitUnstated' ? isMoneyWithUnit(cell) : typeof cell === 'string';
  return !typed || typeof money !== 'string' || PADDED.test(money) || !isPlainDecimal(money);
}

const unreadable: CellCheck = (cell, kind, place, edition) => {
  if (!isUnreadable(cell, kind)) return null;
  const typed = cellText(cell);
  const tidy = readCell(typed, kind);
  // Only the way of writing changes (full-width digits, thousands commas): the figure itself is never guessed.
  const certain = !isBlank(tidy) && !isRaw(tidy) && valueCell(edition, place) !== undefined;
  return {
    place,
    values: [typed],
    message: `改写“${placeName(edition, place)}”：填的是“${clip(typed)}”，${WANTED[kind]}。`,
    fix: certain ? { label: `改为 ${cellText(tidy)}`, cells: { [place]: tidy } } : null,
  };
};

const clip = (text: string): string => (text.length > 20 ? `${text.slice(0, 20)}…` : text);

/** The figure of a readable cell; null when there is none. */
function figureOf(cell: Cell, kind: CellKind): number | string | null {
  if (isBlank(cell) || isUnreadable(cell, kind)) return null;
  return isMoneyWithUnit(cell) ? cell.value : (cell as number | string);
}

const notACount: CellCheck = (cell, kind, place, edition) => {
  const figure = figureOf(cell, kind);
  if (figure === null) return null;
  const negative = String(figure).startsWith('-') && kind !== 'signedCount';
  const fraction = typeof figure === 'number' && !Number.isInteger(figure);
  if (!negative && !fraction) return null;
  const wanted =
    typeof figure === 'string' ? '金额不能是负数' : kind === 'signedCount' ? '应是整数' : '件数应是 0 或正整数';
  return {
    place,
    values: [figure],
    message: `改正“${placeName(edition, place)}”：填的是 ${figure}，${wanted}。`,
  };
};

/** Single cells: filled, readable, a possible count. */
export const cellRules: readonly Rule[] = [
  {
    id: 'AR01',
    level: 'error',
    editions: 'all',
    title_zh: '三张表的每一格都已填写，没有发生的填 0',
    clause_zh: '填报惯例：格式本身没有写明空格如何处理，审核时按漏填退回',
    instances: eachCell(blank),
  },
  {
    id: 'AR02',
    level: 'error',
    editions: 'all',
    title_zh: '格内只填规范的数字，不带单位、符号、全角数字和文字（采购总金额须写明单位的除外）',
    clause_zh: '填报惯例；收费金额的单位已印在格式表头内',
    instances: eachCell(unreadable),
  },
  {
    id: 'AR04',
    level: 'error',
    editions: 'all',
    title_zh: '件数为 0 或正整数；只有“本年增/减”可以为负，只有金额可以有小数',
    clause_zh: '格式各栏均为数量；“本年增/减”减少填负数，见地方填报说明',
    instances: eachCell(notACount),
  },
];
