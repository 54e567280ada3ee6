import type { NoticeKind } from '../../../core/handoff';
import type { Problem } from '../../../core/kernel/problem';
import type { DeskContent, NewDeskPackage } from '../../../storage';

/** A package that passed every check, whole in memory: what is confirmed is what was checked. */
export interface Candidate {
  readonly given: NewDeskPackage;
  readonly content: DeskContent;
}

/** What lies on a stick beside packages and is left where it is. */
export type AsideKind = 'reply' | 'task' | 'report' | 'other';

/** What will happen with one thing that was found. */
export type Fate =
  /** taken in; `both`: another content of the same number is held, both are kept and the clerk decides */
  | { readonly kind: 'take'; readonly both: boolean; readonly candidate: Candidate }
  /** the very same one is held or came earlier in this list */
  | { readonly kind: 'known' }
  /** not taken in; sentences that say why and what to do */
  | { readonly kind: 'refuse'; readonly why: readonly string[] }
  | { readonly kind: 'aside'; readonly what: AsideKind };

export interface ImportItem {
  /** as listed */
  readonly id: string;
  /** below the source, for showing only */
  readonly path: string;
  /** from the package's manifest, where that could be read; null otherwise */
  readonly about: { readonly organ: string; readonly year: number; readonly revision: number } | null;
  readonly notices: readonly NoticeKind[];
  readonly fate: Fate;
}

/** Things done of all, and the one being done. */
export interface ImportProgress {
  readonly done: number;
  readonly total: number;
  readonly path: string;
}

/** What reading came to. Nothing is stored by it. */
export interface ReadOutcome {
  readonly items: readonly ImportItem[];
  /** why it ended before the last one: `cancelled`, `mediumGone` …; null when all were read */
  readonly ended: Problem | null;
  /** there was more than is ever listed at once */
  readonly more: boolean;
}

/** What confirming came to: every package stored stands whole by itself. */
export interface StoreOutcome {
  /** ids on the desk, in the order stored */
  readonly stored: readonly string[];
  /** found held at that moment, by another window for instance */
  readonly known: number;
  /** chosen but not reached */
  readonly left: number;
  /** why it ended before the last one; null when all were stored */
  readonly ended: Problem | null;
}
