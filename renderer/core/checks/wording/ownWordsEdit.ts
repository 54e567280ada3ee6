import type { Meeting } from './lists';
import type { OwnConfusable } from './ownWords';
import type { StoredOwnWords } from './ownWordsStored';

/** Rows that go and rows that come, per list; what comes stands where the first of those that go stood. */
export interface OwnWordsEdit {
  readonly confusables?: Swap<OwnConfusable>;
  readonly allowed?: Swap<string>;
  readonly meetings?: Swap<Meeting>;
  readonly withoutMeetings?: Swap<string>;
}

export interface Swap<T> {
  readonly out: readonly T[];
  readonly in: readonly T[];
  /** where the rows stood, for taking a removal back; the end when left out */
  readonly at?: number;
}

/** The lists after an edit. Rows that are gone already are no fault, and none comes in twice: another window may edit too. */
export function editOwnWords(own: StoredOwnWords, edit: OwnWordsEdit): StoredOwnWords {
  return {
    confusables: swapped(own.confusables, edit.confusables, (c) => `${c.wrong}\n${c.right}`),
    allowed: swapped(own.allowed, edit.allowed, (w) => w),
    meetings: swapped(own.meetings, edit.meetings, (m) => JSON.stringify([m.congress, m.session, m.name, m.date])),
    withoutMeetings: swapped(own.withoutMeetings, edit.withoutMeetings, (w) => w),
  };
}

function swapped<T>(list: readonly T[], swap: Swap<T> | undefined, keyOf: (row: T) => string): readonly T[] {
  if (!swap) return list;
  const gone = new Set(swap.out.map(keyOf));
  const first = list.findIndex((r) => gone.has(keyOf(r)));
  const kept = list.filter((r) => !gone.has(keyOf(r)));
  const here = new Set(kept.map(keyOf));
  const coming = swap.in.filter((r) => {
    const key = keyOf(r);
    return !here.has(key) && here.add(key);
  });
  return kept.toSpliced(first >= 0 ? first : (swap.at ?? kept.length), 0, ...coming);
}

/** The edit that takes `edit` back, to be made of the lists as they stood before it. */
export function undoOf(before: StoredOwnWords, edit: OwnWordsEdit): OwnWordsEdit {
  const back = <T>(list: readonly T[], swap: Swap<T> | undefined): Swap<T> | undefined => {
    if (!swap) return undefined;
    const same = (a: T, b: T): boolean => JSON.stringify(a) === JSON.stringify(b);
    const has = (r: T): boolean => list.some((l) => same(l, r));
    const out = swap.in.filter((r) => !has(r) || swap.out.some((o) => same(o, r)));
    const back = swap.out.filter(has);
    return { out, in: back, at: list.findIndex((l) => back.some((b) => same(b, l))) };
  };
  const one = {
    confusables: back(before.confusables, edit.confusables),
    allowed: back(before.allowed, edit.allowed),
    meetings: back(before.meetings, edit.meetings),
    withoutMeetings: back(before.withoutMeetings, edit.withoutMeetings),
  };
  return Object.fromEntries(Object.entries(one).filter(([, swap]) => swap !== undefined)) as OwnWordsEdit;
}
