import { cellCases } from './casesCells';
import { letterCases } from './casesLetter';
import { nameCases } from './casesNames';
import { structureCases } from './casesStructure';
import type { Edit, RuleCase } from './ruleCase';

export const ruleCases: readonly RuleCase[] = [...structureCases, ...cellCases, ...letterCases, ...nameCases];

export const forYear = <T extends { readonly years?: readonly number[] }>(
  list: readonly T[],
  year: number,
): readonly T[] => list.filter((c) => c.years?.includes(year) ?? true);

/** Every edit of the tables that fits a report of this year. */
export const casesFor = (year: number): readonly Edit[] =>
  ruleCases.flatMap((c) => [...forYear(c.faults, year), ...forYear(c.near, year)]).map((c) => c.edit);
