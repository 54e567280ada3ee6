import type { FontSetId, TitleFace } from '../types';

/** The four typefaces of an official document by role [5.2.2]; western letters and figures are Times New Roman. */
export interface FontSet {
  readonly fang: string;
  readonly kai: string;
  readonly hei: string;
  readonly title: string;
}

/** A: what offices expect. B: system fonts, which hold rare characters of names. C: 统信UOS, 银河麒麟. */
export const FONT_SETS: Readonly<Record<FontSetId, FontSet>> = {
  gb2312: { fang: '仿宋_GB2312', kai: '楷体_GB2312', hei: '黑体', title: '方正小标宋简体' },
  plain: { fang: '仿宋', kai: '楷体', hei: '黑体', title: '方正小标宋简体' },
  founder: { fang: '方正仿宋_GBK', kai: '方正楷体_GBK', hei: '方正黑体_GBK', title: '方正小标宋_GBK' },
};

/** Page numbers are 宋体 in all slots, figures included [7.5]. */
export const PAGE_NUMBER_FONT = '宋体';

export const WESTERN_FONT = 'Times New Roman';

/** A font set with the typeface chosen for titles and the red mark. */
export interface Fonts extends FontSet {
  readonly titleBold: boolean;
}

/** The set's own 小标宋, or what stands in for it: 华文中宋 comes with Word, bold 宋体 is everywhere. */
export function fontsOf(fontSet: FontSetId, titleFace: TitleFace): Fonts {
  const set = FONT_SETS[fontSet];
  switch (titleFace) {
    case 'xiaobiaosong':
      return { ...set, titleBold: false };
    case 'zhongsong':
      return { ...set, title: '华文中宋', titleBold: false };
    case 'songBold':
      return { ...set, title: '宋体', titleBold: true };
  }
}

/** `hint` makes “ ”, … and —— take the Chinese typeface instead of the western one. */
export const chinese = (eastAsia: string) =>
  ({
    ascii: WESTERN_FONT,
    hAnsi: WESTERN_FONT,
    cs: WESTERN_FONT,
    eastAsia,
    hint: 'eastAsia',
  }) as const;

/** Font and weight of titles. The library writes `bold: false` too, which would be noise in every file. */
export const titleRun = (fonts: Fonts) => ({
  font: chinese(fonts.title),
  ...(fonts.titleBold ? { bold: true } : {}),
});
