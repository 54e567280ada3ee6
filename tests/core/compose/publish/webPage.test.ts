import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanHtml } from '../../../../renderer/core/compose/publish/page/markup';
import { webPage } from '../../../../renderer/core/compose/publish';
import { cleanLine, paragraphsOf } from '../../../../renderer/core/compose/text/clean';
import { valueCells } from '../../../../renderer/core/editions/grid';
import { cellText } from '../../../../renderer/core/report/cellText';
import { getCell, setCells } from '../../../../renderer/core/report/cells';
import { TEXT_SECTIONS, type Report } from '../../../../renderer/core/report/model';
import { editionOf, fullReport } from '../../../fixtures/reports';
import { reportOn } from '../../report/arbitraries';
import { htmlOf, pageOf } from './pages';
import { descendants, named, textOf, type Tag } from './readHtml';

const EDITIONS = ['2019', '2021'] as const;

/** All that stands in the page, per element; a filter of a government site knows these and no others. */
const ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  html: ['lang'],
  meta: ['charset'],
  colgroup: ['span'],
  th: ['id', 'scope', 'colspan', 'rowspan', 'headers'],
  td: ['colspan', 'rowspan', 'headers'],
};

function expectCleanPage(page: Tag): void {
  const foreign = descendants(page).flatMap(({ name, attributes }) =>
    Object.keys(attributes).filter((key) => !ATTRIBUTES[name]?.includes(key)),
  );
  expect(foreign).toEqual([]);
  const levels = descendants(page)
    .filter(({ name }) => /^h\d$/.test(name))
    .map(({ name }) => Number(name.slice(1)));
  expect(levels.filter((level) => level === 1)).toHaveLength(1);
  expect(levels[0]).toBe(1);
  levels.slice(1).forEach((level, i) => expect(level).toBeLessThanOrEqual(levels[i]! + 1));
}

const hostile = (id: (typeof EDITIONS)[number]): Report => {
  const line =
    '</p></article><script>alert(1)</script><img src=x onerror="go()"> & &amp; "约" \u0000\u0007\ud800\ufdd0\u0085';
  const places = valueCells(editionOf(id)).map(({ place }) => place);
  const raw = ['</td><td style="x">', '=1+1', '两行\r\n字', '\ud83d', '&lt;', '"', '\u0008', '<!--', ']]>', '-->'];
  const cells = Object.fromEntries(raw.map((text, i) => [places[i]!, { raw: text }]));
  const organ = { name: '<b>"甲"&乙</b>人民政府' };
  const texts = Object.fromEntries(TEXT_SECTIONS.map((s) => [s, `${line}\n（一）${line}\n1.<h1>`]));
  return setCells(fullReport(id, { organ, ...texts, title: `<h1>甲\n乙${line}` }), cells);
};

