import type { Finding } from '../types';

/** Rules whose finding quotes first the word it objects to, and which honour allowed words (`withoutAllowed`). */
const BY_WORD: ReadonlySet<string> = new Set(['TX01', 'TX03', 'TX09', 'YR05', 'SC02', 'SC04']);

/**
 * The word of a finding that the office may allow from now on; null where no word is to blame. Half-width marks (TX04),
 * left-overs of a form (ST14) and short names of laws (TX12) can be allowed in the settings, but are not offered: one
 * click on a comma would silence a whole rule.
 */
export function allowableWord({ rule, values }: Pick<Finding, 'rule' | 'values'>): string | null {
  const [word] = values;
  return BY_WORD.has(rule) && typeof word === 'string' && [...word].length > 1 ? word : null;
}
