import { FORM_GRID } from '../../wording/formGrid';
import type { FindingLevel, GridCellView } from './types';

/** One sentence of the tip; `level` null is plain information. */
export interface Note {
  readonly level: FindingLevel | null;
  readonly text: string;
}

const ORDER: readonly FindingLevel[] = ['error', 'warning', 'hint'];

/** The gravest level among a cell's findings; unreadable text counts as an error even before it has been checked. */
export function gravest(cell: GridCellView): FindingLevel | null {
  const levels = new Set(cell.findings?.map((f) => f.level));
  return ORDER.find((level) => levels.has(level)) ?? (cell.raw ? 'error' : null);
}

/** What the tip says of a cell, gravest first; empty when there is nothing to say. */
export function notesOf(cell: GridCellView): readonly Note[] {
  const findings = [...(cell.findings ?? [])].sort((a, b) => ORDER.indexOf(a.level) - ORDER.indexOf(b.level));
  const notes: Note[] = findings.map((f) => ({ level: f.level, text: f.message }));
  // The check of unreadable cells (AR02) says the same better, once it has run.
  if (cell.raw && !findings.some((f) => f.level === 'error')) notes.unshift({ level: 'error', text: FORM_GRID.raw });
  if (cell.typedOver) notes.push({ level: null, text: FORM_GRID.typedOver });
  if (cell.info) notes.push({ level: null, text: cell.info });
  return notes;
}

/** Notes of a tip that comes by itself. */
const UNASKED = 2;

/** The gravest notes, and how many more there are. */
export function firstNotes(notes: readonly Note[]): readonly Note[] {
  if (notes.length <= UNASKED) return notes;
  return [...notes.slice(0, UNASKED), { level: null, text: FORM_GRID.moreNotes(notes.length - UNASKED) }];
}

/** Everything that looks say without words (grey, dashes, marks, last year's figure), as a text for screen readers. */
export function description(cell: GridCellView, showLastYear: boolean): string {
  const parts = notesOf(cell).map((n) => (n.level ? FORM_GRID.note(FORM_GRID.levels[n.level], n.text) : n.text));
  if (cell.derived && !cell.typedOver) parts.push(FORM_GRID.derived);
  if (!cell.text) parts.push(FORM_GRID.empty);
  if (showLastYear && cell.lastYear) parts.push(FORM_GRID.lastYear(cell.lastYear));
  if (cell.help) parts.push(cell.help);
  return parts.join(' ');
}

export type LegendKey = keyof typeof FORM_GRID.legend;

/** The marks that stand in this table now, in the order of the legend. */
export function legendKeys(cells: readonly GridCellView[], showLastYear: boolean): readonly LegendKey[] {
  const values = cells.filter((c) => c.place !== undefined);
  const present: Readonly<Record<LegendKey, boolean>> = {
    empty: values.some((c) => !c.text && !c.derived),
    derived: values.some((c) => c.derived && !c.typedOver),
    typedOver: values.some((c) => c.typedOver),
    lastYear: showLastYear && values.some((c) => c.lastYear),
    raw: values.some((c) => c.raw),
    error: values.some((c) => gravest(c) === 'error'),
    warning: values.some((c) => gravest(c) === 'warning'),
    hint: values.some((c) => gravest(c) === 'hint'),
  };
  return (Object.keys(present) as LegendKey[]).filter((key) => present[key]);
}
