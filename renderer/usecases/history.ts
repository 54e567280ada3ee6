import type { Report } from '../core/report/model';

/** One act of the person, as the report before and after it; both share what the act left alone. */
export interface HistoryEntry {
  readonly before: Report;
  readonly after: Report;
  /** what is undone, for the button, e.g. “粘贴” */
  readonly label: string;
  /** acts with the same key in quick succession are one (typing in one field); null is never merged */
  readonly mergeKey: string | null;
  /** where it happened, so that undo can show it; null when it was in several places */
  readonly place: string | null;
  /** clock, milliseconds */
  readonly at: number;
}

export interface History {
  readonly past: readonly HistoryEntry[];
  readonly future: readonly HistoryEntry[];
}

export const EMPTY_HISTORY: History = { past: [], future: [] };

const MERGE_MS = 1000;
export const HISTORY_LIMIT = 500;

/** Adds an act. Nothing changed: nothing added. What had been undone can no longer be redone. */
export function record(history: History, entry: HistoryEntry): History {
  if (entry.before === entry.after) return history;
  const last = history.past.at(-1);
  const together =
    last !== undefined &&
    history.future.length === 0 &&
    entry.mergeKey !== null &&
    entry.mergeKey === last.mergeKey &&
    entry.before === last.after &&
    Math.abs(entry.at - last.at) <= MERGE_MS;
  const past = together
    ? [...history.past.slice(0, -1), { ...last, after: entry.after, at: entry.at }]
    : [...history.past, entry];
  return { past: past.slice(-HISTORY_LIMIT), future: [] };
}

/** The history one act back, and that act (the report is then `entry.before`); null when there is none. */
export function undo(history: History): { readonly history: History; readonly entry: HistoryEntry } | null {
  const entry = history.past.at(-1);
  return entry ? { entry, history: { past: history.past.slice(0, -1), future: [entry, ...history.future] } } : null;
}

/** The history one act forward again (the report is then `entry.after`); null when there is none. */
export function redo(history: History): { readonly history: History; readonly entry: HistoryEntry } | null {
  const entry = history.future[0];
  return entry ? { entry, history: { past: [...history.past, entry], future: history.future.slice(1) } } : null;
}
