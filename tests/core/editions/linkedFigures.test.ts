import { describe, expect, it } from 'vitest';
import { compose, DEFAULT_SETTINGS } from '../../../renderer/core/compose';
import { agrees, followCells, keepLinks, valueOfCells } from '../../../renderer/core/editions/linkedFigures';
import { readReport, writeReport } from '../../../renderer/core/editions/reportFile';
import { setCells } from '../../../renderer/core/report/cells';
import { setField } from '../../../renderer/core/report/fields';
import { withLinks } from '../../../renderer/core/report/links';
import type { Cell, Link, Report } from '../../../renderer/core/report/model';
import { editionOf, fullReport } from '../../fixtures/reports';
import { editions } from './bundle';

const edition = editionOf('2021');
const MADE = 'proactive.normativeDocs.made';
const FEE = 'proactive.fees.amountWan';
const SUITS = ['disputes.directSuit.total', 'disputes.suitAfterReconsideration.total'];

/** A report whose overview is this text, its bracketed numeral linked to cells. */
function linked(source: string, cells: readonly string[], values: Readonly<Record<string, Cell>>, unit?: Link['unit']) {
  const start = source.indexOf('[');
  const end = source.indexOf(']') - 1;
  const link: Link = { section: 'overview', start, end, cells, ...(unit ? { unit } : {}) };
  const text = source.replace(/[[\]]/g, '');
  const report = setCells(fullReport('2021', { overview: text }), values);
  return withLinks(report, [link]);
}

describe('what cells say', () => {
  const report = setCells(fullReport('2021'), { [MADE]: 5, [FEE]: '0.35' });
  it.each([
    ['a count', [MADE], '5'],
    ['money, in yuan', [FEE], '3500'],
    ['counts with money', [MADE, FEE], null],
    ['a cell the form does not have', ['proactive.none.made'], null],
    ['several', [MADE, MADE], '10'],
  ])('%s', (_what, cells, expected) => expect(valueOfCells(report, edition, cells)).toBe(expected));

  it.each([[null], [{ raw: '约5' }]])('nothing while the cell holds %j', (cell) =>
    expect(valueOfCells(setCells(report, { [MADE]: cell }), edition, [MADE])).toBeNull(),
  );

  it.each<[Cell, string | null]>([
    [{ value: '25.6', unit: '万元' }, '256000'],
    [{ value: '25.6', unit: '元' }, '25.6'],
    [{ value: '25.6', unit: null }, null],
    [{ value: '0', unit: null }, '0'],
  ])('an amount as it was written: %j', (cell, expected) => {
    const place = 'proactive.procurement.totalAmount';
    const old = setCells(fullReport('2019'), { [place]: cell });
    expect(valueOfCells(old, editionOf('2019'), [place])).toBe(expected);
  });
});

