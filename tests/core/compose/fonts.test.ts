import { describe, expect, test } from 'vitest';
import { chooseFonts, typefaces, type FontSetId, type TitleFace } from '../../../renderer/core/compose';
import { fullReport } from '../../fixtures/reports';
import { composeAll, partsOf } from './docxParts';

const SETS: readonly FontSetId[] = ['gb2312', 'plain', 'founder'];
const FACES: readonly TitleFace[] = ['xiaobiaosong', 'zhongsong', 'songBold'];
const on = (...installed: string[]) => chooseFonts((family) => installed.includes(family));

describe('fonts that suit a PC', () => {
  test.each([
    [
      'all an office wants',
      ['仿宋_GB2312', '楷体_GB2312', '黑体', '宋体', '方正小标宋简体'],
      { fontSet: 'gb2312', titleFace: 'xiaobiaosong', missing: [] },
    ],
    [
      'the same under western names',
      ['FangSong_GB2312', 'KaiTi_GB2312', 'SimHei', 'SimSun', 'FZXiaoBiaoSong-B05S'],
      { fontSet: 'gb2312', titleFace: 'xiaobiaosong', missing: [] },
    ],
    [
      'Windows with Word',
      ['FangSong', 'KaiTi', 'SimHei', 'SimSun', 'STZhongsong'],
      { fontSet: 'plain', titleFace: 'zhongsong', missing: ['方正小标宋简体'] },
    ],
    [
      'Windows without Word',
      ['仿宋', '楷体', '黑体', '宋体'],
      { fontSet: 'plain', titleFace: 'songBold', missing: ['方正小标宋简体'] },
    ],
    [
      'one of the pair alone makes no set',
      ['仿宋_GB2312', '仿宋', '楷体', '黑体', '宋体'],
      { fontSet: 'plain', titleFace: 'songBold', missing: ['方正小标宋简体'] },
    ],
    [
      'UOS with the 方正 set and the system’s own',
      ['方正仿宋_GBK', '方正楷体_GBK', 'FZHei-B01', '方正小标宋_GBK', '宋体', '仿宋', '楷体'],
      { fontSet: 'founder', titleFace: 'xiaobiaosong', missing: [] },
    ],
    [
      'nothing',
      [],
      {
        fontSet: 'gb2312',
        titleFace: 'songBold',
        missing: ['方正小标宋简体', '仿宋_GB2312', '黑体', '楷体_GB2312', '宋体'],
      },
    ],
  ] as const)('%s', (_, installed, want) => {
    expect(on(...installed)).toEqual(want);
  });
});

const makes = SETS.flatMap((fontSet) => FACES.map((titleFace) => ({ fontSet, titleFace })));

describe.each(makes)('$fontSet with $titleFace', (settings) => {
  test('the files name exactly these typefaces', async () => {
    const files = await composeAll(fullReport('2021'), { ...settings, files: 'one', letter: 'redHead' });
    const named = files.flatMap(({ bytes }) =>
      [...partsOf(bytes).values()].flatMap((xml) =>
        [...xml.matchAll(/w:(?:ascii|hAnsi|cs|eastAsia)="([^"]+)"/g)].map((m) => m[1]!),
      ),
    );
    // `w:lang` has an attribute of the same name, the hint is no name.
    const families = new Set(named.filter((name) => name !== 'zh-CN' && name !== 'eastAsia'));
    expect([...families].sort()).toEqual([...new Set(typefaces(settings).map((f) => f.family))].sort());
  });

  test('title and mark are bold only where 宋体 stands in', async () => {
    const [letter] = await composeAll(fullReport('2021'), { ...settings, letter: 'redHead' });
    const styles = partsOf(letter!.bytes).get('word/styles.xml')!;
    const bold = [...styles.matchAll(/<w:style [^>]*w:styleId="(\w+)".*?<\/w:style>/gs)]
      .filter(([xml]) => xml.includes('<w:b/>'))
      .map(([, id]) => id);
    expect(bold.sort()).toEqual(settings.titleFace === 'songBold' ? ['redMark', 'title'] : []);
  });
});
