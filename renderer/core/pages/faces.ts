/**
 * Typefaces of our documents, as data: other names of the same typeface, and what a screen draws with where it is not
 * installed. Measuring and drawing both go by `cssFamilies`, so that lines end where they were measured to end.
 */
interface Face {
  /** the same typeface under the other names systems know it by: family, full and PostScript names */
  readonly names: readonly string[];
  /** others of the same kind, the nearest first */
  readonly standIns: readonly string[];
  readonly generic: 'serif' | 'sans-serif';
}

const SONG = ['宋体', 'SimSun', 'STSong', 'Noto Serif CJK SC', 'Source Han Serif SC', 'Noto Serif SC'];
const FANG = [
  'FangSong_GB2312',
  '仿宋',
  'FangSong',
  '方正仿宋_GBK',
  'FZFangSong-Z02',
  '华文仿宋',
  'STFangsong',
  ...SONG,
];
const KAI = ['KaiTi_GB2312', '楷体', 'KaiTi', '方正楷体_GBK', 'FZKai-Z03', '华文楷体', 'STKaiti', ...SONG];
const HEI = [
  '黑体',
  'SimHei',
  '方正黑体_GBK',
  'FZHei-B01',
  '华文黑体',
  'STHeiti',
  'Noto Sans CJK SC',
  'Source Han Sans SC',
];
const TITLE = ['方正小标宋_GBK', '方正小标宋简体', 'FZXiaoBiaoSong-B05', '华文中宋', 'STZhongsong', ...SONG];

const FACES: Readonly<Record<string, Face>> = {
  仿宋_GB2312: { names: ['FangSong_GB2312'], standIns: FANG, generic: 'serif' },
  仿宋: { names: ['FangSong'], standIns: FANG, generic: 'serif' },
  方正仿宋_GBK: { names: ['FZFangSong-Z02', 'FZFSK--GBK1-0'], standIns: FANG, generic: 'serif' },
  楷体_GB2312: { names: ['KaiTi_GB2312'], standIns: KAI, generic: 'serif' },
  楷体: { names: ['KaiTi'], standIns: KAI, generic: 'serif' },
  方正楷体_GBK: { names: ['FZKai-Z03', 'FZKTK--GBK1-0'], standIns: KAI, generic: 'serif' },
  黑体: { names: ['SimHei'], standIns: HEI, generic: 'sans-serif' },
  方正黑体_GBK: { names: ['FZHei-B01', 'FZHTK--GBK1-0'], standIns: HEI, generic: 'sans-serif' },
  方正小标宋简体: { names: ['FZXiaoBiaoSong-B05S', 'FZXBSJW--GB1-0'], standIns: TITLE, generic: 'serif' },
  方正小标宋_GBK: { names: ['FZXiaoBiaoSong-B05', 'FZXBSK--GBK1-0'], standIns: TITLE, generic: 'serif' },
  华文中宋: { names: ['STZhongsong'], standIns: TITLE, generic: 'serif' },
  宋体: { names: ['SimSun'], standIns: SONG, generic: 'serif' },
  'Times New Roman': {
    names: ['TimesNewRomanPSMT'],
    // of the same widths as Times New Roman
    standIns: ['Liberation Serif', 'Nimbus Roman', 'Times'],
    generic: 'serif',
  },
};

const faceOf = (font: string): Face | undefined => (Object.hasOwn(FACES, font) ? FACES[font] : undefined);

/** A typeface and its other names, the document's name first. An unknown one has no other. */
export const namesOfFace = (font: string): readonly string[] => [font, ...(faceOf(font)?.names ?? [])];

/** Typefaces by the names documents use. */
export const KNOWN_FACES: readonly string[] = Object.keys(FACES);

/** A name as a CSS string: a document may hold any text as a typeface's name. */
const quoted = (name: string): string => `"${name.replace(/[^\p{L}\p{N} _-]/gu, '')}"`;

/** What to draw (and measure) a typeface with, as a CSS font-family list: itself, its other names, its stand-ins. */
export function cssFamilies(font: string): string {
  const face = faceOf(font);
  const families = new Set([...namesOfFace(font), ...(face?.standIns ?? [])]);
  return [...[...families].map(quoted), face?.generic ?? 'serif'].join(',');
}

/** The same as a table, for style sheets: typeface of the document to CSS font-family list. */
export const STAND_INS: Readonly<Record<string, string>> = Object.fromEntries(
  KNOWN_FACES.map((font) => [font, cssFamilies(font)]),
);
