import type { Edition } from '../editions/types';
import type { Cell, Report } from '../report/model';
import type { WordLists } from './wording/lists';

export type Level = 'error' | 'warning' | 'hint';

/** What a rule sees. `lastYear` is null when last year's report is not at hand: cross-year rules then say nothing. */
export interface CheckInput {
  readonly report: Report;
  /** the form the report is written on (its own `edition`, which ST01 compares with the year) */
  readonly edition: Edition;
  /** the form its year demands */
  readonly dueEdition: Edition;
  readonly lastYear: Report | null;
  /** the word lists: the shipped ones, with the office's own words worked in (`withOwnWords`) */
  readonly words: WordLists;
  readonly settings?: CheckSettings;
}

/** What the district or the office may set; every rule has a default. */
export interface CheckSettings {
  /** last day for handing in, YYYY-MM-DD; default 31 January after the report year */
  readonly deadline?: string;
}

/** One thing a reviewer would point at. Frozen data; rules return findings, they never log or throw. */
export interface Finding {
  readonly rule: string;
  readonly level: Level;
  /** a cell `table.row.column`, a span `section:start-end` (UTF-16 offsets), a section or a field such as `letter.date` */
  readonly place: string;
  readonly related: readonly string[];
  readonly message: string;
  readonly values: readonly (string | number | null)[];
  readonly fix: Fix | null;
}

/** A one-click repair: cells and text fields to set. Undone like any other edit. */
export interface Fix {
  readonly label: string;
  readonly cells?: Readonly<Record<string, Cell>>;
  readonly fields?: Readonly<Record<string, string>>;
}

export interface CheckResult {
  readonly verdict: 'clean' | 'warnings' | 'errors';
  readonly counts: Readonly<Record<Level, number>>;
  readonly findings: readonly Finding[];
}
