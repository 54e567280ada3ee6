import { dateText } from '../../report/dates';
import type { Letter, Report } from '../../report/model';
import { blankLine, paragraph, type ParagraphBlock, type Run } from '../plan/blocks';
import { runningText } from '../plan/runningText';
import { breakTitle } from '../text/breakTitle';
import { cleanLine } from '../text/clean';
import { titleBlock } from '../plan/titleBlock';
import type { ComposeSettings } from '../types';
import { signature } from './signature';

/** Ruled blanks as wide as what usually stands there, to be completed by hand in the word processor. */
const BLANK_RECIPIENT = '\u3000'.repeat(8);
const BLANK_DATE = '\u3000\u3000\u3000\u3000年\u3000\u3000月\u3000\u3000日';

/**
 * 报送函 as townships hand it in, without red head [7.3.1–7.3.6]: title, 主送机关, body, 附件说明, 署名, 成文日期, 附注.
 * What is not filled is left as a visible blank or, where nothing would be missed, left out.
 */
export function letterBlocks(report: Report, settings: ComposeSettings): readonly ParagraphBlock[] {
  const { letter } = report;
  const note = contactNote(letter);
  return [
    ...Array.from({ length: settings.letterBlankLines }, () => blankLine()),
    titleBlock(letter.title),
    blankLine(),
    paragraph('recipient', recipientRuns(letter.recipient)),
    ...runningText(letter.body),
    ...attachmentLine(report.title),
    ...signature(
      cleanLine(letter.signer) || cleanLine(report.organ.name),
      cleanLine(dateText(letter.date)) || BLANK_DATE,
      letter.sealed,
      note !== null,
    ),
    ...(note === null ? [] : [paragraph('note', note)]),
  ];
}

function recipientRuns(recipient: string): readonly Run[] {
  const name = cleanLine(recipient).replace(/[：:]$/, '');
  return name === '' ? [{ text: BLANK_RECIPIENT, style: 'fillIn' }, { text: '：' }] : [{ text: `${name}：` }];
}

/** 附件说明 [7.3.4]: one blank line, 附件：名称, no end punctuation. The chain that keeps the signature company starts here. */
function attachmentLine(reportTitle: string): readonly ParagraphBlock[] {
  const name = breakTitle(cleanLine(reportTitle.replace(/\n/g, '')), Infinity)[0] ?? '';
  return name === '' ? [] : [blankLine(true), paragraph('attachment', `附件：${name}`, { keepNext: true })];
}

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
