import type { Task } from '../core/district';
import { sentence } from '../core/kernel/problem';
import { dateText } from '../core/report/dates';
import type { FromDistrictItem } from '../usecases';
import { RECEIVED as W } from '../wording/handoff';

/** One file of the district as the screen shows it before anything is taken in. */
export interface ReceivedView {
  readonly path: string;
  readonly title: string;
  /** taken in when confirmed */
  readonly fresh: boolean;
  readonly tone: 'tag-ok' | 'tag-warn' | 'tag-error' | 'muted';
  /** why it is not taken in, or what has to be known; '' when there is nothing to say */
  readonly note: string;
  /** name and value, as a list of terms */
  readonly facts: readonly (readonly [name: string, value: string])[];
  /** what the district remarks */
  readonly remarks: readonly string[];
}

/** @param when how a moment is told (`app.when`) */
export function receivedView(item: FromDistrictItem, when: (at: number) => string): ReceivedView {
  switch (item.kind) {
    case 'refused':
      return view(item.path, W.refused, { tone: 'tag-error', note: sentence(item.problem) });
    case 'reply':
      return replyView(item, when);
    case 'task':
      return taskView(item);
  }
}

const view = (path: string, title: string, more: Partial<ReceivedView>): ReceivedView => ({
  path,
  title,
  fresh: false,
  tone: 'muted',
  note: '',
  facts: [],
  remarks: [],
  ...more,
});

function replyView(
  { path, reply, handoff, state }: Extract<FromDistrictItem, { kind: 'reply' }>,
  when: (at: number) => string,
): ReceivedView {
  const { remarks, district, on } = reply;
  const title =
    reply.kind === 'return'
      ? W.replyTitle.returned(remarks.length)
      : reply.accepted
        ? W.replyTitle.accepted
        : W.replyTitle.received;
  const note = { new: '', seen: W.seen, older: W.older }[state];
  return view(path, title, {
    fresh: state === 'new',
    tone: state !== 'new' ? 'muted' : reply.kind === 'return' ? 'tag-error' : 'tag-ok',
    note: [W.replyFor(reply.year, reply.revision, when(handoff.at)), W.by(district, dateText(on)), note]
      .filter(Boolean)
      .join(' · '),
    remarks: remarks.map(({ text }) => text),
  });
}

function taskView(item: Extract<FromDistrictItem, { kind: 'task' }>): ReceivedView {
  const { path, task, held, state, listed, yearBegun } = item;
  const notes = [
    state === 'seen' ? W.seen : held ? W.taskUpdate : '',
    listed === null ? '' : listed ? W.listed : W.unlisted,
    yearBegun && task.recipient !== '' ? W.yearBegun(task.year) : '',
  ];
  return view(path, W.taskTitle(task.year, task.district), {
    fresh: state === 'new',
    tone: listed === false ? 'tag-warn' : 'muted',
    note: notes.filter(Boolean).join(' '),
    facts: taskFacts(task),
  });
}

/** What a task presets, in the order the clerk asks for it. */
export function taskFacts(task: Task): ReceivedView['facts'] {
  const { deadline, recipient, notice, templates, words } = task;
  const cited = [
    notice.title && `《${notice.title.replace(/^《|》$/g, '')}》`,
    notice.number && `（${notice.number}）`,
  ];
  return [
    [W.deadline, deadline === '' ? W.noDeadline : dateText(deadline)],
    [W.recipient, recipient || W.noRecipient],
    [W.notice, cited.filter(Boolean).join('') || W.noticeNone],
    [W.templates, templates.length === 0 ? W.templatesNone : W.templatesAre(templates.map((t) => t.name))],
    [
      W.words,
      words.confusables.length + words.allowed.length === 0
        ? W.wordsNone
        : W.wordsAre(words.confusables.length, words.allowed.length),
    ],
  ];
}
