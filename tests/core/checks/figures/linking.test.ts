import { describe, expect, it } from 'vitest';
import { agreeingFigures, linkableAt, linkableFigures } from '../../../../renderer/core/checks/figures/linking';
import { setCells } from '../../../../renderer/core/report/cells';
import { withLinks } from '../../../../renderer/core/report/links';
import type { Cell, Report } from '../../../../renderer/core/report/model';
import { editionOf, fullReport } from '../../../fixtures/reports';

const edition = editionOf('2021');
const RECEIVED = 'applications.newReceived.total';
const MADE = 'proactive.normativeDocs.made';
const FEE = 'proactive.fees.amountWan';

const report = (overview: string, cells: Readonly<Record<string, Cell>> = {}): Report =>
  setCells(fullReport('2021', { overview }), { [RECEIVED]: 12, [MADE]: 3, [FEE]: '0.35', ...cells });

/** `12 → 12` agrees, `11 → 12!` does not. */
const found = (r: Report): string[] =>
  linkableFigures(r, edition, 'overview').map(
    ({ link, wanted, agrees }) =>
      `${r.overview.slice(link.start, link.end)} → ${wanted}${link.unit ?? ''}${agrees ? '' : '!'}`,
  );

describe('figures that may be linked', () => {
  it.each<[string, string[]]>([
    ['全年收到政府信息公开申请12件。', ['12 → 12']],
    ['全年收到政府信息公开申请十一件。', ['十一 → 12!']],
    ['制发行政规范性文件3件，收到政府信息公开申请11件。', ['3 → 3', '11 → 12!']],
    ['收取行政事业性收费0.35万元。', ['0.35 → 0.35万元']],
    ['收取行政事业性收费3500元。', ['3500 → 3500元']],
    // What cannot be one plain figure of the table is not offered.
    ['全年收到政府信息公开申请10余件。', []],
    ['全年未收到政府信息公开申请。', []],
    ['全年接待群众120人次。', []],
    ['去年收到政府信息公开申请12件。', []],
    ['因政府信息公开被申请行政复议、提起行政诉讼各1件。', []],
  ])('%s', (text, expected) => expect(found(report(text))).toEqual(expected));

  it('none while the cells hold no figure', () => {
    expect(found(report('全年收到政府信息公开申请12件。', { [RECEIVED]: null }))).toEqual([]);
    expect(found(report('全年收到政府信息公开申请12件。', { [RECEIVED]: { raw: '十来件' } }))).toEqual([]);
  });

  it('none that is linked already', () => {
    const text = '全年收到政府信息公开申请12件。';
    const start = text.indexOf('12');
    const link = { section: 'overview' as const, start, end: start + 2, cells: [RECEIVED] };
    expect(found(withLinks(report(text), [link]))).toEqual([]);
  });

  it('all at once only those that surely are the table’s', () => {
    const texts = (text: string): string[] =>
      agreeingFigures(report(text), edition, 'overview').map((f) => text.slice(f.link.start, f.link.end));
    expect(texts('制发行政规范性文件3件。全年收到政府信息公开申请12件。')).toEqual(['3', '12']);
    expect(texts('全年收到政府信息公开申请12件。全年收到政府信息公开申请5件。')).toEqual([]);
  });
});

describe('the figure of a finding', () => {
  const text = '全年收到政府信息公开申请11件。';
  it.each<[string, string, readonly string[], string | null]>([
    ['found by its words and cells', 'overview:2-15', [RECEIVED], '12'],
    ['other words', 'overview:2-12', [RECEIVED], null],
    ['other cells', 'overview:2-15', [MADE], null],
    ['a cell', RECEIVED, [], null],
    ['another text', 'title:2-16', [RECEIVED], null],
    ['nothing beside', 'overview:2-15', [], null],
  ])('%s', (_what, place, related, wanted) =>
    expect(linkableAt(report(text), edition, { place, related })?.wanted ?? null).toBe(wanted),
  );
});
