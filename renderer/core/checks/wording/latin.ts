import { isDigit, isHan } from './chars';
import { clauseBefore } from './sentences';
import { ADDRESS, QUOTE, TITLE, zonesOf } from './zones';

export interface LatinWord {
  readonly start: number;
  readonly end: number;
  readonly word: string;
}

const WORD = /[A-Za-z]+(?:[-'’][A-Za-z]+)*/g;
/** Capitals alone are an abbreviation; these are words all the same. */
const SHOUTED = /^(?:AND|OR|THE|OF|TO|IN|ON|FOR|WITH|UPDATE|OK|NULL|NONE|TRUE|FALSE|ERROR|TEST|COPY)$/;
/** What follows these is a name somebody chose: an account, a domain, a model. */
const NAMED =
  /(?:微信|公众号|视频号|抖音|快手|微博|头条号?|账号|帐号|用户名|网址|网站|域名|邮箱|邮件|型号|编号|代码|品牌|商标|软件|系统|平台|车牌)(?:名称?)?[：:为是“]?\s*[\w.-]*$/;

/**
 * Words in Latin letters between Chinese that look like words, not like abbreviations, units, accounts, models or names in
 * quotes. `allowed` holds lower-case words.
 */
export function latinWords(text: string, allowed: ReadonlySet<string>): LatinWord[] {
  const zones = zonesOf(text);
  const out: LatinWord[] = [];
  for (const m of text.matchAll(WORD)) {
    const [word] = m;
    const start = m.index;
    const end = start + word.length;
    if (word.length < 2 || zones[start]! & (ADDRESS | QUOTE | TITLE)) continue;
    if (allowed.has(word.toLowerCase()) || (word === word.toUpperCase() && !SHOUTED.test(word))) continue;
    // Joined to figures, hyphens or marks of a program it is a model, a unit, a formula or a left-over (ST14).
    if (/[\d０-９_&<{[\\/.+%°]/.test(text[start - 1] ?? '') || /[\d０-９_;>}\]\\/.+@]/.test(text[end] ?? '')) continue;
    if (isDigit(text[start - 1] === ' ' ? (text[start - 2] ?? '') : '') || NAMED.test(clauseBefore(text, start)))
      continue;
    if (!inChinese(text, start, end)) continue;
    out.push({ start, end, word });
  }
  return out;
}

/** Chinese on either side, spaces skipped: a line wholly in a foreign language is somebody's purpose. */
function inChinese(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 3), start).trimEnd();
  const after = text.slice(end, end + 3).trimStart();
  return isHan(before.at(-1) ?? '') || isHan(after[0] ?? '');
}
