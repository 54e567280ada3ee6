import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadTemplates } from '../../../../renderer/bundled/templates';
import { wordLists } from '../../../../renderer/bundled/wordLists';
import { commonTexts } from '../../../../renderer/core/district/sameness/commonTexts';
import { districtTexts, FEWEST_RUNS, type Texts } from '../../../../renderer/core/district/sameness/districtTexts';
import { RunVotes } from '../../../../renderer/core/district/sameness/votes';
import { RUN, runIndex } from '../../../../renderer/core/kernel/sameness/runs';
import { shareOf } from '../../../../renderer/core/kernel/sameness/share';
import { editionOf } from '../../../fixtures/reports';
import { growth, LINEAR } from '../../growth';

/** Words nobody else has: `seed` alone decides them. */
function words(seed: number, length: number): string {
  let x = (seed * 2654435761) >>> 0;
  let out = '';
  while (out.length < length) {
    x = (Math.imul(x, 1103515245) + 12345) >>> 0;
    out += String.fromCharCode(0x4e00 + ((x >>> 9) % 4000));
  }
  return out;
}

const texts = (overview: string, more: Partial<Texts> = {}): Texts => ({
  preface: '',
  overview,
  problems: '',
  other: '',
  ...more,
});

/** A district of townships by name; the text is section one where only one is given. */
function district(townships: Readonly<Record<string, string | Texts>>, common: readonly string[] = []) {
  const all = districtTexts(common);
  for (const [id, one] of Object.entries(townships)) all.addText(id, typeof one === 'string' ? texts(one) : one);
  return all;
}

describe('PY08: text shared with another township', () => {
  const own = words(1, 1000);
  /** `equal` characters of `own`, filled up to a thousand. */
  const shares = (equal: number, seed = 2): string => own.slice(0, equal) + words(seed, 1000 - equal);

  it.each<[string, string, number | null]>([
    ['nothing', words(2, 1000), null],
    ['19 per cent and a bit', shares(196), null],
    ['20 per cent', shares(206), 20],
    ['half', shares(507), 50],
    ['everything', own, 100],
    ['everything, with other punctuation', [...own].join('，'), 100],
    ['single words in the same order', [...own].map((c, i) => (i % 7 === 0 ? '另' : c)).join(''), null],
  ])('%s', (_name, other, percent) => {
    // 993 runs; a stretch of n equal characters holds n − 7 of them.
    const found = district({ 甲: own, 乙: other, 丙: words(9, 1000) }).neighboursOf('甲');
    expect(found.map(({ id, percent: p }) => [id, p])).toEqual(percent === null ? [] : [['乙', percent]]);
  });

  it('is counted over all sections, wherever the words stand', () => {
    const here = texts(words(1, 600), { problems: words(2, 400) });
    const there = texts(words(3, 600), { other: `另有说明。${words(2, 400)}` });
    expect(district({ 甲: here, 乙: there }).neighboursOf('甲')).toMatchObject([{ id: '乙', percent: 39 }]);
  });

  it('is each one’s own share: the short copy of a long text copied everything', () => {
    const all = district({ 短: own.slice(0, 400), 长: own + words(5, 3000) });
    expect(all.neighboursOf('短')[0]?.percent).toBe(100);
    expect(all.neighboursOf('长')).toEqual([]);
  });

  it('names the nearest first, no more than wanted, never itself', () => {
    const all = district({ 甲: own, 乙: shares(400), 丙: shares(900, 3), 丁: shares(600, 4), 戊: shares(300, 5) });
    expect(all.neighboursOf('甲').map((n) => n.id)).toEqual(['丙', '丁', '乙']);
    expect(all.neighboursOf('甲', 20, 1).map((n) => n.id)).toEqual(['丙']);
    expect(all.neighboursOf('甲', 80).map((n) => n.id)).toEqual(['丙']);
    expect(all.neighboursOf('己')).toEqual([]);
  });

  it.each([
    ['as many as may be chance', FEWEST_RUNS - 1, 0],
    ['one more', FEWEST_RUNS, 1],
  ])('a short text with %s', (_name, equal, found) => {
    const shared = words(7, equal + RUN - 1);
    expect(district({ 甲: shared, 乙: words(8, 900) + shared }).neighboursOf('甲')).toHaveLength(found);
  });

  it('looks at the texts held now', () => {
    const all = district({ 甲: own, 乙: own });
    all.addText('乙', texts(words(3, 1000)));
    expect(all.neighboursOf('甲')).toEqual([]);
    all.addText('乙', texts(shares(700)));
    expect(all.neighboursOf('甲')).toHaveLength(1);
    all.removeText('乙');
    expect(all.neighboursOf('甲')).toEqual([]);
  });

  it('is the share of equal runs where nothing is common', () => {
    const piece = fc.constantFrom(words(1, 60), words(2, 90), words(3, 40), words(4, 200), '。', '2023年', words(5, 9));
    const text = fc.array(piece, { minLength: 1, maxLength: 8 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(text, text, (a, b) => {
        const wanted = shareOf(a, runIndex(['', b, '', '']));
        const [found] = district({ 甲: a, 乙: b }).neighboursOf('甲');
        const told = wanted.equal >= FEWEST_RUNS && wanted.equal * 100 >= 20 * wanted.runs;
        expect(found?.share).toEqual(told ? wanted : undefined);
      }),
      { numRuns: 200 },
    );
  });
});

describe('what everybody may say', () => {
  const template = `全年共受理来信{{件数}}件，${words(11, 120)}，由[[office]]办理，${words(12, 150)}，合计{{金额}}元。`;
  const filled = (n: number, office: string) =>
    template.replace(/\{\{[^}]*\}\}/g, String(n)).replace('[[office]]', office);

  it('does not count, whatever figures and names a template was filled with', () => {
    const of = (n: number, office: string) => filled(n, office) + words(20 + n, 600);
    const townships = {
      甲: of(3, '综合办公室'),
      乙: of(3, '综合办公室'),
      丙: of(150, '党政办'),
      丁: of(4, '便民中心'),
    };
    expect(district(townships).neighboursOf('丙', 10)).not.toEqual([]);
    expect(district(townships, [template]).neighboursOf('丙', 1)).toEqual([]);
    // Of those two everything is equal, their own words too.
    expect(district(townships, [template]).neighboursOf('甲')).toMatchObject([{ id: '乙', percent: 100 }]);
  });

  it('does not dilute what was copied', () => {
    const copied = words(30, 200);
    const of = (seed: number) => filled(seed, '党政办') + copied + words(seed, 300);
    const found = district({ 甲: of(41), 乙: of(42) }, [template]).neighboursOf('甲')[0];
    expect(found?.percent).toBeGreaterThanOrEqual(38);
    expect(found?.share.runs).toBeLessThan(530);
  });

  it.each(['2019', '2021'])('holds the form, the templates and the names of laws: %s', async (id) => {
    const templates = await loadTemplates();
    const common = commonTexts({ edition: editionOf(id), templates, names: wordLists.laws.map((law) => law.full) });
    const mine = templates.filter((one) => one.editions.includes(id) && one.section !== 'letterBody');
    const say = (own: string): string =>
      mine.map(({ text }) => text.replace(/\{\{[^}]*\}\}|\[\[[^\]]*\]\]/g, '7')).join('\n') + own;
    const all = district({ 甲: say(words(1, 900)), 乙: say(words(2, 900)) }, common);
    expect(all.neighboursOf('甲', 1)).toEqual([]);
    expect(district({ 甲: say(words(1, 900)), 乙: say(words(2, 900)) }).neighboursOf('甲', 50)).toHaveLength(1);
  });

  it('leaves out templates of the other form', () => {
    const mine = { text: '甲', editions: ['2021'] };
    const common = commonTexts({
      edition: editionOf('2021'),
      templates: [mine, { text: '乙', editions: ['2019'] }],
      names: ['丙'],
    });
    expect(common).toEqual(expect.arrayContaining(['甲', '丙']));
    expect(common).not.toContain('乙');
  });
});

