import type { Checker } from '../core/checks/engine';
import type * as linking from '../core/checks/figures/linking';
import type { WordLists } from '../core/checks/wording/lists';
import { problem, type Problem } from '../core/kernel/problem';
import { err, ok, type Result } from '../core/kernel/result';

/** The program's checker and the word lists shipped with it. */
export interface Checking {
  readonly checker: Checker;
  readonly words: WordLists;
  /** which figures of a text speak of which cells; reads texts as the rules do */
  readonly linking: typeof linking;
}

/**
 * Rules and word lists are a third of what the page is made of and no screen needs them to appear: they are loaded when
 * the first report is looked at, and kept by the page from then on. Import them nowhere else statically; the build
 * refuses it. Error: `internal`, when a file of the program is gone.
 */
export async function loadChecking(): Promise<Result<Checking, Problem>> {
  try {
    const [{ checker }, { wordLists }, linking] = await Promise.all([
      import('../core/checks/check'),
      import('../bundled/wordLists'),
      import('../core/checks/figures/linking'),
    ]);
    return ok({ checker, words: wordLists, linking });
  } catch {
    return err(problem('internal'));
  }
}
