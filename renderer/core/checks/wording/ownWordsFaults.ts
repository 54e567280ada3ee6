import type { Meeting } from './lists';
import { ordinal } from './outline';
import { meetingKey, type OwnConfusable } from './ownWords';
import type { StoredOwnWords } from './ownWordsStored';

/** Rows of one list, and characters of one word. Enough for any office; more is a pasted document. */
export const ROWS_MOST = 500;
export const WORD_MOST = 30;

/** Why a row is not taken; screens have the sentence. */
export type WordFault =
  | 'missing'
  | 'rightMissing'
  | 'tooShort'
  | 'tooLong'
  | 'noLetters'
  | 'same'
  | 'formWord'
  | 'listed'
  | 'allowed'
  | 'wrong'
  | 'loop'
  | 'meetingName'
  | 'meetingDay'
  | 'full';

const lengthOf = (word: string): number => [...word].length;

/** Spaces at the ends and double ones inside are never meant. */
export const cleanWord = (word: string): string => word.replace(/\s+/g, ' ').trim();

function wordFault(word: string): WordFault | null {
  if (word === '') return 'missing';
  if (lengthOf(word) > WORD_MOST) return 'tooLong';
  // One character stands in every second sentence; two marks or figures do as well.
  if (lengthOf(word) < 2) return 'tooShort';
  return /\p{L}/u.test(word) ? null : 'noLetters';
}

/**
 * What is wrong with a row of confusables that is to stand beside the others; null when nothing is. Words are clean.
 * @param formText words every report is made of (headings of the form): what stands in them would be flagged everywhere
 */
export function confusableFault(
  { wrong, right }: OwnConfusable,
  own: StoredOwnWords,
  formText: string,
): WordFault | null {
  const fault = wordFault(wrong);
  if (fault) return fault;
  if (right === '') return 'rightMissing';
  if (lengthOf(right) > WORD_MOST) return 'tooLong';
  if (right === wrong) return 'same';
  if (own.confusables.some((c) => c.wrong === wrong)) return 'listed';
  if (own.allowed.some((a) => a.includes(wrong))) return 'allowed';
  if (formText.includes(wrong)) return 'formWord';
  if (own.confusables.some((c) => flags(c, right) || flags({ wrong, right }, c.right))) return 'loop';
  return own.confusables.length >= ROWS_MOST ? 'full' : null;
}

/** Whether one row would find fault with what another one writes: the two would mend each other's work for ever. */
const flags = ({ wrong, right }: OwnConfusable, text: string): boolean =>
  (right.includes(wrong) ? text.replaceAll(right, '\n') : text).includes(wrong);

/** The same for a word that is to be allowed. */
export function allowedFault(word: string, own: StoredOwnWords): WordFault | null {
  const fault = wordFault(word);
  if (fault) return fault;
  if (own.allowed.includes(word)) return 'listed';
  if (own.confusables.some((c) => word.includes(c.wrong))) return 'wrong';
  return own.allowed.length >= ROWS_MOST ? 'full' : null;
}

const SESSION =
  /^(?:党的|中共|中国共产党)?第?([一二三四五六七八九十]{1,3})届(?:中央委员会第)?([一二三四五六七八九])(?:中全会|次全体会议)$/;

/** A plenary session from its name as written (二十届五中全会); null when it is none. */
export function meetingFrom(name: string, date: string): Meeting | null {
  const m = SESSION.exec(name.replace(/\s/g, ''));
  if (!m) return null;
  return { congress: ordinal(m[1]!), session: ordinal(m[2]!), name: `${m[1]}届${m[2]}中全会`, date };
}

const DAY = /^(19[5-9]\d|20\d\d)-(\d\d)-(\d\d)$/;

/** What is wrong with a session that is to stand in the list; `listed` are those in use. */
export function meetingFault(name: string, date: string, listed: readonly Meeting[]): WordFault | null {
  if (name === '') return 'missing';
  const meeting = meetingFrom(name, date);
  if (!meeting) return 'meetingName';
  if (!DAY.test(date)) return 'meetingDay';
  if (listed.some((m) => meetingKey(m) === meetingKey(meeting))) return 'listed';
  return listed.length >= ROWS_MOST ? 'full' : null;
}
