import { gridCells, type GridCell } from '../../editions/grid';
import type { Edition, FormTable } from '../../editions/types';
import type { CellKind } from '../../report/cellText';
import { labelIndex, normaliseLabel, type LabelIndex } from '../labels';
import { covers, formLabels } from '../labels/formLabels';

/** A value cell of the form with the folded labels that lead to it from above. */
export interface FormCell {
  readonly place: string;
  readonly kind: CellKind;
  /** outermost to innermost, lines over the whole width left out */
  readonly heads: readonly string[];
  /** the labels without which it could be another cell of its row: the innermost, and where that is printed more than once the head that differs */
  readonly need: readonly string[];
}

export interface FormRow {
  readonly index: number;
  /** `table.row`; of a table without row labels, the table */
  readonly place: string;
  readonly block: number;
  /** folded, outermost to innermost; [] in a table without row labels */
  readonly labels: readonly string[];
  readonly cells: readonly FormCell[];
}

/** What a row label of a source means here. */
export type RowTarget =
  | { readonly is: 'row'; readonly row: number }
  /** stands over several rows and has no figures of its own */
  | { readonly is: 'head'; readonly label: string }
  /** a row of another edition; `heads` are those above it there */
  | { readonly is: 'foreign'; readonly heads: readonly string[] };

/** One of the form's tables, taken apart by its labels. */
export interface Form {
  readonly edition: Edition;
  readonly table: string;
  readonly rows: readonly FormRow[];
  readonly rowIndex: LabelIndex<RowTarget>;
  /** folded column label of this edition; null for one that only another edition has */
  readonly columnIndex: LabelIndex<string | null>;
  /** corners, lines over the whole width, section titles: words that stand over values and place none */
  readonly otherIndex: LabelIndex<string>;
  /** by block: folded column labels in printed order */
  readonly streams: readonly (readonly string[])[];
}

const cache = new WeakMap<readonly Edition[], Map<string, Form>>();

/** The form's table, also knowing the words other editions print for the same rows and columns. */
export function formOf(edition: Edition, key: string, editions: readonly Edition[]): Form {
  const forms = cache.get(editions) ?? new Map<string, Form>();
  cache.set(editions, forms);
  const name = `${edition.id} ${key}`;
  const form = forms.get(name) ?? build(edition, key, editions);
  forms.set(name, form);
  return form;
}

function build(edition: Edition, key: string, editions: readonly Edition[]): Form {
  const own = takeApart(key, edition.tables[key]!);
  const others = editions.flatMap((e) =>
    e.id === edition.id || !e.tables[key] ? [] : [takeApart(key, e.tables[key])],
  );
  return {
    edition,
    table: key,
    rows: own.rows,
    streams: own.streams,
    rowIndex: labelIndex(
      rowLabels(
        own.rows,
        others.flatMap((o) => o.rows),
      ),
    ),
    otherIndex: labelIndex(editions.flatMap((e) => otherLabels(e, key))),
    columnIndex: labelIndex(
      columnLabels(
        own.rows,
        others.flatMap((o) => o.rows),
      ),
    ),
  };
}

const otherLabels = (edition: Edition, key: string): [string, string][] =>
  formLabels(edition)
    .filter((l) => l.table === key && l.axis !== 'row' && l.axis !== 'column')
    .map((l) => [l.label, l.label]);

interface Apart {
  readonly rows: readonly FormRow[];
  readonly streams: readonly (readonly string[])[];
}

function takeApart(key: string, table: FormTable): Apart {
  const cells = gridCells(table);
  const wide = (c: GridCell): boolean => c.colSpan >= table.gridColumns;
  const valueRows = new Set(cells.filter((c) => c.value !== undefined).map((c) => c.row));
  const rows: FormRow[] = [];
  const streams: string[][] = [];
  for (const r of [...valueRows].sort((a, b) => a - b)) {
    if (!valueRows.has(r - 1)) streams.push([]);
    let top = r;
    while (top > 0 && valueRows.has(top - 1)) top--;
    let first = top;
    while (first > 0 && !valueRows.has(first - 1)) first--;
    const values = cells.filter((c) => c.row === r && c.value !== undefined);
    const left = Math.min(...values.map((v) => v.col));
    const band = cells.filter(
      (c) => c.text !== undefined && c.row >= first && c.row < top && !wide(c) && c.col >= left,
    );
    if (r === top) streams[streams.length - 1] = band.map((c) => normaliseLabel(c.text!));
    const labels = cells.filter((c) => c.text !== undefined && c.col < left && covers(c, r, c.col));
    const paths = values.map((v) => band.filter((c) => v.col >= c.col && v.col < c.col + c.colSpan));
    const heads = paths.map((p) => p.sort((a, b) => a.row - b.row).map((c) => normaliseLabel(c.text!)));
    const place = values[0]!
      .value!.split('.')
      .slice(0, labels.length === 0 ? 1 : 2)
      .join('.');
    rows.push({
      index: rows.length,
      place: labels.length === 0 ? key : place,
      block: streams.length - 1,
      labels: labels.map((c) => normaliseLabel(c.text!)),
      cells: values.map((v, i) => ({
        place: v.value!,
        kind: v.kind ?? 'count',
        heads: heads[i]!,
        need: needOf(heads, i),
      })),
    });
  }
  return { rows, streams };
}

function needOf(all: readonly (readonly string[])[], i: number): readonly string[] {
  const own = all[i]!;
  const leaf = own.at(-1) ?? '';
  const twins = all.filter((h, j) => j !== i && h.at(-1) === leaf);
  if (twins.length === 0) return [leaf];
  const differs = own.toReversed().find((label) => !twins.some((t) => t.includes(label)));
  return differs === undefined ? own : [leaf, differs];
}

function rowLabels(own: readonly FormRow[], others: readonly FormRow[]): [string, RowTarget][] {
  const out: [string, RowTarget][] = [];
  const heads = new Set(own.flatMap((r) => r.labels.slice(0, -1)));
  for (const row of own) if (row.labels.length > 0) out.push([row.labels.at(-1)!, { is: 'row', row: row.index }]);
  for (const label of heads) out.push([label, { is: 'head', label }]);
  const taken = new Set(out.map(([label]) => label));
  for (const other of others) {
    const label = other.labels.at(-1);
    if (label === undefined || taken.has(label)) continue;
    const same = own.find((r) => r.place === other.place);
    taken.add(label);
    out.push([label, same ? { is: 'row', row: same.index } : { is: 'foreign', heads: other.labels.slice(0, -1) }]);
  }
  return out;
}

function columnLabels(own: readonly FormRow[], others: readonly FormRow[]): [string, string | null][] {
  const mine = new Set(own.flatMap((r) => r.cells.flatMap((c) => c.heads)));
  const out = new Map<string, Set<string | null>>([...mine].map((label) => [label, new Set([label])]));
  const places = new Map(own.flatMap((r) => r.cells.map((c) => [c.place, c] as const)));
  for (const cell of others.flatMap((r) => r.cells)) {
    for (const label of cell.heads) {
      if (mine.has(label)) continue;
      const same = label === cell.heads.at(-1) ? (places.get(cell.place)?.heads.at(-1) ?? null) : null;
      out.set(label, (out.get(label) ?? new Set()).add(same));
    }
  }
  return [...out].flatMap(([label, means]) =>
    [...means].filter((m) => m !== null || means.size === 1).map((m) => [label, m] as [string, string | null]),
  );
}
