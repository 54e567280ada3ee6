import { targetOf } from '../core/checks/figures/cellsOf';
import { placeName } from '../core/editions/placeName';
import { figureFor } from '../core/editions/linkedFigures';
import { valueCells, type ValueCell } from '../core/editions/grid';
import type { Edition } from '../core/editions/types';
import { getCell } from '../core/report/cells';
import { isMoneyWithUnit, type Link, type Report } from '../core/report/model';
import type { FigureChoice } from '../usecases';
import { LINKS } from '../wording/links';

/** One figure of the tables as the clerk may choose it. */
export interface LinkChoice extends FigureChoice {
  readonly key: string;
  /** in the clerk's words: part, row, column */
  readonly name: string;
  /** as it will stand in the text, unit included; '' while the cells have no readable figure */
  readonly shown: string;
}

/**
 * Every figure of the tables, whole quantities first: totals, the cells of table two and what the form counts in two
 * rows (行政诉讼), then the columns of single applicants; after all these, in the same order, what is not filled.
 */
export function linkChoices(report: Report, edition: Edition): readonly LinkChoice[] {
  const choice = (cells: readonly string[], name: string, unit: Link['unit']): LinkChoice => {
    const figure = figureFor(report, edition, { cells, ...(unit ? { unit } : {}) });
    return {
      key: cells.join('+'),
      cells,
      name,
      shown: figure === null ? '' : figure + (unit ?? ''),
      ...(unit ? { unit } : {}),
    };
  };
  const single = (cell: ValueCell): LinkChoice =>
    choice([cell.place], placeName(edition, cell.place), unitOf(report, cell));
  const isWhole = (cell: ValueCell): boolean => {
    const table = edition.tables[cell.table];
    return table?.groups !== undefined || table?.columns?.find((c) => c.key === cell.column)?.role === 'sum';
  };
  const cells = valueCells(edition);
  const suits = targetOf(edition, 'suit', '')?.cells ?? [];
  const added =
    suits.length < 2 ? [] : [choice(suits, LINKS.sum(suits.map((p) => placeName(edition, p, 'chip'))), undefined)];
  const all = [...cells.filter(isWhole).map(single), ...added, ...cells.filter((c) => !isWhole(c)).map(single)];
  // What is not filled yet cannot be inserted; it is shown last, so that nobody thinks it does not exist.
  return [...all.filter((c) => c.shown !== ''), ...all.filter((c) => c.shown === '')];
}

/** The unit in which a cell's amount is written into a text: that of its column, or the one the clerk wrote. */
function unitOf(report: Report, { place, kind }: ValueCell): Link['unit'] {
  if (kind === 'moneyWan') return '万元';
  if (kind === 'moneyYuan') return '元';
  if (kind !== 'moneyUnitUnstated') return undefined;
  const cell = getCell(report, place);
  return (cell !== null && isMoneyWithUnit(cell) ? cell.unit : null) ?? '万元';
}

/** Choices whose name holds every word looked for, or whose figure begins with it; all when nothing is looked for. */
export function findChoices(choices: readonly LinkChoice[], typed: string): readonly LinkChoice[] {
  const words = typed.normalize('NFKC').split(/\s+/).filter(Boolean);
  return choices.filter((c) =>
    words.every((word) => c.name.normalize('NFKC').includes(word) || (c.shown !== '' && c.shown.startsWith(word))),
  );
}
