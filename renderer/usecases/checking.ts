import type { Checker } from '../core/checks/engine';
import type { WordLists } from '../core/checks/wording/lists';
import { problem, type Problem } from '../core/kernel/problem';
import { err, ok, type Result } from '../core/kernel/result';

/** The program's checker and the word lists shipped with it. */
export interface Checking {
  readonly checker: Checker;
  readonly words: WordLists;
}

/**
 * Rules and word lists are a third of what the page is made of and no screen needs them to appear: they are loaded when
 * the first report is looked at, and kept by the page from then on. Import them nowhere else statically; the build
 * refuses it. Error: `internal`, when a file of the program is gone.
 */
export async function loadChecking(): Promise<Result<Checking, Problem>> {
  try {
    const [{ checker }, { wordLists }] = await Promise.all([
      import('../core/checks/check'),
      import('../bundled/wordLists'),
    ]);
    return ok({ checker, words: wordLists });
  } catch {
    return err(problem('internal'));
  }
}
