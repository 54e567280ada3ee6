import { isPartOf } from './phrases';
import type { WordLists } from './lists';

/**
 * What is left of some stretches of a text once those are gone that lie inside a word the office allows: 台帐 alone, or
 * 台帐山 with 台帐 inside it. Offsets are UTF-16. One choke point, so that no rule forgets the office's own words.
 */
export const withoutAllowed = <T extends { readonly start: number; readonly end: number }>(
  text: string,
  found: readonly T[],
  { allowed }: Pick<WordLists, 'allowed'>,
): readonly T[] =>
  allowed.length === 0 || found.length === 0
    ? found
    : found.filter(({ start, end }) => !isPartOf(text, start, text.slice(start, end), allowed));
