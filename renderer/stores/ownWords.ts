import { defineStore } from 'pinia';
import { computed, ref, shallowRef } from 'vue';
import {
  allowedFault,
  cleanWord,
  confusableFault,
  meetingFault,
  meetingFrom,
  type WordFault,
} from '../core/checks/wording/ownWordsFaults';
import type { OwnWordsEdit } from '../core/checks/wording/ownWordsEdit';
import { readAllowedLines, readConfusableLines } from '../core/checks/wording/ownWordsLines';
import { NO_OWN_WORDS, type StoredOwnWords } from '../core/checks/wording/ownWordsStored';
import { meetingKey, ownMeetings, type OwnConfusable } from '../core/checks/wording/ownWords';
import type { Meeting } from '../core/checks/wording/lists';
import { sentence } from '../core/kernel/problem';
import { allowing, loadChecking } from '../usecases';
import { OWN_WORDS as W } from '../wording/ownWords';
import { useDeskStore } from './desk';
import { program } from './program';
import { useToasts } from './toasts';

/** A session as the list shows it. */
export interface ListedMeeting extends Meeting {
  readonly own: boolean;
}

/** What became of pasted lines: the text to go on with, and why its lines were not taken. */
export interface Pasted {
  readonly rest: string;
  readonly refused: readonly string[];
}

/** The office's own words on screen. Every act can be taken back, and an open report is checked again at once. */
export const useOwnWordsStore = defineStore('ownWords', () => {
  const toasts = useToasts();
  const desk = useDeskStore();
  const own = shallowRef<StoredOwnWords>(NO_OWN_WORDS);
  const shipped = shallowRef<readonly Meeting[]>([]);
  const ready = ref(false);

  async function load(): Promise<void> {
    const [stored, checking] = await Promise.all([program().ownWords.read(), loadChecking()]);
    if (!stored.ok) return toasts.error(sentence(stored.error));
    own.value = stored.value;
    if (checking.ok) shipped.value = checking.value.words.meetings;
    ready.value = true;
  }

  async function change(make: (own: StoredOwnWords) => OwnWordsEdit, said: string): Promise<boolean> {
    const changed = await program().ownWords.change(make);
    if (!changed.ok) {
      toasts.error(sentence(changed.error));
      return false;
    }
    own.value = changed.value.own;
    await desk.takeSettings();
    const { undo } = changed.value;
    toasts.undoable(said, () => void takeBack(undo));
    return true;
  }

  async function takeBack(undo: OwnWordsEdit): Promise<void> {
    const changed = await program().ownWords.change(() => undo);
    if (!changed.ok) return toasts.error(sentence(changed.error));
    own.value = changed.value.own;
    await desk.takeSettings();
  }

  /** Words every report is made of: the headings of the forms. */
  const formText = (): string =>
    program()
      .ports.editions.all.flatMap((e) => e.sections.map((s) => s.title))
      .join('\n');

  const pairName = (c: OwnConfusable): string => W.pair(c.wrong, c.right);
  const without = (row: OwnConfusable | null): StoredOwnWords =>
    row ? { ...own.value, confusables: own.value.confusables.filter((c) => c.wrong !== row.wrong) } : own.value;

  /** Puts a pair in place of `old`, or at the end; '' when done, else the sentence of why not. */
  async function putConfusable(wrong: string, right: string, old: OwnConfusable | null = null): Promise<string> {
    const row = { wrong: cleanWord(wrong), right: cleanWord(right) };
    const fault = confusableFault(row, without(old), formText());
    if (fault) return W.fault[fault];
    const said = old ? W.changed(pairName(row)) : W.added(pairName(row));
    const out = old ? [old] : [];
    return (await change(() => ({ confusables: { out, in: [row] } }), said)) ? '' : W.failed;
  }

  async function putAllowed(word: string, old: string | null = null): Promise<string> {
    const clean = cleanWord(word);
    const fault = allowedFault(clean, { ...own.value, allowed: own.value.allowed.filter((a) => a !== old) });
    if (fault) return W.fault[fault];
    const out = old === null ? [] : [old];
    const said = old === null ? W.added(clean) : W.changed(clean);
    return (await change(() => ({ allowed: { out, in: [clean] } }), said)) ? '' : W.failed;
  }

  const meetings = computed((): readonly ListedMeeting[] => {
    const mine = new Set(own.value.meetings.map((m) => meetingKey(m)));
    const all = ownMeetings(shipped.value, own.value).filter((m) => m.session > 0);
    return all.map((m) => ({ ...m, own: mine.has(meetingKey(m)) })).toReversed();
  });

  /** Edits by leaving the old one out and putting the new one in; a shipped session is only hidden. */
  const gone = (m: ListedMeeting | null) => ({
    meetings: m?.own ? [plain(m)] : [],
    hidden: m && !m.own ? [meetingKey(m)] : [],
  });
  const plain = ({ congress, session, name, date }: Meeting): Meeting => ({ congress, session, name, date });

  async function putMeeting(name: string, date: string, old: ListedMeeting | null = null): Promise<string> {
    const others = meetings.value.filter((m) => !old || meetingKey(m) !== meetingKey(old));
    const fault: WordFault | null = meetingFault(cleanWord(name), date, others);
    const meeting = meetingFrom(name, date);
    if (fault || !meeting) return W.fault[fault ?? 'meetingName'];
    const { meetings: out, hidden } = gone(old);
    const edit: OwnWordsEdit = {
      meetings: { out, in: [meeting] },
      withoutMeetings: { out: [meetingKey(meeting)], in: hidden.filter((key) => key !== meetingKey(meeting)) },
    };
    const said = old ? W.changed(meeting.name) : W.added(meeting.name);
    return (await change(() => edit, said)) ? '' : W.failed;
  }

  const removeMeeting = (m: ListedMeeting): Promise<boolean> => {
    const { meetings: out } = gone(m);
    // The shipped entry of the same session, if there is one, must not come up again in its place.
    const hide = shipped.value.some((s) => meetingKey(s) === meetingKey(m)) ? [meetingKey(m)] : [];
    return change(() => ({ meetings: { out, in: [] }, withoutMeetings: { out: [], in: hide } }), W.removed(m.name));
  };

  async function pasteInto(list: 'confusables' | 'allowed', text: string): Promise<Pasted> {
    const read =
      list === 'confusables' ? readConfusableLines(text, own.value, formText()) : readAllowedLines(text, own.value);
    const rows = read.rows as readonly (string | OwnConfusable)[];
    const edit = { [list]: { out: [], in: rows } } as OwnWordsEdit;
    if (rows.length > 0 && !(await change(() => edit, W.addedMany(rows.length))))
      return { rest: text, refused: [W.failed] };
    return {
      rest: read.refused.map((r) => r.line).join('\n'),
      refused: read.refused.map((r) => W.pasteLine(r.line, W.fault[r.fault])),
    };
  }

  return {
    own,
    ready,
    meetings,
    load,
    putConfusable,
    putAllowed,
    putMeeting,
    removeConfusable: (row: OwnConfusable) =>
      change(() => ({ confusables: { out: [row], in: [] } }), W.removed(pairName(row))),
    removeAllowed: (word: string) => change(() => ({ allowed: { out: [word], in: [] } }), W.removed(word)),
    removeMeeting,
    pasteInto,
    /** From the card of a finding: this word is right here and everywhere. */
    allow: (word: string) => change(allowing(word), W.allowDone(word)),
  };
});
