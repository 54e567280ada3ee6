import { EMPTY_CONTACT, type Contact, type Letter } from '../../report/model';
import { dateLine } from './calendar';
import { squeeze } from './fold';
import { letterHead } from './letterHead';
import type { Line } from './lines';

/** What was read of a cover letter, and the lines it takes up: [start, end). */
export interface FoundLetter {
  readonly letter: Letter;
  readonly start: number;
  readonly end: number;
  /** lines inside the letter for which the report has no place */
  readonly unplaced: readonly string[];
}

export const NO_LETTER: Letter = {
  kind: 'plain',
  title: '',
  recipient: '',
  body: '',
  signer: '',
  date: '',
  documentNumber: '',
  sealed: false,
  copyTo: [],
  contact: EMPTY_CONTACT,
};

/** 主送机关: a short line of its own that ends with a colon. */
const RECIPIENT = /^[^。；;！]{2,80}[：:]$/u;
const NO_RECIPIENT = /^(附件|附|联系人|联系电话|电话|抄送|注|说明|目录)\d*[：:]$|如下|现将|根据|公布|年度报告/;
const ATTACHMENT_LIST = /^附件?\s*\d*\s*[：:]\s*\S/;
const ATTACHMENT_MARK = /^附件\s*\d*\s*[：:]?$/;
const SENTENCE = /[。；]/;

/**
 * The cover letter in front of a report: title, 主送机关, body, 署名, 成文日期, and with a red head 发文字号. Found by its
 * frame — the line that ends with a colon and, below it, a line that is a date — never by its place alone.
 */
export function findLetter(lines: readonly Line[]): FoundLetter | null {
  const to = lines.findIndex(({ text }) => isRecipient(text));
  if (to < 0) return titleOnly(lines);
  const dated = lines.findIndex(({ text }, i) => i > to && dateLine(text) !== null);
  if (dated < 0) return null;
  const head = letterHead(lines.slice(0, to));
  if (!/[函告]|报送|关于/.test(head.title)) return null;
  const signerFrom = signerStart(lines, to + 1, dated);
  const bodyLines = lines.slice(to + 1, signerFrom).map(({ text }) => text);
  const tail = afterDate(lines, dated + 1);
  return {
    start: head.start,
    end: tail.end,
    unplaced: [...head.unplaced, ...bodyLines.filter(isForeignAttachment(bodyLines)), ...tail.unplaced],
    letter: {
      ...NO_LETTER,
      kind: head.redHead ? 'redHead' : 'plain',
      title: head.title,
      recipient: blankless(lines[to]!.text.replace(/[：:]\s*$/, '')),
      body: bodyLines.filter((text) => !ATTACHMENT_LIST.test(text)).join('\n'),
      signer: blankless(
        lines
          .slice(signerFrom, dated)
          .map(({ text }) => text)
          .join(''),
      ),
      date: dateLine(lines[dated]!.text) ?? '',
      documentNumber: head.documentNumber,
      copyTo: tail.copyTo,
      contact: tail.contact,
      ...(head.marks ? { marks: head.marks } : {}),
    },
  };
}

const isRecipient = (text: string): boolean => RECIPIENT.test(text) && !NO_RECIPIENT.test(squeeze(text));

/** A title of a letter without 主送机关, alone on its page. */
function titleOnly(lines: readonly Line[]): FoundLetter | null {
  const at = lines.findIndex(({ text }) => /关于报送.*(年度报告|年报).*的?函$/.test(squeeze(text)));
  const dated = lines.findIndex(({ text }, i) => i > at && dateLine(text) !== null);
  if (at < 0 || dated < 0) return null;
  const signerFrom = signerStart(lines, at + 1, dated);
  const letter = {
    ...NO_LETTER,
    title: lines[at]!.text,
    body: lines
      .slice(at + 1, signerFrom)
      .map(({ text }) => text)
      .join('\n'),
    signer: lines
      .slice(signerFrom, dated)
      .map(({ text }) => text)
      .join(''),
    date: dateLine(lines[dated]!.text) ?? '',
  };
  return { letter, start: at, end: dated + 1, unplaced: [] };
}

/** The lines of the paragraph above the date are 署名, unless they are a sentence. */
function signerStart(lines: readonly Line[], from: number, dated: number): number {
  const last = lines[dated - 1];
  if (dated - 1 < from || !last || SENTENCE.test(last.text) || ATTACHMENT_LIST.test(last.text)) return dated;
  let start = dated - 1;
  while (start > from && lines[start - 1]!.block === last.block) start--;
  return start;
}

/** 附件说明 names the report itself; a list of more than that has no place in the report value. */
const isForeignAttachment =
  (body: readonly string[]) =>
  (text: string): boolean =>
    ATTACHMENT_LIST.test(text) &&
    !(body.filter((t) => ATTACHMENT_LIST.test(t)).length === 1 && /年度报告|年报/.test(text));

interface Tail {
  readonly end: number;
  readonly contact: Contact;
  readonly copyTo: readonly string[];
  readonly unplaced: readonly string[];
}

const CONTACT =
  /^[（(]\s*(?:联系人[：:]\s*(?<person>[^，,；;：:]*?))?[，,；;\s]*(?:(?:联系)?电话[：:]\s*(?<phone>[^）)]*?))?\s*[）)]$/u;
const COPIES = /^抄送[：:]\s*/;

/** 附注 and 抄送, which may stand below the date in any order. */
function afterDate(lines: readonly Line[], from: number): Tail {
  let contact = EMPTY_CONTACT;
  let copyTo: readonly string[] = [];
  const unplaced: string[] = [];
  let end = from;
  for (; end < lines.length; end++) {
    const { text } = lines[end]!;
    const named = CONTACT.exec(text)?.groups;
    if (named && (named['person'] || named['phone']))
      contact = { name: '', person: named['person']?.trim() ?? '', phone: named['phone']?.trim() ?? '' };
    else if (COPIES.test(text)) copyTo = namesOf(text.replace(COPIES, ''));
    else if (/^(?:.{2,30}印发|[（(]此件.*[)）])$/.test(squeeze(text))) unplaced.push(text);
    else break;
  }
  return { end, contact, copyTo, unplaced };
}

const namesOf = (text: string): readonly string[] =>
  text
    .replace(/[。.]$/, '')
    .split(/[，,、；;]/)
    .map((name) => name.trim())
    .filter(Boolean);

/** A rule printed in place of what is not known yet is no text. */
const blankless = (text: string): string => (/^[_＿\s]+$/.test(text) ? '' : text.trim());

export const isAttachmentMark = (text: string): boolean => ATTACHMENT_MARK.test(squeeze(text));
