import { describe, expect, it } from 'vitest';
import { readTables } from '../../../../renderer/core/intake/tables';
import type { Cell } from '../../../../renderer/core/report/model';
import { editionOf, editions } from '../../editions/bundle';
import { growth, LINEAR } from '../../growth';
import { cell, sheet, source, withoutSpans, type Sheet } from './sheets';
import { distinctValues, emptyPlaces, printed, wrongPlaces } from './values';

const KEYS = ['proactive', 'applications', 'disputes'] as const;

/** The three tables of an edition, some cells printed otherwise, then changed. */
function read(
  id: string,
  over: Record<string, string> = {},
  change: (rows: Sheet, key: string) => Sheet = (rows) => rows,
) {
  const edition = editionOf(id);
  const wanted = distinctValues(edition);
  const print = (place: string): string => over[place] ?? printed(wanted)(place);
  const result = readTables(
    KEYS.map((key) => source(change(sheet(edition, key, print), key))),
    editions.all,
    id,
  );
  return { ...result, wanted };
}

const relabel =
  (from: string, to: string) =>
  (rows: Sheet): Sheet =>
    rows.map((row) => row.map((c) => (c.text === from ? { ...c, text: to } : c)));

const FEES = 'proactive.fees.amountWan';

describe('notes on tables', () => {
  it('a cell that was tidied, and one that was not read, each with its place, its words and a sentence', () => {
    const { notes, values } = read('2021', { 'disputes.directSuit.upheld': ' ３ ', [FEES]: '约2.5' });
    expect(notes).toEqual([
      {
        kind: 'unread',
        place: FEES,
        raw: '约2.5',
        message: '填写“二、主动公开情况 · 行政事业性收费 · 本年收费金额”：原文是“约2.5”，不能确定是多少，没有读入。',
      },
      {
        kind: 'cleaned',
        place: 'disputes.directSuit.upheld',
        raw: '３',
        message: '核对“四、行政复议、行政诉讼情况 · 未经复议直接起诉 · 结果维持”：原文是“３”，整理后记为 3。',
      },
    ]);
    expect(values['disputes']!['directSuit']!['upheld']).toBe(3);
    expect(values['proactive']!['fees']!['amountWan']).toBeNull();
  });

  it('a column whose label prints another unit than the form', () => {
    const { notes, values } = read(
      '2021',
      { [FEES]: '251000' },
      relabel('本年收费金额（单位：万元）', '本年收费金额（单位：元）'),
    );
    expect(values['proactive']!['fees']!['amountWan']).toBe('25.1');
    expect(notes).toMatchObject([{ kind: 'cleaned', place: FEES, raw: '251000' }]);
  });

  it('one line for three: nobody knows which of the three it is', () => {
    const { notes, values, wanted } = read('2021', {}, (rows, key) => {
      if (key !== 'applications') return rows;
      const at = rows.findIndex((r) => r.some((c) => c.text.startsWith('（六）')));
      const figures = rows[at + 2]!.filter((c) => c.place);
      return rows
        .toSpliced(at, 3, [cell('（六）其他处理', 2), ...figures])
        .map((r) => r.map((c) => (c.text.startsWith('三、') ? { ...c, rowSpan: c.rowSpan - 2 } : c)));
    });
    expect(wrongPlaces(values, wanted)).toEqual([]);
    expect(notes.map((n) => [n.kind, n.place])).toEqual(
      ['ohNoCorrection', 'ohFeeUnpaid', 'ohOther'].map((row) => ['unread', `applications.${row}`]),
    );
    expect(notes[0]!.raw).toContain('其他处理');
  });

  it('three lines for one', () => {
    const table = sheet(editionOf('2021'), 'applications', printed(distinctValues(editionOf('2021'))));
    const { notes, values } = read('2019', {}, (rows, key) => (key === 'applications' ? table : rows));
    expect(values['applications']!['otherHandling']!['total']).toBeNull();
    expect(notes.filter((n) => n.place === 'applications.otherHandling')).toHaveLength(3);
  });

  it('two figures for one cell', () => {
    const { notes, values } = read('2021', {}, (rows) => {
      const at = rows.findIndex((r) => r[0]!.text === '行政处罚');
      return at < 0 ? rows : rows.toSpliced(at + 1, 0, [cell('行政处罚'), cell('4321', 3)]);
    });
    expect(values['proactive']!['penalty']!['decisions']).toBeNull();
    const note = notes.find((n) => n.place === 'proactive.penalty.decisions')!;
    expect(note.kind).toBe('unread');
    expect(note.raw).toContain('4321');
  });

  it('the same row printed twice with the same figures says nothing', () => {
    const { notes, values, wanted } = read('2021', {}, (rows) => {
      const at = rows.findIndex((r) => r[0]!.text === '行政处罚');
      return at < 0 ? rows : rows.toSpliced(at + 1, 0, rows[at]!);
    });
    expect([...wrongPlaces(values, wanted), ...emptyPlaces(values, wanted), ...notes]).toEqual([]);
  });

  it('a local row is told with all it says', () => {
    const { notes } = read('2019', {}, (rows, key) =>
      key === 'proactive' ? rows.toSpliced(4, 0, [cell('村级公开目录'), cell('31'), cell('32'), cell('33')]) : rows,
    );
    expect(notes).toMatchObject([{ kind: 'unread', place: 'proactive', raw: '村级公开目录 31 32 33' }]);
  });

  it('a table and a row that are not there, and blank cells counted', () => {
    const none = readTables([], editions.all, '2021');
    expect(none.notes.map((n) => [n.kind, n.place])).toEqual(KEYS.map((key) => ['missing', key]));
    expect(none.edition).toBe('2021');
    const blank = new Map<string, Cell>();
    const row = read(
      '2021',
      Object.fromEntries(
        [...distinctValues(editionOf('2021')).keys()].map((p) => [
          p,
          blank.get(p) === undefined && p.startsWith('disputes.directSuit') ? '' : '0',
        ]),
      ),
      (rows, key) => (key === 'proactive' ? rows.filter((r) => r[0]!.text !== '行政强制') : rows),
    );
    expect(row.notes.map((n) => [n.kind, n.place])).toEqual([
      ['missing', 'proactive.coercion'],
      ['missing', 'disputes'],
    ]);
    expect(row.notes[1]!.message).toContain('5 格');
  });

  it('a column label that is not the form’s, between two that are', () => {
    const { notes, values, wanted } = read('2019', {}, relabel('本年新公开数量', '今年公布了多少'));
    expect([...wrongPlaces(values, wanted), ...emptyPlaces(values, wanted)]).toEqual([]);
    expect(notes).toMatchObject([{ kind: 'guessed', place: 'proactive', raw: '今年公布了多少' }]);
  });

  it('a column label printed twice', () => {
    const { notes, values, wanted } = read('2019', {}, relabel('本年新公开数量', '本年新制作数量'));
    expect([...wrongPlaces(values, wanted), ...emptyPlaces(values, wanted)]).toEqual([]);
    expect(notes[0]).toMatchObject({ kind: 'guessed', place: 'proactive' });
  });

  it('no header: the order is the form’s, and that is said of the table', () => {
    const { notes, values, wanted } = read('2019', {}, (rows, key) => (key === 'applications' ? rows.slice(3) : rows));
    expect([...wrongPlaces(values, wanted), ...emptyPlaces(values, wanted)]).toEqual([]);
    expect(notes).toMatchObject([{ kind: 'guessed', place: 'applications' }]);
  });

  it('no labels of rows: taken in order where the sums hold, left empty where they do not', () => {
    const bare = (rows: Sheet, key: string): Sheet =>
      key === 'applications' ? rows.map((r) => (r.some((c) => c.place) ? r.filter((c) => c.place) : r)) : rows;
    const whole = read('2021', {}, (rows, key) =>
      bare(withoutSpans(rows, key === 'disputes' ? 15 : key === 'applications' ? 10 : 4, 'blank'), key),
    );
    expect([...wrongPlaces(whole.values, whole.wanted), ...emptyPlaces(whole.values, whole.wanted)]).toEqual([]);
    const broken = read('2021', { 'applications.granted.research': '1' }, (rows, key) =>
      bare(withoutSpans(rows, key === 'disputes' ? 15 : key === 'applications' ? 10 : 4, 'blank'), key),
    );
    expect(wrongPlaces(broken.values, broken.wanted)).toEqual([]);
    expect(broken.values['applications']!['granted']!['research']).toBeNull();
  });

  it('columns of two editions', () => {
    const { notes, edition } = read('2021', {}, relabel('本年废止件数', '本年新公开数量'));
    expect(edition).toBe('2021');
    expect(notes[0]).toMatchObject({ kind: 'guessed', place: 'edition' });
    expect(notes[0]!.message).toContain('2019年试行格式');
  });

  it('tables that are none of the form’s are handed back', () => {
    const local: Sheet = [
      [cell('公开渠道'), cell('条数')],
      [cell('公众号'), cell('120')],
    ];
    const { extra, notes, found } = readTables([source(local)], editions.all, '2021');
    expect(extra).toEqual([{ index: 0, raw: '公开渠道 条数\n公众号 120' }]);
    expect(found).toEqual([[]]);
    expect(notes.every((n) => n.kind === 'missing')).toBe(true);
  });

  it.each<[string, (size: number) => Sheet]>([
    ['wide tables', (size) => [Array.from({ length: size }, () => cell('0', 1000, 1000))]],
    ['long tables', (size) => Array.from({ length: size }, () => [cell('行政许可'), cell('x'.repeat(1000))])],
    ['cells', (size) => [[cell('行政许可'), cell(' '.repeat(600 * size)), cell('规'.repeat(600 * size))]]],
  ])('%s of any size take four times as long on four times as much', (_name, sheet) => {
    const work = (size: number): void => void readTables([source(sheet(size))], editions.all, '2021');
    expect(growth(work, 1250)).toBeLessThan(LINEAR);
  });
});
