import { allowedFault, cleanWord, confusableFault } from '../core/checks/wording/ownWordsFaults';
import { readAllowedLines, readConfusableLines } from '../core/checks/wording/ownWordsLines';
import type { StoredOwnWords } from '../core/checks/wording/ownWordsStored';
import type { TaskDraft } from '../usecases';
import { OWN_WORDS as W } from '../wording/ownWords';
import type { Pasted } from './ownWords';

type Words = TaskDraft['words'];
type Pair = Words['confusables'][number];

/** What the words of a task need of the store that holds it. */
export interface WordsHolder {
  words(): Words;
  set(words: Words): void;
  /** words every report is made of, which no rule may object to */
  formText(): string;
  undoable(said: string, undo: () => void): void;
}

/** The district's own wording rules, under the same conditions as an office's own words. */
export function taskWords({ words, set, formText, undoable }: WordsHolder) {
  const own = (w: Words): StoredOwnWords => ({ ...w, meetings: [], withoutMeetings: [] });
  const replaced = <T>(list: readonly T[], old: T | null, made: T): T[] =>
    old === null ? [...list, made] : list.map((one) => (one === old ? made : one));

  /** '' when taken, else the sentence of why not. */
  function putConfusable(wrong: string, right: string, old: Pair | null = null): string {
    const row = { wrong: cleanWord(wrong), right: cleanWord(right) };
    const others = words().confusables.filter((one) => one !== old);
    const fault = confusableFault(row, own({ ...words(), confusables: others }), formText());
    if (fault) return W.fault[fault];
    set({ ...words(), confusables: replaced(words().confusables, old, row) });
    return '';
  }

  function putAllowed(word: string, old: string | null = null): string {
    const clean = cleanWord(word);
    const fault = allowedFault(clean, own({ ...words(), allowed: words().allowed.filter((one) => one !== old) }));
    if (fault) return W.fault[fault];
    set({ ...words(), allowed: replaced(words().allowed, old, clean) });
    return '';
  }

  function removeConfusable(row: Pair): void {
    set({ ...words(), confusables: words().confusables.filter((one) => one !== row) });
    undoable(W.removed(W.pair(row.wrong, row.right)), () => void putConfusable(row.wrong, row.right));
  }

  function removeAllowed(word: string): void {
    set({ ...words(), allowed: words().allowed.filter((one) => one !== word) });
    undoable(W.removed(word), () => void putAllowed(word));
  }

  /** Takes what can be taken of pasted lines; the rest comes back with its reasons. */
  function pasteInto(list: 'confusables' | 'allowed', text: string): Pasted {
    const now = words();
    const read =
      list === 'confusables' ? readConfusableLines(text, own(now), formText()) : readAllowedLines(text, own(now));
    set({ ...now, [list]: [...now[list], ...read.rows] });
    return {
      rest: read.refused.map((r) => r.line).join('\n'),
      refused: read.refused.map((r) => W.pasteLine(r.line, W.fault[r.fault])),
    };
  }

  /** Takes over the words of this office. Answers how many were new. */
  function takeOver(from: Pick<StoredOwnWords, 'confusables' | 'allowed'>): number {
    const before = words().confusables.length + words().allowed.length;
    for (const { wrong, right } of from.confusables) putConfusable(wrong, right);
    for (const word of from.allowed) putAllowed(word);
    return words().confusables.length + words().allowed.length - before;
  }

  return { putConfusable, putAllowed, removeConfusable, removeAllowed, pasteInto, takeOver };
}