describe('linked figures follow their cells', () => {
  it.each<[string, Cell, string]>([
    ['制发[3]件。', 12, '制发12件。'],
    ['制发[３]件。', 12, '制发１２件。'],
    ['制发[三]件。', 12, '制发十二件。'],
    ['制发[三]件。', 2, '制发两件。'],
    ['制发[1,200]件。', 3456, '制发3,456件。'],
    ['制发[3]件。', 0, '制发0件。'],
    ['制发[三]件。', 0, '制发零件。'],
    ['制发[03]件。', 3, '制发03件。'],
    // Waiting: there is nothing to follow.
    ['制发[3]件。', null, '制发3件。'],
    ['制发[3]件。', { raw: '很多' }, '制发3件。'],
    ['制发[3]件。', -2, '制发3件。'],
  ])('%s with %j', (source, cell, expected) => {
    const report = followCells(linked(source, [MADE], { [MADE]: cell }), edition);
    expect(report.overview).toBe(expected);
    expect(agrees(report, edition, report.links![0]!)).not.toBe(false);
  });

  it('two kinds of suits are one figure', () => {
    const report = linked('行政诉讼[1]件。', SUITS, { [SUITS[0]!]: 2, [SUITS[1]!]: 3 });
    expect(followCells(report, edition).overview).toBe('行政诉讼5件。');
  });

  it('amounts keep their unit and are exact', () => {
    const place = 'proactive.procurement.totalAmount';
    const form = editionOf('2019');
    const base = withLinks(fullReport('2019', { overview: '采购1万元，合10000元。' }), [
      { section: 'overview', start: 2, end: 3, cells: [place], unit: '万元' },
      { section: 'overview', start: 7, end: 12, cells: [place], unit: '元' },
    ]);
    const report = followCells(setCells(base, { [place]: { value: '25.6152', unit: '万元' } }), form);
    expect(report.overview).toBe('采购25.6152万元，合256152元。');
    expect(report.links).toHaveLength(2);
  });

  it('a text that is full takes no longer figure: the link goes, the text stays', () => {
    const full = linked(`[3]${'甲'.repeat(199_999)}`, [MADE], { [MADE]: 12 });
    const report = followCells(full, edition);
    expect(report.overview).toBe(full.overview);
    expect(report.links).toBeUndefined();
  });

  it('an act that edits text and cell at once keeps both right', () => {
    const before = linked('制发[3]件。', [MADE], { [MADE]: 3 });
    const after = setField(setCells(before, { [MADE]: 14 }), 'overview', '全年制发3件。');
    const kept = keepLinks(edition, before, after);
    expect([kept.report.overview, kept.dissolved]).toEqual(['全年制发14件。', 0]);
    expect(kept.report.links).toEqual([{ section: 'overview', start: 4, end: 6, cells: [MADE] }]);
  });
});

describe('links in a report file', () => {
  const good = linked('制发[3]件。', [MADE], { [MADE]: 3 });
  const read = (change: (report: Record<string, unknown>) => void) => {
    const json = JSON.parse(writeReport(good)) as Record<string, unknown>;
    change(json);
    return readReport(editions, JSON.stringify(json));
  };
  const link = good.links![0]!;

  it('come back as they were written', () => {
    expect(readReport(editions, writeReport(good))).toEqual({ ok: true, value: good });
  });

  it.each<[string, (report: Record<string, unknown>) => void]>([
    ['the text was shortened', (r) => (r['overview'] = '制发')],
    ['another figure stands there', (r) => (r['overview'] = '制发4件。')],
    ['words stand there', (r) => (r['overview'] = '没有制发文件。')],
    ['it points into a longer number', (r) => (r['overview'] = '制发35件。')],
    ['the line ends were others', (r) => (r['overview'] = '制发3件。\r\n')],
    ['the form has no such cell', (r) => (r['links'] = [{ ...link, cells: ['proactive.none.made'] }])],
    ['it stands upon another', (r) => (r['links'] = [{ ...link, start: 1 }])],
    ['a count has a unit of money', (r) => (r['links'] = [{ ...link, unit: '元' }])],
  ])('are given up where they do not fit, and nothing else is: %s', (_why, change) => {
    const back = read(change);
    if (!back.ok) throw new Error(back.error.code);
    expect(back.value.links).toBeUndefined();
    expect({ ...back.value, overview: '' }).toEqual({ ...withLinks(good, []), overview: '' });
  });

  it.each<[string, unknown, string]>([
    ['no list', {}, 'wrongType'],
    ['a strange part', [{ ...link, colour: 'red' }], 'unknownKey'],
    ['another field', [{ ...link, section: 'title' }], 'wrongType'],
    ['no cells', [{ ...link, cells: [] }], 'wrongType'],
    ['half an offset', [{ ...link, start: 2.5 }], 'wrongType'],
    ['far too many', Array<Link>(5001).fill(link), 'tooMany'],
  ])('that no program of ours wrote are refused: %s', (_what, links, code) => {
    const back = read((r) => (r['links'] = links));
    expect(back.ok ? '' : back.error.code).toBe(code);
  });
});

describe('documents', () => {
  it('hold the text alone', async () => {
    const report: Report = linked('制发[3]件。', [MADE], { [MADE]: 3 });
    expect(await compose(report, edition, DEFAULT_SETTINGS)).toEqual(
      await compose(withLinks(report, []), edition, DEFAULT_SETTINGS),
    );
  });
});
