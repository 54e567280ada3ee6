import { describe, expect, it } from 'vitest';
import { editions } from '../../../renderer/bundled/editions';
import { newReport } from '../../../renderer/core/editions/blank';
import { readReport, writeReport } from '../../../renderer/core/editions/reportFile';
import { importReport } from '../../../renderer/core/intake';
import { getCell, setCells } from '../../../renderer/core/report/cells';
import { deps, imported, utf8 } from './ports';

const TITLE = '青石乡人民政府2022年政府信息公开工作年度报告';
const PLACE = 'proactive.normativeDocs.made';
const ROWS = [
  ['第二十条第（一）项'],
  ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
  ['规章', '0', '0', '0'],
  ['行政规范性文件', '3', '1', '12'],
];
const html = (front = ''): string =>
  `${front}<h1>${TITLE}</h1><p>二、主动公开政府信息情况</p><table>${ROWS.map((r) => `<tr>${r.map((c) => `<td colspan=${r.length === 1 ? 4 : 1}>${c}`).join('')}`).join('')}</table>`;
const TXT = [TITLE, '二、主动公开政府信息情况', ...ROWS.map((row) => row.join('\t'))].join('\n');

const refusal = (name: string, bytes: Uint8Array): string => {
  const result = importReport({ kind: 'file', name, bytes }, deps);
  return result.ok ? 'read' : result.error.code;
};

describe('one and the same report', () => {
  it.each([
    ['a page', 'a.html', html()],
    ['a page saved as text', 'a.txt', html('<html><body>')],
    ['a text', 'a.txt', TXT],
    ['a text called a page', 'a.htm', TXT],
  ])('%s', (_, name, content) => {
    const { report, notes } = imported(name, utf8(content));
    expect(report).toMatchObject({ title: TITLE, year: 2022, edition: '2021', id: deps.newId() });
    expect(getCell(report, PLACE)).toBe(3);
    expect(getCell(report, 'applications.newReceived.total')).toBeNull();
    expect(notes.some(({ kind, place }) => kind === 'missing' && place === 'applications')).toBe(true);
    // What comes in can be stored and read again.
    expect(readReport(editions, writeReport(report)).ok).toBe(true);
  });

  it.each([
    ['rich', html(), ''],
    ['plain', '', TXT],
    ['rich without a table, plain with one', `<p>${TITLE}</p>`, TXT],
  ])('from the clipboard: %s', (_, rich, text) => {
    const result = importReport({ kind: 'clipboard', html: rich, text }, deps);
    expect(result.ok && getCell(result.value.report, PLACE)).toBe(3);
  });
});

describe('a report file of our own', () => {
  it('comes in as it is; what was not readable in a cell becomes a note', () => {
    const made = newReport(editions, { id: 'own', year: 2022, organ: { name: '青石乡人民政府' } });
    if (!made.ok) throw new Error(made.error.code);
    const written = writeReport(setCells(made.value, { [PLACE]: { raw: '约3' }, 'proactive.penalty.decisions': 7 }));
    const { report, notes } = imported('年报.json', utf8(written));
    expect(report).toEqual(setCells(made.value, { 'proactive.penalty.decisions': 7 }));
    expect(notes).toEqual([expect.objectContaining({ kind: 'unread', place: PLACE, raw: '约3' })]);
  });
});

describe('what is refused', () => {
  it.each([
    ['nothing', 'a.docx', '', 'fileEmpty'],
    ['another text', 'a.txt', '今晚八点开会，请准时参加。', 'importNothing'],
    ['another page', 'a.html', '<p>今晚八点开会</p><table><tr><td>1<td>2</table>', 'importNothing'],
    [
      'another letter',
      'a.txt',
      '关于召开会议的函\n区水务局：\n请派人参加。\n青石乡人民政府\n2023年1月9日',
      'importNothing',
    ],
    ['a year without a form', 'a.txt', TXT.replace('2022年', '2010年'), 'noEdition'],
    ['a pdf', 'a.docx', '%PDF-1.4', 'importPdf'],
    ['lines without end', 'a.txt', '规章\t0\t0\t0\n'.repeat(20_000), 'tooManyBlocks'],
    ['tables without end', 'a.html', html() + '<table><tr><td>规章<td>1</table>'.repeat(2000), 'tooManyBlocks'],
    ['a broken report file', 'a.json', '{"format": "nianbao-report", "schemaVersion": 1', 'notJson'],
  ])('%s', (_, name, content, code) => expect(refusal(name, utf8(content))).toBe(code));
});
