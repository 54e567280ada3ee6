import { derivedCells, sumOf } from '../../core/editions/derived';
import { placeName } from '../../core/editions/placeName';
import type { Edition } from '../../core/editions/types';
import { getCell, type Place } from '../../core/report/cells';
import { cellText } from '../../core/report/cellText';
import { isBlank, type Cell, type Report } from '../../core/report/model';
import { applyCells, type CellChanges } from './cells';
import type { HtmlParser } from './clipboardHtml';
import { pasteBlock, type PasteInput } from './pasteBlock';
import type { PasteNote } from './pasteValue';

/** One cell before and after, for the person to look at. */
export interface PasteRow {
  readonly place: Place;
  readonly name: string;
  readonly before: string;
  readonly after: string;
  /** `total`: a sum of the form that would not be the sum of its parts */
  readonly note: PasteNote | 'total' | null;
  /** the pasted text where it is written differently from `after` */
  readonly raw: string;
}

export interface PastePlan {
  readonly changes: CellChanges;
  /** in the order of the block; totals that follow by themselves are not among them */
  readonly rows: readonly PasteRow[];
  /** filled fields without a cell */
  readonly leftOut: readonly string[];
  readonly tooLong: readonly Place[];
  /** cells read from another writing of the same figure */
  readonly cleaned: number;
  /** false where the rows or columns of the block could not be told for certain */
  readonly sure: boolean;
  /** nothing needs to be looked at first */
  readonly fits: boolean;
}

/**
 * What pasting would do to the open report. It fits when every filled field has a cell, is a figure of its kind and no
 * total is typed over; everything else is for the person to see before it happens.
 */
export function planPaste(edition: Edition, report: Report, input: PasteInput, parser: HtmlParser): PastePlan {
  const { changes, notes, leftOut, tooLong, sure } = pasteBlock(edition, input, parser);
  const kept = withoutBlankTotals(edition, report, changes);
  const after = applyCells(edition, report, kept);
  const over = new Set(
    derivedCells(edition)
      .filter(({ place, parts }) => place in kept && !isBlank(kept[place]) && kept[place] !== sumOf(after, parts))
      .map(({ place }) => place),
  );
  const rows = Object.entries(kept).map(([place, cell]): PasteRow => {
    const found = notes.get(place);
    return {
      place,
      name: placeName(edition, place),
      before: cellText(getCell(report, place)),
      after: cellText(cell),
      note:
        found?.note === undefined || found.note === 'cleaned'
          ? over.has(place)
            ? 'total'
            : (found?.note ?? null)
          : found.note,
      raw: found && found.raw !== cellText(cell) ? found.raw : '',
    };
  });
  const cleaned = rows.filter((row) => row.note === 'cleaned').length;
  const clear = rows.every((row) => row.note === null || row.note === 'cleaned');
  const fits = sure && clear && leftOut.length === 0 && tooLong.length === 0;
  return { changes: kept, rows, leftOut, tooLong, cleaned, sure, fits };
}

/** A total left blank in the block is added up as always: it has no blank of its own while its parts are known. */
function withoutBlankTotals(edition: Edition, report: Report, changes: CellChanges): CellChanges {
  const totals = derivedCells(edition).filter(({ place }) => place in changes && isBlank(changes[place]));
  if (totals.length === 0) return changes;
  const blank = new Set(totals.map(({ place }) => place));
  const kept: Record<Place, Cell> = Object.fromEntries(Object.entries(changes).filter(([place]) => !blank.has(place)));
  for (const { place, parts } of totals) kept[place] = sumOf(applyCells(edition, report, kept), parts);
  return kept;
}
