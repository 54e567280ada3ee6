import { derivedCells, sumOf } from '../core/editions/derived';
import type { Edition } from '../core/editions/types';
import type { Problem } from '../core/kernel/problem';
import type { Cell, Report } from '../core/report/model';
import { applyCells, typedCell, type CellChanges } from '../usecases';

export interface TypedText {
  readonly place: string;
  readonly text: string;
}

/**
 * What was typed into cells, as changes. A total that is cleared is added up again: it has no blank of its own while its
 * parts are known. `refused` is the last reason why a text was not taken; the others are.
 */
export function typedCells(
  edition: Edition,
  report: Report,
  list: readonly TypedText[],
): { readonly changes: CellChanges; readonly refused: Problem | null } {
  const changes: Record<string, Cell> = {};
  let refused: Problem | null = null;
  const totals = new Map(derivedCells(edition).map((d) => [d.place, d.parts]));
  for (const { place, text } of list) {
    const parts = totals.get(place);
    if (text.trim() === '' && parts) {
      changes[place] = sumOf(applyCells(edition, report, changes), parts);
      continue;
    }
    const change = typedCell(edition, place, text);
    if (change.ok) Object.assign(changes, change.value);
    else refused = change.error;
  }
  return { changes, refused };
}
