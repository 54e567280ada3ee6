import type { Sentence } from './sentences';

/** What a text speaks of at all, with or without a figure. Headings and the list of the report's parts do not count. */
export interface Mentions {
  readonly requests: boolean;
  readonly reconsideration: boolean;
  readonly suit: boolean;
}

const ABOUT_REPORT = /本报告|部分组成|组成部分|报告内容/;
const HEADING_LENGTH = 30;

export function mentionsIn(sentences: readonly Sentence[], text: string): Mentions {
  const found = { requests: false, reconsideration: false, suit: false };
  for (const sentence of sentences) {
    const letters = sentence.clauses.map((c) => c.letters).join('');
    const heading = sentence.heading && sentence.end - sentence.start <= HEADING_LENGTH && !/[#0]/.test(letters);
    if (heading || ABOUT_REPORT.test(text.slice(sentence.start, sentence.end))) continue;
    if (/[Ni]/.test(letters) && /[VH#0]/.test(letters)) found.requests = true;
    if (sentence.topic === 'requests' && /n/.test(letters) && /[VH#0]/.test(letters)) found.requests = true;
    if (letters.includes('J')) found.reconsideration = true;
    if (/[Kdf]/.test(letters)) found.suit = true;
  }
  return found;
}
