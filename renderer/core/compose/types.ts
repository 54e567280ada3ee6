import type { LetterKind } from '../report/model';

/** Which files an export makes and how they look; a value, so that preview and export cannot differ. */
export interface ComposeSettings {
  readonly files: 'one' | 'two';
  readonly letter: LetterKind;
  readonly fontSet: FontSetId;
  /** blank lines above the title of a plain letter (GB/T 9704 leaves it open), 0–2 */
  readonly letterBlankLines: 0 | 1 | 2;
  /** 附件 marker above the report's title */
  readonly attachmentMarker: boolean;
  /** page numbers of a report bound to its letter: from 1, or going on from the letter's */
  readonly reportNumbers: 'restart' | 'continue';
  /** typeface of titles and of the red mark; the others stand in where 小标宋 is not installed */
  readonly titleFace: TitleFace;
}

/** 小标宋 of the font set, 华文中宋, or 宋体 in bold. */
export type TitleFace = 'xiaobiaosong' | 'zhongsong' | 'songBold';

export type FontSetId = 'gb2312' | 'plain' | 'founder';

export interface ComposedFile {
  readonly kind: 'letter' | 'report' | 'combined';
  /** suggested file name, safe everywhere */
  readonly name: string;
  readonly bytes: Uint8Array;
}
