import type { LetterMarks } from '../../report/model';
import { squeeze } from './fold';
import type { Line } from './lines';

export interface LetterHead {
  readonly title: string;
  readonly documentNumber: string;
  readonly redHead: boolean;
  readonly marks: LetterMarks | null;
  /** first line of the letter */
  readonly start: number;
  readonly unplaced: readonly string[];
}

/** 发文字号, or the blank form of it; the year may stand in any brackets. */
const NUMBER = /^([^\s〔［[(（【]{1,20})[〔［[(（【](\d{4})[〕］\])）】]第?([\d_＿]+)号$/u;

/** A line that is a document number, in the standard's brackets 〔〕; '' for its blank form; null for any other line. */
export function documentNumberOf(line: string): string | null {
  const m = NUMBER.exec(squeeze(line).replace(/_/g, '＿'));
  if (!m) return null;
  return /^＿+$/.test(m[1]!) || /＿/.test(m[3]!) ? '' : `${m[1]}〔${m[2]}〕${m[3]}号`;
}

const SECRECY = /^(绝密|机密|秘密)(★.*)?$/;
const URGENCY = /^(特急|加急|急件|特提|平急)$/;
const SERIAL = /^\d{6}$/;
/** More lines than this are no title [GB/T 9704-2012, 7.3.1: one to three]. */
const MOST_LINES = 4;

/** What stands above 主送机关: red head (mark, number, marks) and title. @param lines from the beginning to 主送机关 */
export function letterHead(lines: readonly Line[]): LetterHead {
  const numbered = lines.findIndex(({ text }) => splitNumberLine(text) !== null);
  const numberLine = numbered < 0 ? null : splitNumberLine(lines[numbered]!.text);
  const marks = { serial: '', secrecy: '', urgency: '' };
  if (numberLine?.before) takeMark(marks, numberLine.before);
  let first = numbered + 1;
  while (first < lines.length && takeMark(marks, lines[first]!.text)) first++;
  const start = numbered < 0 ? titleStart(lines) : Math.max(0, numbered - 1);
  if (numbered < 0) first = start;
  const title = lines.slice(first).map(({ text }) => text);
  return {
    title: /^[_＿]+$/.test(title.join('')) ? '' : title.join(''),
    documentNumber: numberLine?.number ?? '',
    redHead: numbered >= 0,
    marks: Object.values(marks).some((mark) => mark !== '') ? marks : null,
    start,
    unplaced: [],
  };
}

/** 份号 or 密级 may share the line with 发文字号, parted by a tab. */
function splitNumberLine(text: string): { readonly before: string; readonly number: string } | null {
  const pieces = text.split('\t').map((piece) => piece.trim());
  const number = documentNumberOf(pieces.at(-1) ?? '');
  return number === null ? null : { before: pieces.slice(0, -1).join(''), number };
}

function takeMark(marks: { serial: string; secrecy: string; urgency: string }, text: string): boolean {
  const t = squeeze(text);
  if (SERIAL.test(t)) marks.serial = t;
  else if (SECRECY.test(t)) marks.secrecy = text.trim();
  else if (URGENCY.test(t)) marks.urgency = text.trim();
  else return false;
  return true;
}

/** Without a number the title is the lines just above 主送机关; it begins at the last line that names the organ or 关于. */
function titleStart(lines: readonly Line[]): number {
  let start = lines.length;
  while (start > 0 && lines.length - start < MOST_LINES && isTitleLine(lines[start - 1]!)) start--;
  const about = lines.findLastIndex(({ text }, i) => i >= start && text.includes('关于'));
  if (about < 0) return start;
  const aboutLine = lines[about]!.text;
  // 关于 at the line's beginning: the organ's name stands on the line above.
  return aboutLine.startsWith('关于') && about > start ? about - 1 : about;
}

const isTitleLine = ({ text }: Line): boolean => text.length <= 60 && !/[。；：:]/.test(text) && !/^附件/.test(text);
