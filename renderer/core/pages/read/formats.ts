/** How paragraphs and letters look, all lengths in points. What a style or a paragraph leaves open is missing in a part. */
export interface ParagraphFormat {
  readonly align: Align;
  readonly left: number;
  readonly right: number;
  /** of the first line over `left`; negative where it hangs */
  readonly firstLine: number;
  readonly before: number;
  readonly after: number;
  /** exact height of every line; 0: never given */
  readonly line: number;
  /** from the column's left edge, where text behind a tab ends; 0: no tab stop */
  readonly rightTab: number;
  readonly keepNext: boolean;
  readonly keepLines: boolean;
  readonly pageBreakBefore: boolean;
  readonly widowControl: boolean;
  /** Latin words are kept whole */
  readonly wordWrap: boolean;
  /** no closing mark begins a line, no opening mark ends one */
  readonly kinsoku: boolean;
  /** one mark may hang past the right edge */
  readonly overflowPunct: boolean;
  /** gap between Han and letters, between Han and figures */
  readonly autoSpaceLetters: boolean;
  readonly autoSpaceFigures: boolean;
}

export type Align = 'left' | 'center' | 'right' | 'both';

/** Switches are on where nothing is said [ECMA-376 17.3.1]. */
export const PARAGRAPH_DEFAULTS: ParagraphFormat = {
  align: 'left',
  left: 0,
  right: 0,
  firstLine: 0,
  before: 0,
  after: 0,
  line: 0,
  rightTab: 0,
  keepNext: false,
  keepLines: false,
  pageBreakBefore: false,
  widowControl: true,
  wordWrap: true,
  kinsoku: true,
  overflowPunct: true,
  autoSpaceLetters: true,
  autoSpaceFigures: true,
};

export interface RunFormat {
  /** typeface of Han and Chinese marks, and of letters and figures */
  readonly eastAsia: string;
  readonly ascii: string;
  /** marks both scripts use take the Chinese typeface */
  readonly hint: boolean;
  readonly size: number;
  readonly bold: boolean;
  readonly color: string;
  /** added after every letter */
  readonly spacing: number;
}

/** 10 pt is what a document without defaults has [ECMA-376 17.3.2.38]. */
export const RUN_DEFAULTS: RunFormat = {
  eastAsia: 'Times New Roman',
  ascii: 'Times New Roman',
  hint: false,
  size: 10,
  bold: false,
  color: '000000',
  spacing: 0,
};
