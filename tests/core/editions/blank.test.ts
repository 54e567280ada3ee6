import { describe, expect, it } from 'vitest';
import { newReport } from '../../../renderer/core/editions/blank';
import { valueCells } from '../../../renderer/core/editions/grid';
import { getCell } from '../../../renderer/core/report/cells';
import { isBlank } from '../../../renderer/core/report/model';
import { editions } from './bundle';

const make = (year: number, name: string) => newReport(editions, { id: 'r', year, organ: { name } });

describe('the empty report', () => {
  it.each([2019, 2020, 2021, 2035])('of %s has its form, every cell there and not filled', (year) => {
    const made = make(year, ' 青石乡人民政府 ');
    if (!made.ok) throw new Error(made.error.code);
    const edition = editions.byId(made.value.edition)!;
    expect(edition.appliesToYears.from).toBeLessThanOrEqual(year);
    for (const c of valueCells(edition))
      expect([c.place, isBlank(getCell(made.value, c.place))]).toEqual([c.place, true]);
    expect(made.value.title).toBe(`青石乡人民政府${year}年政府信息公开工作年度报告`);
    expect(made.value.letter.title).toBe(`青石乡人民政府关于报送${year}年政府信息公开工作年度报告的函`);
    expect(made.value.letter.signer).toBe('青石乡人民政府');
    expect(made.value.letter.body).toContain(edition.sourceDocument.number);
    expect(made.value.letter.body).toContain(made.value.title);
  });

  it.each([
    ['青石乡人民政府', '青石乡', '乡'],
    ['临河县青石镇人民政府', '临河县青石镇', '镇'],
    ['城关街道办事处', '城关街道', '街道'],
    ['临河县教育局', '', ''],
  ])('knows the short name and level of %s', (name, shortName, level) => {
    const made = make(2021, name);
    expect(made.ok && [made.value.organ.shortName, made.value.organ.level]).toEqual([shortName, level]);
  });

  it.each([
    [2021, '  ', 'organMissing'],
    [2021, '乡'.repeat(61), 'organTooLong'],
    [2018, '青石乡人民政府', 'noEdition'],
    [99, '青石乡人民政府', 'badYear'],
  ])('of %s for “%s” is refused: %s', (year, name, code) => {
    expect(make(year, name)).toMatchObject({ ok: false, error: { code } });
  });
});

describe('the notice a letter rests on', () => {
  const bodyWith = (notice?: { title: string; number: string }) => {
    const made = newReport(editions, {
      id: 'r',
      year: 2025,
      organ: { name: '青石乡人民政府' },
      ...(notice ? { notice } : {}),
    });
    if (!made.ok) throw new Error(made.error.code);
    return made.value.letter.body;
  };
  const standard = bodyWith();

  it.each([
    [
      'named in full',
      '关于报送2025年年报的通知',
      '临政公开〔2026〕3号',
      '根据《关于报送2025年年报的通知》（临政公开〔2026〕3号）的要求',
    ],
    [
      'with its own marks',
      '《关于报送年报的通知》',
      '（临政公开〔2026〕3号）',
      '根据《关于报送年报的通知》（临政公开〔2026〕3号）的要求',
    ],
    [
      'with a title inside',
      '关于执行《条例》的通知',
      '临〔2026〕3号',
      '根据《关于执行〈条例〉的通知》（临〔2026〕3号）的要求',
    ],
  ])('%s takes the place of the one that prescribes the form', (_, title, number, begins) => {
    expect(bodyWith({ title, number })).toMatch(new RegExp(`^${begins}`));
    expect(bodyWith({ title, number }).split('的要求，')[1]).toBe(standard.split('的要求，')[1]);
  });

  it('without its number stands beside the one that prescribes the form, so that a number is cited', () => {
    const number = editions.byId('2021')!.sourceDocument.number;
    expect(bodyWith({ title: '关于报送年报的通知', number: '' })).toContain(
      `（${number}）和《关于报送年报的通知》的要求`,
    );
  });

  it.each([
    ['none', { title: '', number: '' }],
    ['only a number', { title: ' ', number: '临〔2026〕3号' }],
  ])('%s: the citation stays as it is without a task', (_, notice) => {
    expect(bodyWith(notice)).toBe(standard);
  });
});
