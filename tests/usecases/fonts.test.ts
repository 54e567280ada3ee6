import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { typefaces } from '../../renderer/core/compose/fonts/typefaces';
import { DEFAULT_SETTINGS } from '../../renderer/core/compose/settings';
import { cssFamilies, KNOWN_FACES, namesOfFace, STAND_INS } from '../../renderer/core/pages/faces';
import { createFonts, type FontFaceLike } from '../../renderer/usecases/host/fonts';
import { freshApp } from './support';

/** A browser on a computer that knows these names, and counts what it is asked. */
function browserWith(...names: string[]) {
  const asked: string[] = [];
  class Face {
    constructor(
      readonly family: string,
      readonly source: string,
    ) {
      asked.push(source);
    }
    load() {
      const name = JSON.parse(/^local\((.*)\)$/.exec(this.source)![1]!) as string;
      return names.includes(name) ? Promise.resolve(this) : Promise.reject(new DOMException('', 'NetworkError'));
    }
  }
  return { fonts: createFonts(Face), asked };
}

/** Every combination of font set and title typeface that a document can be written with. */
const ALL_FACES = (['gb2312', 'plain', 'founder'] as const).flatMap((fontSet) =>
  (['xiaobiaosong', 'zhongsong', 'songBold'] as const).flatMap((titleFace) => typefaces({ fontSet, titleFace })),
);

describe('asking what is installed', () => {
  it('finds a typeface under its own name or another of its names, and only then', async () => {
    const { fonts } = browserWith('仿宋', 'KaiTi', 'FZXBSJW--GB1-0');
    const found = await fonts.installed(['仿宋', '楷体', '方正小标宋简体', '黑体', '仿宋_GB2312', 'Nowhere']);
    expect([...found!]).toEqual(['仿宋', '楷体', '方正小标宋简体']);
  });

  it('asks once and remembers, also while the first answer is on its way', async () => {
    const { fonts, asked } = browserWith('SimHei');
    const both = await Promise.all([fonts.installed(['黑体']), fonts.installed(['黑体'])]);
    expect(both.map((set) => set!.has('黑体'))).toEqual([true, true]);
    expect(asked).toEqual(['local("黑体")', 'local("SimHei")']);
  });

  it('cannot tell where the browser has no such thing', async () => {
    expect(await createFonts(null).installed(['黑体'])).toBeNull();
  });

  it('a browser that refuses even to make the question counts as not having it', async () => {
    const refusing = function () {
      throw new SyntaxError('local');
    } as unknown as FontFaceLike;
    expect([...(await createFonts(refusing).installed(['黑体']))!]).toEqual([]);
  });
});

describe('the table of typefaces', () => {
  it('knows every typeface a document can name, under all the names the document room knows', () => {
    for (const { family, aliases } of ALL_FACES) {
      expect(KNOWN_FACES).toContain(family);
      expect(namesOfFace(family)).toEqual(expect.arrayContaining([...aliases]));
    }
  });

  it.each(KNOWN_FACES)('%s is drawn with itself first and something generic last', (font) => {
    expect(STAND_INS[font]).toBe(cssFamilies(font));
    expect(cssFamilies(font)).toMatch(new RegExp(`^"${font}",.*,(serif|sans-serif)$`));
  });

  it('one typeface never counts as another: no name stands for two', () => {
    const names = KNOWN_FACES.flatMap(namesOfFace);
    expect(new Set(names).size).toBe(names.length);
  });

  it.each(['constructor', '__proto__', 'Comic "Sans"; } body { x', 'a\\'])(
    'a strange name (%s) is drawn in any serif and cannot leave its quotes',
    (font) => expect(cssFamilies(font)).toMatch(/^"[\p{L}\p{N} _-]*",serif$/u),
  );

  it('whatever a document names, the list is one of plain quoted names', () => {
    fc.assert(fc.property(fc.string(), (font) => /^("[\p{L}\p{N} _-]*",)+(sans-)?serif$/u.test(cssFamilies(font))));
  });
});

describe('typefaces in use', () => {
  const installed = (...families: string[]) => ({
    fonts: {
      installed: (asked: readonly string[]) => Promise.resolve(new Set(asked.filter((f) => families.includes(f)))),
    },
  });
  const settings = (fontChoice: 'auto' | 'own', compose = {}) => ({
    deadline: '01-31',
    fontChoice,
    compose: { ...DEFAULT_SETTINGS, ...compose },
  });

  it('left to the program, are those the computer has; the other settings stay', async () => {
    const app = await freshApp(installed('仿宋', '楷体', '黑体', '宋体', '华文中宋'));
    const { compose, missing } = await app.fonts.inUse(settings('auto', { files: 'one' }));
    expect(compose).toEqual({ ...DEFAULT_SETTINGS, files: 'one', fontSet: 'plain', titleFace: 'zhongsong' });
    expect(missing).toEqual(['方正小标宋简体']);
  });

  it('set by the person, stay as set, and what lacks is named once', async () => {
    const app = await freshApp(installed('仿宋', '楷体', '黑体', '宋体'));
    const own = settings('own', { fontSet: 'founder', titleFace: 'songBold' });
    const { compose, missing } = await app.fonts.inUse(own);
    expect(compose).toEqual(own.compose);
    expect(missing).toEqual(['方正仿宋_GBK', '方正黑体_GBK', '方正楷体_GBK']);
  });

  it('where the host cannot tell, nothing is changed and nothing claimed', async () => {
    const own = settings('auto', { fontSet: 'founder' });
    expect(await (await freshApp()).fonts.inUse(own)).toEqual({ compose: own.compose, missing: null });
  });
});
