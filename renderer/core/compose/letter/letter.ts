import { dateText } from '../../report/dates';
import type { Letter, Report } from '../../report/model';
import { blankLine, blankOf, paragraph, type ParagraphBlock } from '../plan/blocks';
import { runningText } from '../plan/runningText';
import { cleanLine } from '../text/clean';
import { titleBlock } from '../plan/titleBlock';
import type { ComposeSettings } from '../types';
import { attachmentLine } from './attachment';
import { copies, NO_COPIES } from './copies';
import { redHeadBlocks } from './redHead';
import { signature } from './signature';

/** Room for the figures of a date that is not known yet. */
const BLANK_DATE = '\u3000\u3000\u3000\u3000年\u3000\u3000月\u3000\u3000日';

/**
 * 报送函 [7.3.1–7.3.6]: title, 主送机关, body, 附件说明, 署名, 成文日期, 附注; with red head also what stands above the title
 * and 抄送 at the foot [10.1].
 * What is not filled is left as a visible blank or, where nothing would be missed, left out.
 */
export function letterBlocks(report: Report, settings: ComposeSettings): readonly ParagraphBlock[] {
  const { letter } = report;
  const redHead = settings.letter === 'redHead';
  const foot = redHead ? copies(letter.copyTo, ending(report, false)) : NO_COPIES;
  return [
    ...(redHead ? redHeadBlocks(report) : Array.from({ length: settings.letterBlankLines }, () => blankLine())),
    titleBlock(letter.title),
    blankLine(),
    paragraph('recipient', recipientLine(letter.recipient)),
    ...runningText(letter.body),
    ...ending(report, foot.kept),
    ...foot.blocks,
  ];
}

/** What stands below the text and keeps together: 附件说明, 署名, 成文日期, 附注. `more`: 抄送 keeps with them. */
function ending(report: Report, more: boolean): readonly ParagraphBlock[] {
  const { letter } = report;
  const note = contactNote(letter);
  return [
    blankLine(true),
    attachmentLine(report.title),
    ...signature(
      cleanLine(letter.signer) || cleanLine(report.organ.name),
      cleanLine(dateText(letter.date)) || BLANK_DATE,
      letter.sealed,
      more || note !== null,
    ),
    ...(note === null ? [] : [paragraph('note', note, more ? { keepNext: true } : {})]),
  ];
}

/** 主送机关 [7.3.2] with its full-width colon; a colon typed with it is not doubled. */
const recipientLine = (recipient: string): string => `${cleanLine(recipient).replace(/[：:]$/, '') || blankOf(8)}：`;

/**
 * 附注 [7.3.6]: the contact in full-width brackets; null when neither person nor telephone is filled. The office stands in
 * for a person who is not named.
 */
function contactNote({ contact }: Letter): string | null {
  const [office, person, phone] = [contact.name, contact.person, contact.phone].map(cleanLine);
  if (!person && !phone) return null;
  const parts = [
    ['联系人', person || office],
    ['电话', phone],
  ].filter(([, value]) => value);
  return `（${parts.map(([label, value]) => `${label}：${value}`).join('，')}）`;
}