describe('shared passages', () => {
  it('stand at their places in both', () => {
    const [a, b] = [words(1, 40), words(2, 50)];
    const here = texts(`开头。${a}`, { problems: `${words(3, 30)}。${b}` });
    const there = texts(`${words(4, 20)}，${b}`, { other: `${words(5, 10)}：${a}` });
    const all = district({ 甲: here, 乙: there });
    const passages = all.passagesBetween('甲', '乙');
    expect(passages.map((p) => [p.section, p.thereSection, p.text])).toEqual([
      ['overview', 'other', a],
      ['problems', 'overview', b],
    ]);
    for (const p of passages) {
      expect(here[p.section].slice(p.hereStart).startsWith(p.text)).toBe(true);
      expect(there[p.thereSection].slice(p.thereStart).startsWith(p.text)).toBe(true);
    }
    expect(all.passagesBetween('甲', '丙')).toEqual([]);
  });

  it('leave out what everybody may say', () => {
    const formula = words(6, 60);
    const own = words(7, 60);
    const all = district({ 甲: `${formula}。中间。${own}`, 乙: `${own}。${formula}` }, [formula]);
    expect(all.passagesBetween('甲', '乙').map((p) => p.text)).toEqual([own]);
  });
});

describe('a large district', () => {
  it('takes time by its length, whether all differ or all copied from one', () => {
    const fill = (of: (i: number) => string) => (size: number) => {
      const all = districtTexts([]);
      const ids = Array.from({ length: size / 500 }, (_, i) => String(i));
      for (const id of ids) all.addText(id, texts(of(Number(id))));
      for (const id of ids) all.neighboursOf(id);
    };
    expect(
      growth(
        fill((i) => words(i, 500)),
        100_000,
      ),
    ).toBeLessThan(LINEAR);
    expect(
      growth(
        fill(() => words(0, 500)),
        100_000,
      ),
    ).toBeLessThan(LINEAR);
  });

  it('finds its copies while it keeps only a sample of the runs', () => {
    const votes = new RunVotes(20_000);
    const all = districtTexts([], votes);
    const copied = words(1, 1000);
    for (let i = 0; i < 200; i++) all.addText(String(i), texts(words(100 + i, 1000) + (i % 50 === 0 ? copied : '')));
    expect(votes.kept).toBeLessThan(1 / 8);
    for (let i = 0; i < 200; i++) {
      const found = all.neighboursOf(String(i)).map((n) => [n.id, n.percent]);
      expect(found).toHaveLength(i % 50 === 0 ? 3 : 0);
      for (const [, percent] of found) expect(percent).toBe(49);
    }
  });

  it('tells who is near even where hundreds copied the same', () => {
    const all = districtTexts([]);
    const copied = words(1, 500);
    for (let i = 0; i < 300; i++) all.addText(String(i), texts(copied + words(2 + (i % 150), 500)));
    // 7 and 157 have everything in common, the others half.
    expect(all.neighboursOf('7')[0]).toMatchObject({ id: '157', percent: 100 });
    expect(all.neighboursOf('7')[1]?.percent).toBe(49);
  });
});
