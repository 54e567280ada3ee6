const CLAUSE_MARKS = '，。；：！？\n';
const SENTENCE_MARKS = '。！？\n';
/** No sentence is looked at further than this, so that a text without marks cannot make checking slow. */
const REACH = 200;

const back = (text: string, at: number, marks: string): number => {
  const stop = Math.max(0, at - REACH);
  let i = at;
  while (i > stop && !marks.includes(text[i - 1]!)) i--;
  return i;
};

const forth = (text: string, at: number, marks: string): number => {
  const stop = Math.min(text.length, at + REACH);
  let i = at;
  while (i < stop && !marks.includes(text[i]!)) i++;
  return i;
};

/** What stands before an offset in its clause, i.e. back to the last comma. */
export const clauseBefore = (text: string, at: number): string => text.slice(back(text, at, CLAUSE_MARKS), at);

/** What stands after an offset up to the next comma. */
export const clauseAfter = (text: string, at: number): string => text.slice(at, forth(text, at, CLAUSE_MARKS));

/** What stands before an offset in its sentence (a semicolon does not end one). */
export const sentenceUpTo = (text: string, at: number): string => text.slice(back(text, at, SENTENCE_MARKS), at);

/** What stands after an offset up to the end of its sentence. */
export const sentenceFrom = (text: string, at: number): string => text.slice(at, forth(text, at, SENTENCE_MARKS));

/** The sentence around an offset. */
export const sentenceAt = (text: string, at: number): string => sentenceUpTo(text, at) + sentenceFrom(text, at);
