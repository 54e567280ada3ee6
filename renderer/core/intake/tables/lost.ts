import type { Form } from './form';
import type { DataRow } from './rows';

/** A row of the source with the row of the form it is. */
export interface Known {
  readonly data: DataRow;
  /** index of the form's row; null where it could not be told */
  readonly row: number | null;
  /** told by its place between its neighbours, its label being gone */
  readonly byOrder: boolean;
}

/**
 * Rows whose label is gone: they are taken for the rows missing between their neighbours when exactly as many are missing
 * there and the heads that still cover them agree. Otherwise it stays open which rows they are.
 */
export function placeByOrder(form: Form, rows: readonly DataRow[]): readonly Known[] {
  const known: Known[] = rows.map((data) => ({
    data,
    row: data.target?.is === 'row' ? data.target.row : null,
    byOrder: false,
  }));
  for (let i = 0; i < known.length;) {
    let end = i;
    while (end < known.length && isLost(form, known[end]!)) end++;
    if (end === i) {
      i++;
      continue;
    }
    const before = i === 0 ? -1 : lastRow(known, i);
    const after = end === known.length ? form.rows.length : nextRow(known, end);
    const fits = before !== null && after !== null && after - before - 1 === end - i;
    if (fits && headsAgree(form, known.slice(i, end), before + 1))
      for (let k = i; k < end; k++) known[k] = { ...known[k]!, row: before + 1 + (k - i), byOrder: true };
    i = end;
  }
  return known;
}

/** Has figures and either no label at all or only those that stand over several rows. */
const isLost = (form: Form, { data, row }: Known): boolean =>
  row === null && data.values.length > 0 && (data.label === '' || data.target?.is === 'head') && form.rows.length > 1;

const lastRow = (known: readonly Known[], i: number): number | null =>
  known.slice(0, i).findLast((k) => k.row !== null)?.row ?? -1;

const nextRow = (known: readonly Known[], i: number): number | null =>
  known.slice(i).find((k) => k.row !== null)?.row ?? null;

function headsAgree(form: Form, run: readonly Known[], first: number): boolean {
  return run.every(({ data }, i) => {
    const heads = data.labels.flatMap((text) => {
      const match = form.rowIndex.find(text);
      return match && match.certainty !== 'tail' && match.entries[0]!.is === 'head' ? [match.label] : [];
    });
    return heads.every((h) => form.rows[first + i]?.labels.includes(h));
  });
}
