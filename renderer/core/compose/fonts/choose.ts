import type { FontSetId, TitleFace } from '../types';
import { FONT_SETS } from '../write/fonts';
import { aliasesOf, typefaces } from './typefaces';

export interface FontChoice {
  readonly fontSet: FontSetId;
  readonly titleFace: TitleFace;
  /** family names the documents want and this PC has not, 小标宋 included where another typeface stands in for it */
  readonly missing: readonly string[];
}

/**
 * The fonts that suit a PC. First the set offices expect, then that of 统信UOS and 银河麒麟, then the system's own; a PC with
 * none of them writes the names offices expect all the same, for whoever opens the file next. Titles: 小标宋 of the set, else
 * 华文中宋, else 宋体 in bold.
 * @param isInstalled whether the PC has a family under exactly this name; aliases are asked for too
 */
export function chooseFonts(isInstalled: (family: string) => boolean): FontChoice {
  const has = (family: string): boolean => isInstalled(family) || aliasesOf(family).some(isInstalled);
  const fontSet = ORDER.find((id) => DECISIVE[id].every((role) => has(FONT_SETS[id][role]))) ?? 'gb2312';
  const wished = FONT_SETS[fontSet].title;
  const titleFace = has(wished) ? 'xiaobiaosong' : has('华文中宋') ? 'zhongsong' : 'songBold';
  // Nobody has to install Times New Roman for figures: every system has it or its metric twin.
  const wanted = typefaces({ fontSet, titleFace }).flatMap((f) => (f.role === 'western' ? [] : f.family));
  return { fontSet, titleFace, missing: [...new Set([wished, ...wanted])].filter((family) => !has(family)) };
}

const ORDER = ['gb2312', 'founder', 'plain'] as const;

/** What makes a set. 黑体 of the other two comes with Windows; that of 方正 comes with its set. */
const DECISIVE = {
  gb2312: ['fang', 'kai'],
  founder: ['fang', 'kai', 'hei'],
  plain: ['fang', 'kai'],
} as const;
