import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../renderer/core/compose';
import { fontWarnings, inUseNote, setNote, textFamilies } from '../../renderer/stores/fontNotes';
import { EXPORT } from '../../renderer/wording/export';

const gb2312 = { ...DEFAULT_SETTINGS, fontSet: 'gb2312' } as const;

describe('what is said of typefaces', () => {
  it('a set is there only when its whole text is; nobody can tell, nothing is said', () => {
    const windows = new Set(['仿宋', '楷体', '黑体', '宋体', '楷体_GB2312']);
    expect(['plain', 'gb2312', 'founder'].map((id) => setNote(id as 'plain', windows))).toEqual([
      EXPORT.fontInstalled,
      EXPORT.fontNotInstalled,
      EXPORT.fontNotInstalled,
    ]);
    expect(setNote('plain', null)).toBe('');
  });

  it.each([
    ['nobody can tell', gb2312, null, []],
    ['all there', gb2312, [], []],
    [
      'another title typeface stands in',
      { ...gb2312, titleFace: 'zhongsong' } as const,
      ['方正小标宋简体'],
      [EXPORT.titleInstead('方正小标宋简体', '华文中宋')],
    ],
    [
      'the set chosen by hand is not there',
      gb2312,
      ['仿宋_GB2312', '方正小标宋简体'],
      [EXPORT.fontMissing(['仿宋_GB2312', '方正小标宋简体'])],
    ],
    [
      'nothing is there at all',
      { ...gb2312, titleFace: 'songBold' } as const,
      ['方正小标宋简体', '仿宋_GB2312', '宋体'],
      [EXPORT.titleInstead('方正小标宋简体', '宋体加粗'), EXPORT.fontMissing(['仿宋_GB2312', '宋体'])],
    ],
  ])('%s', (_, compose, missing, said) => expect(fontWarnings({ compose, missing })).toEqual(said));

  it('names what is used and asks a host for no typeface twice', () => {
    expect(inUseNote({ fontSet: 'plain', titleFace: 'zhongsong' })).toBe(EXPORT.fontNow('仿宋、楷体、华文中宋'));
    expect(new Set(textFamilies()).size).toBe(textFamilies().length);
  });
});
