import type { Edition } from '../../editions/types';
import { indexOfAll, type FormLabel, type LabelMatch } from '../labels';
import { looksLikeValue } from '../values';

/** What a piece of text is to the form. */
export interface Word {
  readonly text: string;
  readonly match: LabelMatch<FormLabel> | null;
}

/** Knows the form's labels; section headings are not among them. */
export interface Vocabulary {
  word(text: string): Word;
  /** certain or nearly so */
  isLabel(text: string): boolean;
  isValue(text: string): boolean;
}

const MOST_REMEMBERED = 20_000;
/** Longest text that can be a label; anything longer is not even looked up. */
const LONGEST = 200;

export function vocabularyOf(editions: readonly Edition[]): Vocabulary {
  const index = indexOfAll(editions);
  const known = new Map<string, Word>();
  const word = (text: string): Word => {
    let found = known.get(text);
    if (!found) {
      const match = text.length > LONGEST ? null : index.find(text);
      const entries = match?.entries.filter((entry) => entry.axis !== 'title') ?? [];
      found = { text, match: match && entries.length > 0 ? { ...match, entries } : null };
      if (known.size < MOST_REMEMBERED) known.set(text, found);
    }
    return found;
  };
  const isValue = (text: string): boolean => looksLikeValue(text) && !isSure(word(text));
  return { word, isValue, isLabel: (text) => isSure(word(text)) };
}

export const isSure = ({ match }: Word): boolean => match?.certainty === 'same' || match?.certainty === 'near';

export const hasAxis = ({ match }: Word, ...axes: FormLabel['axis'][]): boolean =>
  match?.entries.some((entry) => axes.includes(entry.axis)) ?? false;

export const isRowLeaf = ({ match }: Word): boolean =>
  match?.entries.some((entry) => entry.axis === 'row' && entry.leaf) ?? false;
