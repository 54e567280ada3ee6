import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { getCell, setCells } from '../../renderer/core/report/cells';
import { unwrap } from '../storage/support';
import { answers, freshApp } from './support';

const IN = 'applications.carriedIn.naturalPerson';

async function withLastYear() {
  const app = await freshApp();
  unwrap(await app.profiles.begin(answers));
  const first = unwrap(await app.years.create(2020));
  const cells = { 'applications.carriedOut.naturalPerson': 4, 'applications.carriedOut.total': 0 };
  const filled = setCells({ ...first.report, overview: '全年公开312条。', problems: '人手不足。' }, cells);
  unwrap(await app.years.save(filled, first.revision));
  return app;
}

describe('what a new year can begin with', () => {
  it('is nothing without last year’s report, and said in words of the form with it', async () => {
    const app = await withLastYear();
    expect(unwrap(await app.years.startOf(2025))).toBeNull();
    const start = unwrap(await app.years.startOf(2021))!;
    expect(start.lastYear).toBe(2020);
    expect(start.otherForm).toContain('2019');
    expect(start.carried.map((c) => [c.place, c.text])).toEqual([
      [IN, '4'],
      ['applications.carriedIn.total', '0'],
    ]);
    expect(start.carried[0]!.name).toMatch(/上年结转.*自然人$/);
    expect(start.texts.map((t) => [t.key, t.figures, t.paragraphs])).toEqual([
      ['overview', 1, 1],
      ['problems', 0, 1],
    ]);
  });

  it('names no form for a year that has none', async () => {
    const app = await withLastYear();
    expect((await app.years.startOf(2018)).ok).toBe(false);
  });

  it('is taken as chosen, stored, and nothing more', async () => {
    const app = await withLastYear();
    const made = unwrap(await app.years.create(2021, undefined, { keepTexts: ['overview'] }));
    const { report } = unwrap(await app.years.open(made.report.id));
    expect(report).toEqual(made.report);
    expect(getCell(report, IN)).toBe(4);
    expect(report.overview).toContain('【待填：上年为312】');
    expect(report.problems).toBe('');
    const parts = unwrap(await app.years.list()).find((row) => row.year === 2021)!.parts;
    expect(parts.find((p) => p.id === 'overview')).toMatchObject({ state: 'writing' });
  });

  it('asked for without last year’s report gives the empty form', async () => {
    const app = await freshApp();
    unwrap(await app.profiles.begin(answers));
    const { report } = unwrap(await app.years.create(2025, undefined, { keepTexts: ['overview'] }));
    expect([report.overview, getCell(report, IN)]).toEqual(['', null]);
  });
});
