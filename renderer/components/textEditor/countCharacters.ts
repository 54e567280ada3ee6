import { blankPattern } from './blanks';

/** Han characters of a text; spaces, punctuation, figures and blanks still to be filled do not count. */
export function countCharacters(text: string): number {
  return text.replace(blankPattern(), '').match(/\p{Script=Han}/gu)?.length ?? 0;
}