describe('the whole page', () => {
  test.each(EDITIONS)('edition %s as it stands on file', async (id) => {
    const short = fullReport(id, {
      preface: '序言。',
      overview: '总说。\n（一）主动公开情况。坚持“应公开尽公开”。\n（二）依申请公开情况\n1.受理情况\n正文。',
      problems: '1.不紧接上级的标题\n（一）再起一级\n（1）又跳一级\n正文。',
      other: '',
    });
    await expect(htmlOf(short)).toMatchFileSnapshot(`../../../golden/html/report-${id}.html`);
  });

  test.each(EDITIONS)('edition %s: sections and paragraphs in the order of the form', (id) => {
    const report = fullReport(id);
    const page = pageOf(report);
    expectCleanPage(page);
    expect(named(page, 'title').map(textOf)).toEqual([report.title]);
    expect(named(page, 'h1').map(textOf)).toEqual([report.title]);
    expect(named(page, 'h2').map(textOf)).toEqual(editionOf(id).sections.map((s) => s.title));
    expect(named(page, 'h3').map(textOf)).toEqual(['（三）政府信息管理情况']);
    expect(named(page, 'strong').map(textOf)).toContain('（一）主动公开情况。');
    expect(named(page, 'caption').map(textOf)).toEqual(
      editionOf(id)
        .sections.filter((s) => s.kind === 'table')
        .map((s) => s.title.slice(2)),
    );
  });

  test('the letter is not in it', () => {
    const report = fullReport('2021', {
      letter: { recipient: '独一无二的主送机关', documentNumber: '独字〔2026〕1号' },
    });
    expect(htmlOf(report)).not.toMatch(/独一无二|独字|报送/);
  });

  test('same report, same bytes; the report itself is not changed', () => {
    const report = fullReport('2021');
    const before = JSON.stringify(report);
    expect(webPage(report, editionOf('2021'))).toEqual(webPage(report, editionOf('2021')));
    expect(JSON.stringify(report)).toBe(before);
  });

  test('an empty draft is a page too, with its year and place in the title', () => {
    const draft = fullReport('2021', { title: '', preface: '', overview: '', problems: '', other: '', tables: {} });
    const page = pageOf(draft);
    expectCleanPage(page);
    expect(named(page, 'title').map(textOf)).toEqual(['枫桥坞镇人民政府2025年政府信息公开工作年度报告']);
    expect(named(page, 'td').filter((td) => textOf(td) !== '' && td.attributes['headers'])).toEqual([]);
    expect(htmlOf(draft)).not.toMatch(/undefined|null|NaN|\[object/);
  });
});

describe('what people type cannot break it', () => {
  test.each(EDITIONS)('edition %s with markup, quotes, control and half characters everywhere', (id) => {
    const report = hostile(id);
    const page = pageOf(report);
    expectCleanPage(page);
    expect(htmlOf(report)).not.toMatch(/<(script|style|img|a|b)\b|\p{Surrogate}|[\u0000-\u0008\u007f-\u009f\ufdd0]/u);
    // Before the first section a heading of the text is a heading of the page itself.
    const sections = editionOf(id).sections.map((s) => s.title);
    expect(named(page, 'h2').map(textOf)).toEqual(['1.<h1>', ...sections]);
    const cells = named(page, 'td').map(textOf);
    for (const text of ['</td><td style="x">', '=1+1', '两行\n字', '\ufffd', '&lt;', '<!--', ']]>']) {
      expect(cells).toContain(text);
    }
  });

  test('headings in any order never skip a level', () => {
    const lines = ['一、甲', '（二）乙', '3.丙', '（4）丁'];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...lines, '正文。', '（一）甲。乙'), { maxLength: 9 }), (chosen) => {
        const text = chosen.join('\n');
        const page = pageOf(fullReport('2021', { preface: text, overview: text, problems: text, other: text }));
        expectCleanPage(page);
        const headings = descendants(page).filter(({ name }) => /^h[1-6]$/.test(name));
        expect(headings).toHaveLength(7 + 4 * chosen.filter((line) => lines.includes(line)).length);
      }),
      { numRuns: 60 },
    );
  });

  test.each(EDITIONS)('edition %s: every text and every value is found, whatever it is', (id) => {
    const edition = editionOf(id);
    fc.assert(
      fc.property(reportOn(edition), (report) => {
        const page = pageOf(report);
        expectCleanPage(page);
        const paragraphs = new Set(
          named(page, 'article')
            .flatMap((a) => descendants(a))
            .map(textOf),
        );
        const lines = TEXT_SECTIONS.flatMap((s) => paragraphsOf(report[s])).concat(cleanLine(report.title));
        const wanted = lines.map(cleanHtml).filter((line) => line !== '');
        expect(wanted.filter((line) => !paragraphs.has(line))).toEqual([]);
        const values = named(page, 'td').filter((td) => td.attributes['headers']);
        expect(values.map(textOf)).toEqual(
          valueCells(edition).map(({ place }) => cleanHtml(cellText(getCell(report, place)))),
        );
      }),
      { numRuns: 40 },
    );
  });
});
