import type { Edition } from '../editions/types';
import type { CheckInput, Finding, Fix, Level } from './types';

/**
 * What a check reads, by name; the unit of incremental re-checking. One of
 * - a cell `table.row.column`;
 * - a text field or section as in `TEXT_FIELDS` (`title`, `overview`, `letter.date`, `organ.name`);
 * - `year`, `edition`, `letter.kind`, `letter.sealed`, `letter.copyTo`, `settings.deadline`;
 * - `words`: the word lists;
 * - `tables.extra`: cells that are not on the form;
 * - any of these of last year's report, prefixed `last:`.
 */
export type ReadKey = string;

/** Names every cell that is not on the form: such cells cannot be listed beforehand. */
export const EXTRA_CELLS: ReadKey = 'tables.extra';

/** Prefix of reads in last year's report. */
export const LAST = 'last:';

/** A finding as a check states it; the engine adds rule id and level and fills what is left out. */
export interface Draft {
  readonly place: string;
  readonly message: string;
  readonly related?: readonly string[];
  readonly values?: Finding['values'];
  readonly fix?: Fix | null;
  /** only where the catalogue gives one rule two levels (ST12, NT05) */
  readonly level?: Level;
}

/** One thing to look at, e.g. one column of table three. Pure: the same input gives the same drafts. */
export interface Instance {
  /** everything the check reads; a read left out here is missed by re-checking (held by a test) */
  readonly reads: readonly ReadKey[];
  readonly check: (input: CheckInput) => readonly Draft[];
}

/** A row of a rule table. Ids are those of the reviewers' catalogue and are never reused or renumbered. */
export interface Rule {
  readonly id: string;
  readonly level: Level;
  /** forms it applies to, by edition id */
  readonly editions: 'all' | readonly string[];
  /** what is checked, for people */
  readonly title_zh: string;
  /** where the demand comes from; says so where it is only custom */
  readonly clause_zh: string;
  /** the rule spelled out for one form; called once per form and kept */
  readonly instances: (edition: Edition) => readonly Instance[];
}

/** For a rule that looks at one fixed set of places on every form. */
export const once =
  (reads: readonly ReadKey[], check: Instance['check']): Rule['instances'] =>
  () => [{ reads, check }];

export const appliesTo = (rule: Rule, edition: Edition): boolean =>
  rule.editions === 'all' || rule.editions.includes(edition.id);
