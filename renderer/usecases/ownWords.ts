import type { WordLists } from '../core/checks/wording/lists';
import { withOwnWords } from '../core/checks/wording/ownWords';
import { editOwnWords, undoOf, type OwnWordsEdit } from '../core/checks/wording/ownWordsEdit';
import { readOwnWords, type StoredOwnWords } from '../core/checks/wording/ownWordsStored';
import { ok } from '../core/kernel/result';
import type { Answer } from '../storage';
import type { TaskInEffect } from './handoff/taskInEffect';
import type { AppPorts } from './ports';

export interface OwnWordsChanged {
  readonly own: StoredOwnWords;
  /** the edit that takes this one back, whatever else has been edited by then */
  readonly undo: OwnWordsEdit;
}

/** The office's own words: kept on this computer, worked into every check made here. */
export interface OwnWordsVerbs {
  read(): Answer<StoredOwnWords>;
  /** Edits the lists as they are stored at that moment, in one transaction. */
  change(make: (own: StoredOwnWords) => OwnWordsEdit): Answer<OwnWordsChanged>;
  /**
   * The lists for a check: shipped ones, then those of the district's newest task, then the office's own. The same object as long as nothing changes, because checks
   * compare lists by identity. Own words that cannot be read are left out: a check is worth more than they are.
   */
  lists(shipped: WordLists): Promise<WordLists>;
}

const KEY = 'ownWords';

export function createOwnWords(
  { storage }: Pick<AppPorts, 'storage'>,
  task: Pick<TaskInEffect, 'newest'>,
): OwnWordsVerbs {
  let made: { readonly shipped: WordLists; readonly from: string; readonly lists: WordLists } | null = null;

  const read = async (): Answer<StoredOwnWords> => {
    const stored = await storage.settings.read(KEY);
    return stored.ok ? ok(readOwnWords(stored.value)) : stored;
  };

  return {
    read,
    async change(make) {
      let undo: OwnWordsEdit = {};
      const changed = await storage.settings.update(KEY, (stored) => {
        const before = readOwnWords(stored);
        const edit = make(before);
        undo = undoOf(before, edit);
        return editOwnWords(before, edit);
      });
      return changed.ok ? ok({ own: changed.value, undo }) : changed;
    },
    async lists(shipped) {
      const [stored, newest] = await Promise.all([read(), task.newest()]);
      const own = stored.ok ? stored.value : {};
      const district = newest?.words ?? {};
      const from = JSON.stringify([district, own]);
      if (made?.shipped !== shipped || made.from !== from)
        made = { shipped, from, lists: withOwnWords(withOwnWords(shipped, district), own) };
      return made.lists;
    },
  };
}

/** Allows a word; the office's own row that calls it wrong goes in the same act. */
export const allowing =
  (word: string) =>
  (own: StoredOwnWords): OwnWordsEdit => ({
    allowed: { out: [], in: [word] },
    confusables: { out: own.confusables.filter((c) => word.includes(c.wrong)), in: [] },
  });
