import type { Confusable, Meeting, WordLists } from './lists';

export interface OwnConfusable {
  readonly wrong: string;
  readonly right: string;
}

/** What an office adds to the lists, or takes out of them. */
export interface OwnWords {
  readonly confusables?: readonly OwnConfusable[];
  /** words never to be flagged; see `withoutAllowed` for how far that reaches */
  readonly allowed?: readonly string[];
  /** plenary sessions the shipped list does not know, or knows with another day */
  readonly meetings?: readonly Meeting[];
  /** `meetingKey` of shipped sessions the office does not go by */
  readonly withoutMeetings?: readonly string[];
}

/** One session, whatever it is called and dated. */
export const meetingKey = ({ congress, session }: Pick<Meeting, 'congress' | 'session'>): string =>
  `${congress}-${session}`;

/** The lists with an office's own words worked in. Its own entries take the place of shipped ones. */
export function withOwnWords(lists: WordLists, own: OwnWords): WordLists {
  const allowed = own.allowed ?? [];
  const added = (own.confusables ?? []).filter((c) => c.wrong !== '' && c.wrong !== c.right);
  const kept = lists.confusables.filter((c) => !added.some((a) => a.wrong === c.wrong));
  return {
    ...lists,
    confusables: [...added.map(confusableOf), ...kept.map((c) => sparing(c, added))],
    latin: [...lists.latin, ...allowed],
    laws: lists.laws.map((l) => ({ ...l, short: l.short.filter((s) => !allowed.includes(s)) })),
    meetings: ownMeetings(lists.meetings, own),
    allowed: [...lists.allowed, ...allowed],
  };
}

/** 财政 → 财政所: where it is written in full already, nothing is wrong. */
const confusableOf = ({ wrong, right }: OwnConfusable): Confusable => ({
  wrong,
  right,
  before: [],
  after: [],
  clause: [],
  except: right.includes(wrong) ? [right] : [],
});

/** A shipped entry does not object to what the office's own replacement writes. */
function sparing(entry: Confusable, added: readonly OwnConfusable[]): Confusable {
  const rights = added.filter((a) => a.right.includes(entry.wrong)).map((a) => a.right);
  return rights.length === 0 ? entry : { ...entry, except: [...entry.except, ...rights] };
}

/** In order of their days, as the rule needs them. */
export function ownMeetings(shipped: readonly Meeting[], own: OwnWords): readonly Meeting[] {
  const added = own.meetings ?? [];
  const gone = new Set([...(own.withoutMeetings ?? []), ...added.map((m) => meetingKey(m))]);
  const kept = shipped.filter((m) => !gone.has(meetingKey(m)));
  return [...kept, ...added].sort((a, b) => (a.date < b.date ? -1 : 1));
}
