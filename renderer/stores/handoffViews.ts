import { dateText } from '../core/report/dates';
import type { Handoff } from '../usecases';
import { HANDOFF } from '../wording/handoff';

export interface HandoffTag {
  readonly text: string;
  readonly tone: 'tag-ok' | 'tag-warn' | 'tag-error' | 'muted';
}

/** What the district has answered to a hand-off. */
export function replyTag({ reply }: Pick<Handoff, 'reply'>): HandoffTag {
  if (!reply) return { text: HANDOFF.reply.none, tone: 'muted' };
  const { kind, remarks } = reply.reply;
  if (kind === 'return') return { text: HANDOFF.reply.returned(remarks.length), tone: 'tag-error' };
  const text = reply.reply.accepted ? HANDOFF.reply.accepted : HANDOFF.reply.received;
  return { text: remarks.length > 0 ? HANDOFF.reply.withRemarks(text, remarks.length) : text, tone: 'tag-ok' };
}

/** What is known of the medium since. */
export function mediumTag({ lastVerified, readBack }: Pick<Handoff, 'lastVerified' | 'readBack'>): HandoffTag {
  if (lastVerified)
    return lastVerified.ok
      ? { text: HANDOFF.media.whole, tone: 'tag-ok' }
      : { text: HANDOFF.media.differs, tone: 'tag-error' };
  return { text: readBack ? HANDOFF.media.readBack : HANDOFF.media.never, tone: readBack ? 'muted' : 'tag-warn' };
}

/** Who answered and when; '' while nobody has. */
export const replyFrom = ({ reply }: Pick<Handoff, 'reply'>): string =>
  reply ? HANDOFF.replyBy(reply.reply.district, dateText(reply.reply.on)) : '';

export type HandoffView = Handoff;
