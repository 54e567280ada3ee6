import type { ComposeSettings } from '../types';
import { fontsOf, PAGE_NUMBER_FONT, WESTERN_FONT } from '../write/fonts';

export type TypefaceRole = 'body' | 'heading1' | 'heading2' | 'title' | 'pageNumber' | 'western';

/** One typeface of the documents, as their files name it. */
export interface Typeface {
  readonly role: TypefaceRole;
  /** family name as written in the file */
  readonly family: string;
  readonly bold: boolean;
  /** other names under which a PC may know the same typeface */
  readonly aliases: readonly string[];
}

/**
 * The same typeface has a Chinese and a western family name, and programs see now one, now the other, depending on the
 * system's language. Names as in the fonts' own name tables.
 */
const ALIASES: Readonly<Record<string, readonly string[]>> = {
  仿宋_GB2312: ['FangSong_GB2312'],
  楷体_GB2312: ['KaiTi_GB2312'],
  仿宋: ['FangSong'],
  楷体: ['KaiTi'],
  黑体: ['SimHei'],
  宋体: ['SimSun'],
  华文中宋: ['STZhongsong'],
  方正小标宋简体: ['FZXiaoBiaoSong-B05S'],
  方正小标宋_GBK: ['FZXiaoBiaoSong-B05'],
  方正仿宋_GBK: ['FZFangSong-Z02'],
  方正楷体_GBK: ['FZKai-Z03'],
  方正黑体_GBK: ['FZHei-B01'],
};

/** Other names of a family as the files write it; none for a family no document names. */
export const aliasesOf = (family: string): readonly string[] => ALIASES[family] ?? [];

/** Every typeface the documents of these settings name, by role. */
export function typefaces(settings: Pick<ComposeSettings, 'fontSet' | 'titleFace'>): readonly Typeface[] {
  const fonts = fontsOf(settings.fontSet, settings.titleFace);
  const face = (role: TypefaceRole, family: string, bold = false): Typeface => ({
    role,
    family,
    bold,
    aliases: aliasesOf(family),
  });
  return [
    face('body', fonts.fang),
    face('heading1', fonts.hei),
    face('heading2', fonts.kai),
    face('title', fonts.title, fonts.titleBold),
    face('pageNumber', PAGE_NUMBER_FONT),
    face('western', WESTERN_FONT),
  ];
}
