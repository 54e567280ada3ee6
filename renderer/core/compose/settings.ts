import type { ComposeSettings } from './types';

export const DEFAULT_SETTINGS: ComposeSettings = {
  files: 'two',
  letter: 'plain',
  fontSet: 'gb2312',
  letterBlankLines: 0,
  attachmentMarker: true,
  reportNumbers: 'restart',
  titleFace: 'xiaobiaosong',
};
