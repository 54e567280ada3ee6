import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { valueCells } from '../../../renderer/core/editions/grid';
import { getCell, setCells } from '../../../renderer/core/report/cells';
import { ok } from '../../../renderer/core/kernel/result';
import { writeReport } from '../../../renderer/core/editions/reportFile';
import { totalsOf, type App, type Gathered } from '../../../renderer/usecases';
import { readWorkbook } from '../../core/compose/publish/readWorkbook';
import { contentOf, given } from '../../storage/deskRows';
import { codeOf, unwrap } from '../../storage/support';
import { answers, fakeBridge, freshApp } from '../support';

const PLACE = 'applications.newReceived.total';
const MONEY = 'proactive.fees.amountWan';
let app: App;
let host: ReturnType<typeof fakeBridge>;

async function town(organ: string, code: string, cells: Parameters<typeof setCells>[1], accept: boolean) {
  const content = contentOf({ organ });
  const report = setCells(content.report, cells);
  const { id } = unwrap(await app.ports.storage.desk.take(given({ organ, code }), { ...content, report }));
  if (accept) unwrap(await app.review.decide(id, 'accept', []));
}

beforeEach(async () => {
  host = fakeBridge();
  app = await freshApp({ bridge: host.bridge });
  unwrap(await app.profiles.begin({ ...answers, organName: '云岭县人民政府' }));
  await town('甲镇人民政府', 'A', { [PLACE]: 3, [MONEY]: '0.1' }, true);
  await town('乙乡人民政府', 'B', { [PLACE]: 4, [MONEY]: '0.2' }, true);
  await town('丙镇人民政府', 'C', { [PLACE]: 5 }, false);
});
const gathered = async (): Promise<Gathered> => unwrap(await app.totals.gather(2025));

describe('adding up the desk', () => {
  it('adds up what was accepted, or all that came in, and names what lacks a figure', async () => {
    const all = await gathered();
    const accepted = totalsOf(all, 'accepted');
    expect([getCell(accepted, PLACE), getCell(accepted, MONEY), accepted.missing[PLACE]]).toEqual([
      7,
      '0.3',
      undefined,
    ]);
    const received = totalsOf(all, 'received');
    expect([getCell(received, PLACE), received.missing[MONEY]]).toEqual([12, 1]);
  });

  it('says who of the task is missing, and can be stopped', async () => {
    const draft = unwrap(await app.taskMaker.open(2025));
    const townships = ['甲镇人民政府', '丁乡人民政府'].map((name) => ({ key: name, name, shortName: '' }));
    unwrap(await app.taskMaker.keep({ ...draft, townships }));
    expect((await gathered()).missing).toEqual(['丁乡人民政府']);
    expect(codeOf(await app.totals.gather(2025, { signal: AbortSignal.abort() }))).toBe('cancelled');
  });
});

describe('last year', () => {
  it('is found on the desk, else in the own report, else nowhere', async () => {
    expect(unwrap(await app.totals.before(2025))).toBeNull();
    const own = unwrap(await app.totals.ownReport(2024, '云岭县人民政府', totalsOf(await gathered(), 'accepted')));
    expect(own.existed).toBe(false);
    expect(unwrap(await app.totals.before(2025))).toMatchObject({ from: 'own', year: 2024 });
    expect(unwrap(await app.totals.before(2026))).toMatchObject({ from: 'desk', year: 2025, reports: 2 });
  });

  it.each([
    ['a report of the year', (y: number) => y, 'file'],
    ['a report of another year', (y: number) => y - 1, 'lastYearYear'],
  ])('from a file: %s', async (_, yearOf, wanted) => {
    const text = writeReport({ ...contentOf().report, year: yearOf(2024) });
    const bridge = fakeBridge({ file: ok({ name: 'a.json', text }) }).bridge;
    const read = await (await freshApp({ bridge })).totals.beforeFile(2025);
    expect(read.ok ? read.value?.from : read.error.code).toBe(wanted);
  });

  it('is taken from what the command line collected, judged cell by cell', async () => {
    const { tables } = totalsOf(await gathered(), 'accepted');
    const file = (value: unknown) => fakeBridge({ file: ok({ name: 'a.json', text: JSON.stringify(value) }) }).bridge;
    const good = await freshApp({ bridge: file({ units: [], rejected: [], tables }) });
    expect(unwrap(await good.totals.beforeFile(2026))?.tables).toEqual(tables);
    const bad = await freshApp({ bridge: file({ units: [], rejected: [], tables: { applications: { x: 1 } } }) });
    expect(codeOf(await bad.totals.beforeFile(2026))).toBe('beforeOther');
  });
});

describe('ways out', () => {
  it('writes a workbook with numbers as numbers and nobody’s formula', async () => {
    await town('=HYPERLINK("x")镇', 'D', { [PLACE]: 1 }, true);
    const all = await gathered();
    const shown = {
      gathered: all,
      scope: 'accepted',
      totals: totalsOf(all, 'accepted'),
      before: null,
      district: '云岭县',
    } as const;
    unwrap(await app.totals.workbook(shown));
    const { name, bytes } = host.written[0]!.files[0]!;
    expect(name).toBe('2025年政府信息公开年报汇总表.xlsx');
    const sheets = readWorkbook(bytes);
    const values = sheets.flatMap((sheet) => [...sheet.cells.values()].map((cell) => cell.value));
    expect(values).toContain(8);
    expect(values).toContain('=HYPERLINK("x")镇');
  });

  it('begins the own report with the sums, never over one that is there', async () => {
    const totals = totalsOf(await gathered(), 'accepted');
    const first = unwrap(await app.totals.ownReport(2025, ' 云岭县人民政府 ', totals));
    const { report } = unwrap(await app.years.open(first.id));
    for (const { place } of valueCells((await gathered()).edition))
      expect(getCell(report, place), place).toEqual(getCell(totals, place));
    expect(unwrap(await app.totals.ownReport(2025, '云岭县人民政府', totals))).toEqual({ id: first.id, existed: true });
    const again = unwrap(await app.totals.ownReport(2025, '云岭县人民政府', totals, true));
    expect(again.id).not.toBe(first.id);
    expect(unwrap(await app.years.listDeleted()).map((row) => row.id)).toEqual([first.id]);
  });
});
