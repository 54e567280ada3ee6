import { unspaced, yearsIn } from './words';

/** Brackets and marks that are no part of a name; their presence is a matter of form (CV02). */
const MARKS = /[（）()[\]【】《》〈〉“”"·,，:：]/g;
/** 澄岭县 before 青禾坪镇人民政府: a longer name of the same organ. */
const REGION = /^[\u3400-\u9fff]+(省|自治区|市|州|盟|县|区|旗)$/;

/** How a title begins, unspaced: the organ's name without brackets ('' when none is named) and the rest. */
export interface TitleHead {
  readonly name: string;
  readonly rest: string;
}

/** Head of a report's title: what stands before the year. Null when no year is written (a matter of form). */
export function reportTitleHead(title: string): TitleHead | null {
  const text = unspaced(title);
  const year = yearsIn(text)[0];
  return year ? headAt(text, year.start) : null;
}

/** Head of a letter's title: what stands before 关于, the verb or the year. Null when it has none of them. */
export function letterTitleHead(title: string): TitleHead | null {
  const text = unspaced(title);
  const at = text.search(/关于|报送|呈报|上报|递交|[0-9０-９]{4}年/);
  return at < 0 ? null : headAt(text, at);
}

const headAt = (text: string, at: number): TitleHead => ({
  name: text.slice(0, at).replace(MARKS, ''),
  rest: text.slice(at),
});

/**
 * Whether a written name is the organ's full name. `form`: the full name stands there among words that are no part of a
 * name (附件, 关于), which is a matter of the title's form.
 */
export function compareName(written: string, fullName: string): 'same' | 'different' | 'form' {
  if (written === fullName) return 'same';
  const at = written.indexOf(fullName);
  if (at < 0) return 'different';
  const before = written.slice(0, at);
  const after = written.slice(at + fullName.length);
  if (after.startsWith('办公室') || after.startsWith('党政')) return 'different';
  return after === '' && REGION.test(before) ? 'different' : 'form';
}
