import { cellCases } from './casesCells';
import { figureCases } from './casesFigures';
import { figureListCases } from './casesFiguresLists';
import { lastYearCases } from './casesLastYear';
import { letterCases } from './casesLetter';
import { letterHabitCases } from './casesLetterHabits';
import { nameCases } from './casesNames';
import { outlineCases } from './casesOutline';
import { plausibleCases } from './casesPlausible';
import { samenessCases } from './casesSameness';
import { secrecyCases } from './casesSecrecy';
import { staleYearCases } from './casesStaleYears';
import { structureCases } from './casesStructure';
import { sumCases } from './casesSums';
import { wordingCases } from './casesWording';
import type { PairCase } from './pairs';
import type { Edit, RuleCase } from './ruleCase';

export const ruleCases: readonly RuleCase[] = [
  ...structureCases,
  ...cellCases,
  ...sumCases,
  ...plausibleCases,
  ...letterCases,
  ...nameCases,
  ...outlineCases,
  ...wordingCases,
  ...staleYearCases,
  ...secrecyCases,
  ...letterHabitCases,
  ...figureCases,
  ...figureListCases,
];

/** Rules that look back at last year's report; tried on pairs of years in `lastYear.test.ts`. */
export const pairCases: readonly PairCase[] = [...lastYearCases, ...samenessCases];

export const forYear = <T extends { readonly years?: readonly number[] }>(
  list: readonly T[],
  year: number,
): readonly T[] => list.filter((c) => c.years?.includes(year) ?? true);

/** Every edit of the tables that fits a report of this year. */
export const casesFor = (year: number): readonly Edit[] =>
  ruleCases.flatMap((c) => [...forYear(c.faults, year), ...forYear(c.near, year)]).map((c) => c.edit);
