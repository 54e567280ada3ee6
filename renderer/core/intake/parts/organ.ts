import { squeeze } from './fold';

export interface FoundOrgan {
  readonly name: string;
  /** the name was put together or shortened, and must be looked at */
  readonly sure: boolean;
}

const FULL = /^(.{2,40}?(?:人民政府|街道办事处|办事处|管理委员会|管委会))/u;
/** Ends of the names of places and organs before the subject of a report. */
const SHORT =
  /^(.{1,30}?(?:[镇乡]|街道|苏木|民族乡|开发区|管理区|[局办厅委]|办公室))(?=\d{4}|[〇零○一二三四五六七八九]{4}年|政府信息|关于|$)/u;

/** Words of the title before which the organ's name ends, and a year in front of it. */
const YEAR_FIRST = /^(?:\d{4}|[〇零○一二三四五六七八九]{4})年(?:度)?/u;

/**
 * The organ from the report's title; a title that has only the place takes the full name from the letter (title or 署名)
 * or from the text. The full name is never made up: where it stands nowhere, the short one is kept and said to be unsure.
 */
export function findOrgan(title: string, letterTitle: string, signer: string, text: string): FoundOrgan | null {
  const fromTitle = nameIn(title);
  const letterNames = [nameIn(letterTitle), squeeze(signer) || null].filter((n) => n !== null);
  if (fromTitle !== null && FULL.test(fromTitle)) return { name: fromTitle, sure: true };
  const fullNames = letterNames.filter((name) => FULL.test(name));
  if (fromTitle === null) {
    const name = fullNames[0] ?? letterNames[0];
    return name === undefined ? null : { name, sure: FULL.test(name) };
  }
  const full = fullNames.find((name) => name.includes(fromTitle));
  if (full !== undefined) return { name: full, sure: true };
  const inText = ['人民政府', '办事处'].map((end) => fromTitle + end).find((name) => squeeze(text).includes(name));
  return inText === undefined ? { name: fromTitle, sure: false } : { name: inText, sure: true };
}

function nameIn(title: string): string | null {
  const text = squeeze(title)
    .replace(/^[（(]([^（）()]*)[)）]/u, '$1')
    .replace(YEAR_FIRST, '');
  return FULL.exec(text)?.[1] ?? SHORT.exec(text)?.[1] ?? null;
}
