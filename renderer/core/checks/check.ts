import { createChecker } from './engine';
import { allRules } from './rules/all';

/** The program's own checker: all rules. `check` for a whole report, `startCheck` and `recheck` while somebody types. */
export const checker = createChecker(allRules);

export const check = checker.check;
export const startCheck = checker.start;
export const recheck = checker.recheck;
