import type { Report } from '../../report/model';
import { LAST, type ReadKey } from '../rule';
import type { CheckInput } from '../types';

/** What every rule that looks back reads besides its own places: see `lastReport`. */
export const LOOKS_BACK: readonly ReadKey[] = ['year', `${LAST}year`];

/**
 * The report of exactly the year before; null when it is not at hand. A report of any other year proves nothing about
 * carry-over or growth, so rules that look back then say nothing.
 */
export const lastReport = ({ report, lastYear }: Pick<CheckInput, 'report' | 'lastYear'>): Report | null =>
  lastYear !== null && lastYear.year === report.year - 1 ? lastYear : null;
