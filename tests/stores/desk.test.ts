import 'fake-indexeddb/auto';
import { createPinia, setActivePinia } from 'pinia';
import { beforeEach, describe, expect, it } from 'vitest';
import { getCell } from '../../renderer/core/report/cells';
import { useDeskStore } from '../../renderer/stores/desk';
import { provideProgram } from '../../renderer/stores/program';
import { useToasts } from '../../renderer/stores/toasts';
import type { App } from '../../renderer/usecases';
import { unwrap } from '../storage/support';
import { answers, freshApp } from '../usecases/support';

const ROW = 'applications.newReceived';
const COLUMNS = ['naturalPerson', 'commercial', 'research', 'publicWelfare', 'legalService', 'otherOrg'];

let app: App;
let desk: ReturnType<typeof useDeskStore>;

beforeEach(async () => {
  setActivePinia(createPinia());
  app = await freshApp();
  provideProgram(app);
  unwrap(await app.profiles.begin(answers));
  const made = unwrap(await app.years.create(2025));
  desk = useDeskStore();
  await desk.open(made.report.id);
});

const cell = (place: string) => getCell(desk.report!, place);
const fillRow = () => COLUMNS.forEach((c, i) => desk.typeCell(`${ROW}.${c}`, String(i + 1)));

describe('typing in tables', () => {
  it('adds a total up as soon as its parts are there, and not before', () => {
    desk.typeCell(`${ROW}.naturalPerson`, '４');
    expect(cell(`${ROW}.naturalPerson`)).toBe(4);
    expect(cell(`${ROW}.total`)).toBeNull();
    fillRow();
    expect(cell(`${ROW}.total`)).toBe(21);
  });

  it('keeps a total somebody typed over, and adds it up again once it is cleared', () => {
    fillRow();
    desk.typeCell(`${ROW}.total`, '99');
    desk.typeCell(`${ROW}.commercial`, '7');
    expect(cell(`${ROW}.total`)).toBe(99);
    expect(desk.findings.some((f) => f.rule === 'AR05')).toBe(true);
    desk.typeCell(`${ROW}.total`, '');
    expect(cell(`${ROW}.total`)).toBe(26);
  });

  it.each(['abc', '1e999', '00', '1.5'])('keeps %s as typed and reports it', (text) => {
    desk.typeCell(`${ROW}.research`, text);
    expect(cell(`${ROW}.research`)).toEqual({ raw: text });
    expect(desk.findings.filter((f) => f.rule === 'AR02').map((f) => f.place)).toEqual([`${ROW}.research`]);
  });

  it('refuses a text no cell can hold, says so and leaves the cell alone', () => {
    desk.typeCell(`${ROW}.research`, '3');
    desk.typeCell(`${ROW}.research`, '9'.repeat(10_000));
    expect(cell(`${ROW}.research`)).toBe(3);
    expect(useToasts().list.at(-1)?.tone).toBe('warn');
  });

  it('fills the rest of one table with 0 as one act that undo takes back', () => {
    desk.typeCell(`${ROW}.naturalPerson`, '4');
    const before = desk.report!.tables;
    expect(desk.fillRest('disputes')).toBe(12);
    expect(cell('disputes.directSuit.total')).toBe(0);
    expect(desk.fillRest('disputes')).toBe(0);
    desk.undo();
    expect(desk.report!.tables).toEqual(before);
    desk.redo();
    expect(cell('disputes.directSuit.total')).toBe(0);
  });
});

describe('one history for the whole report', () => {
  it('goes back over text, table and letter in the order in which they were written', () => {
    desk.setText('overview', '甲', '总体情况');
    desk.typeCell(`${ROW}.research`, '3');
    desk.setSealed(true);
    const seen = () => [desk.text('overview'), cell(`${ROW}.research`), desk.report!.letter.sealed];
    const steps = [seen()];
    while (desk.canUndo) {
      desk.undo();
      steps.push(seen());
    }
    expect(steps).toEqual([
      ['甲', 3, true],
      ['甲', 3, false],
      ['甲', null, false],
      ['', null, false],
    ]);
  });

  it('offers to take an act back only as long as it is the last one', () => {
    const offers = () => useToasts().list.filter((t) => t.action).length;
    desk.fillRest('disputes');
    desk.offerUndo('已填');
    expect(offers()).toBe(1);
    desk.typeCell(`${ROW}.research`, '3');
    expect(offers()).toBe(0);
  });

  it('shows the part in which something was taken back', () => {
    desk.activePart = 'letter';
    desk.typeCell(`${ROW}.research`, '3');
    desk.undo();
    expect(desk.jump).toEqual({ part: 'applications', place: `${ROW}.research` });
  });
});

