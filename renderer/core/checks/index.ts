/** What the other rooms use of the checks. */
export { check, checker, recheck, startCheck } from './check';
export { changedInputKeys, changedKeys } from './changes';
export { clauseOf, ruleCatalogue, ruleCatalogueMarkdown, type CatalogueRule, type CatalogueTopic } from './catalogue';
export { createChecker, type Checker, type CheckState } from './engine';
export { lastYearProblem } from './lastYearFile';
export { placeName } from '../editions/placeName';
export { findingKey } from './result';
export type { ReadKey, Rule } from './rule';
export type { WordLists } from './wording/lists';
export { withOwnWords, type OwnWords } from './wording/ownWords';
export type { CheckInput, CheckResult, CheckSettings, Finding, Fix, Level } from './types';
