import type { GridCell } from '../../core/editions/grid';
import { looksLikeValue } from '../../core/intake/values';
import type { Block } from './clipboardText';
import type { TableLabels } from './pasteLabels';

/** `head`: nothing but labels; `unknown`: a row that the form does not have, or whose place cannot be told. */
export type RowTarget =
  | { readonly kind: 'row'; readonly row: number; readonly shift: number; readonly label: GridCell | null }
  | { readonly kind: 'head' }
  | { readonly kind: 'unknown' };

type Named = { readonly cell: GridCell; readonly at: number };

/**
 * The row of the form for every row of a block with labels. A row with a label of its own goes where that label stands; one
 * without lies between its neighbours, when these say the same. A row under a name the form does not have (a row added
 * locally) goes nowhere: one line further it would be another row's figures.
 */
export function rowTargets(
  block: Block,
  labels: TableLabels,
): { readonly targets: readonly RowTarget[]; readonly sure: boolean } {
  const heads = block.map((row) => labels.isHead(row));
  const named = block.map((row, r) => (heads[r] ? null : nameOf(row, labels)));
  let sure = true;
  const targets = block.map((fields, r): RowTarget => {
    if (heads[r]) return { kind: 'head' };
    const own = named[r];
    if (own) return { kind: 'row', row: own.cell.row, shift: own.cell.col - own.at, label: own.cell };
    const texts = fields.filter((text) => text.trim() !== '');
    const ambiguous = fields.flatMap((text, at) => labels.rows(text).map((cell) => ({ cell, at })));
    if (ambiguous.length === 0 && texts.some((text) => !labels.knows(text) && isName(text))) return { kind: 'unknown' };
    const between = neighbours(named, r);
    if (between === null) {
      if (texts.length > 0) sure = false;
      return { kind: 'unknown' };
    }
    const row = r + between.down;
    const meant = ambiguous.find(({ cell }) => cell.row === row);
    if (ambiguous.length > 0 && !meant) return { kind: 'unknown' };
    return {
      kind: 'row',
      row,
      shift: meant ? meant.cell.col - meant.at : between.shift,
      label: meant?.cell ?? null,
    };
  });
  return { targets, sure };
}

const isName = (text: string): boolean => /\p{Script=Han}{2}/u.test(text) && !looksLikeValue(text);

/** The last label of a row that names one row of the form: the innermost. */
function nameOf(row: readonly string[], labels: TableLabels): Named | null {
  for (let at = row.length - 1; at >= 0; at--) {
    const cell = labels.row(row[at]!);
    if (cell) return { cell, at };
  }
  return null;
}

/** How far down and right the nearest rows with names lie; null where those above and below disagree. */
function neighbours(
  named: readonly (Named | null)[],
  r: number,
): { readonly down: number; readonly shift: number } | null {
  const above = named.slice(0, r).findLastIndex((n) => n !== null);
  const below = named.findIndex((n, i) => i > r && n !== null);
  const downOf = (i: number): number => named[i]!.cell.row - i;
  const shiftOf = (i: number): number => named[i]!.cell.col - named[i]!.at;
  if (above >= 0 && below >= 0 && downOf(above) !== downOf(below)) return null;
  const near = above >= 0 ? above : below;
  return near < 0 ? null : { down: downOf(near), shift: shiftOf(near) };
}