describe("the reviewer's notes", () => {
  it('counts cells not filled apart from what is wrong, one entry for each table', () => {
    expect(desk.findings.filter((f) => f.blank).map((f) => [f.part, f.count])).toEqual([
      ['proactive', 10],
      ['applications', 144],
      ['disputes', 12],
    ]);
    expect(desk.totals.blankCells).toBe(166);
    // The two: a report begins without the preface's facts, and its letter without a date.
    expect(desk.verdict.text).toBe('3 处必须改，166 格没有填，2 处请核对');
  });

  it('repairs by one click and takes the repair back', () => {
    desk.setText('title', '青石乡2025年政府信息公开工作年度报告', '标题');
    const found = desk.findings.find((f) => f.place === 'title')!;
    desk.applyFix(found);
    expect(desk.text('title')).toBe(desk.standardTitle);
    expect(desk.findings.some((f) => f.place === 'title')).toBe(false);
    desk.undo();
    expect(desk.text('title')).toBe('青石乡2025年政府信息公开工作年度报告');
  });

  it('no longer counts a warning once its reason is written, and keeps the reason in the report', async () => {
    desk.setText('letter.date', '2026-02-03', '日期');
    const late = desk.findings.find((f) => f.rule === 'CV03')!;
    const before = desk.totals.pleaseCheck;
    desk.keepReason(late, '县里同意延期');
    expect(desk.totals.pleaseCheck).toBe(before - 1);
    const id = desk.report!.id;
    await desk.close();
    expect(Object.values(unwrap(await app.years.open(id)).report.reasons)).toEqual(['县里同意延期']);
  });

  it('says which columns break the relation printed on the form', () => {
    expect(desk.balance('applications')?.tone).toBe('');
    desk.fillRest('applications');
    expect(desk.balance('applications')?.tone).toBe('tag-ok');
    desk.typeCell(`${ROW}.legalService`, '2');
    expect(desk.balance('applications')?.text).toContain('法律服务机构、总计不符');
    expect(desk.balance('disputes')).toBeNull();
  });
});

describe('saving', () => {
  it('stores what was typed when the report is left', async () => {
    desk.setText('other', '无其他需要报告的事项。', '六');
    expect(desk.save.state).toBe('pending');
    const id = desk.report!.id;
    await desk.close();
    expect(unwrap(await app.years.open(id)).report.other).toBe('无其他需要报告的事项。');
  });

  it('keeps what was typed in the window when another window has stored the report since', async () => {
    const id = desk.report!.id;
    const elsewhere = unwrap(await app.years.open(id));
    unwrap(await app.years.save({ ...elsewhere.report, other: '另一处写的' }, elsewhere.revision));
    desk.setText('other', '这里写的', '六');
    await desk.saveNow();
    expect(desk.save.state).toBe('failed');
    expect(desk.text('other')).toBe('这里写的');
    expect(unwrap(await app.years.open(id)).report.other).toBe('另一处写的');
  });

  it('opens nothing else while what is open cannot be stored, until the person gives it up', async () => {
    const id = desk.report!.id;
    const next = unwrap(await app.years.create(2024)).report.id;
    const elsewhere = unwrap(await app.years.open(id));
    unwrap(await app.years.save({ ...elsewhere.report, other: '另一处写的' }, elsewhere.revision));
    desk.setText('other', '这里写的', '六');
    await desk.open(next);
    expect(desk.stuck).toEqual({ next });
    expect(desk.text('other')).toBe('这里写的');
    await desk.discard();
    expect(desk.report?.id).toBe(next);
    await desk.open(id);
    expect(desk.text('other')).toBe('另一处写的');
  });

  it('takes over what is still being typed in a cell before it saves', async () => {
    desk.holdInput(() => desk.typeCell(`${ROW}.research`, '8'));
    await desk.saveNow();
    expect(getCell(unwrap(await app.years.open(desk.report!.id)).report, `${ROW}.research`)).toBe(8);
  });

  it('says plainly when a report is not on this computer', async () => {
    await desk.close();
    await desk.open('00000000-0000-4000-8000-000000000000');
    expect(desk.problem).toMatch(/^[^a-z]{6,}$/);
    expect(desk.report).toBeNull();
  });
});
