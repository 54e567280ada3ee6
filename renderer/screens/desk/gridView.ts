import type { GridCellView, GridFinding } from '../../components/formGrid/types';
import { derivedCells, isTypedOver } from '../../core/editions/derived';
import { carriedCells } from '../../core/editions/newYear';
import { gridCells } from '../../core/editions/grid';
import { cellHelp } from '../../core/editions/help';
import type { Edition, FormTable } from '../../core/editions/types';
import { getCell } from '../../core/report/cells';
import { cellText } from '../../core/report/cellText';
import { isRaw, type Report } from '../../core/report/model';
import type { FindingView } from '../../stores/desk';
import { isKept } from '../../stores/findingViews';
import { DESK } from '../../wording/desk';
import { LINKS } from '../../wording/links';

export interface GridViewInput {
  readonly report: Report;
  readonly edition: Edition;
  readonly lastYear: Report | null;
  readonly table: string;
  readonly findings: readonly FindingView[];
  /** what the district remarked at cells and nobody has dealt with yet */
  readonly remarks?: ReadonlyMap<string, readonly GridFinding[]>;
  /** places that the note being looked at speaks of */
  readonly lit?: ReadonlySet<string>;
}

export interface GridView {
  readonly cells: readonly GridCellView[];
  readonly headerRows: number;
  readonly rowHeaderColumns: number;
  readonly columnWidths: readonly number[];
  readonly typedOver: number;
  /** wants more than the width of the paper */
  readonly wide: boolean;
}

/** The statutory table as the spreadsheet shows it: labels, values, marks. A function of the report alone. */
export function gridView(input: GridViewInput): GridView {
  const { report, edition, lastYear } = input;
  const table = edition.tables[input.table]!;
  const derived = new Map(derivedCells(edition).map((d) => [d.place, d]));
  const findings = findingsByPlace(input.findings, input.table);
  const followers = followersByPlace(report);
  const carried = lastYear ? carriedCells(edition, lastYear) : {};
  const headerRows = table.headerRows ?? 0;
  let typedOver = 0;
  const cells = gridCells(table).map((cell): GridCellView => {
    const at = { row: cell.row, col: cell.col, rowSpan: cell.rowSpan, colSpan: cell.colSpan };
    if (cell.value === undefined) return { ...at, header: cell.row < headerRows, label: cell.text ?? '' };
    const total = derived.get(cell.value);
    const over = total !== undefined && isTypedOver(report, total);
    if (over) typedOver++;
    const value = getCell(report, cell.value);
    return {
      ...at,
      place: cell.value,
      kind: cell.kind ?? 'count',
      text: cellText(value),
      derived: total !== undefined,
      typedOver: over,
      raw: isRaw(value),
      lastYear: lastYear ? cellText(getCell(lastYear, cell.value)) : null,
      findings: [...(input.remarks?.get(cell.value) ?? []), ...(findings.get(cell.value) ?? [])],
      related: input.lit?.has(cell.value) ?? false,
      info: [
        followers.has(cell.value) ? LINKS.followers(followers.get(cell.value)!) : '',
        value !== null && carried[cell.value] === value ? DESK.carriedOver : '',
      ].join(''),
      help: cellHelp(edition, cell.value),
    };
  });
  return {
    cells,
    headerRows,
    rowHeaderColumns: table.rowHeaderColumns ?? (headerRows === 0 ? 1 : 0),
    columnWidths: columnWidths(table),
    typedOver,
    wide: table.gridColumns > 10,
  };
}

/** How many figures in the texts follow each cell. */
function followersByPlace({ links = [] }: Report): ReadonlyMap<string, number> {
  const count = new Map<string, number>();
  for (const place of links.flatMap((link) => link.cells)) count.set(place, (count.get(place) ?? 0) + 1);
  return count;
}

/**
 * A mark stands where the finding is, once in a table: the twelve cells of a wrong sum are no twelve mistakes. What is
 * found in a text marks the cells it contradicts. Blank cells are visibly empty; a mark on each of two hundred would only
 * be noise. What was answered is marked no more.
 */
function findingsByPlace(findings: readonly FindingView[], table: string): Map<string, FindingView[]> {
  const map = new Map<string, FindingView[]>();
  for (const f of findings) {
    if (f.blank || isKept(f)) continue;
    for (const place of f.place.startsWith(`${table}.`) ? [f.place] : f.related)
      map.set(place, [...(map.get(place) ?? []), f]);
  }
  return map;
}

/** Relative widths: label columns by their depth, figures equal. */
export function columnWidths(table: FormTable): readonly number[] {
  const labels = table.rowHeaderColumns ?? (table.headerRows ? 0 : 1);
  const labelWidths = labels === 3 ? [34, 76, 196] : labels === 1 ? [240] : Array<number>(labels).fill(140);
  const figure = table.gridColumns > 10 ? 52 : labels === 1 ? 160 : 64;
  return [...labelWidths, ...Array<number>(table.gridColumns - labels).fill(figure)];
}
