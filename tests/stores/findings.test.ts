import 'fake-indexeddb/auto';
import { createPinia, setActivePinia } from 'pinia';
import { beforeEach, describe, expect, it } from 'vitest';
import { useDeskStore } from '../../renderer/stores/desk';
import { useFindingsStore } from '../../renderer/stores/findings';
import { provideProgram } from '../../renderer/stores/program';
import { useToasts } from '../../renderer/stores/toasts';
import type { App } from '../../renderer/usecases';
import { unwrap } from '../storage/support';
import { answers, freshApp } from '../usecases/support';

const TOTAL = 'applications.newReceived.total';
const TEXT = '全年更好的服务群众丶村居。加强website建设。';

let app: App;
let desk: ReturnType<typeof useDeskStore>;
let findings: ReturnType<typeof useFindingsStore>;

beforeEach(async () => {
  setActivePinia(createPinia());
  app = await freshApp();
  provideProgram(app);
  unwrap(await app.profiles.begin(answers));
  desk = useDeskStore();
  findings = useFindingsStore();
  await desk.open(unwrap(await app.years.create(2025)).report.id);
  for (const table of ['proactive', 'applications', 'disputes']) desk.fillRest(table);
  desk.activePart = 'overview';
  desk.setText('overview', TEXT, '总体情况');
});

const byRule = (rule: string) => desk.findings.find((f) => f.rule === rule)!;
const litRule = () => findings.lit?.rule ?? '';

describe('from the paper to the note', () => {
  it('a cell lights the note about it, the cells it speaks of are framed; another cell puts it out', () => {
    desk.typeCell(TOTAL, '9');
    findings.touch(TOTAL);
    expect(litRule()).toBe('AR05');
    expect(findings.litPlaces.has('applications.newReceived.commercial')).toBe(true);
    findings.touch('disputes.directSuit.upheld');
    expect(litRule()).toBe('');
  });

  it('a cell that a sentence contradicts lights the note of the sentence', () => {
    desk.setText('overview', '全年收到政府信息公开申请5件。', '总体情况');
    expect(byRule('NT01').related).toContain(TOTAL);
    findings.touch(TOTAL);
    expect(litRule()).toBe('NT01');
  });

  it('the cursor lights the note of its words; one just asked for at the same place keeps the light', () => {
    findings.activate(byRule('TX02').key);
    expect(litRule()).toBe('TX02');
    findings.activate('');
    expect(litRule()).toBe('');
    findings.activate('gone|since');
    expect(litRule()).toBe('');
  });

  it('unfolds the part and shows the hints when the note is out of sight', () => {
    findings.setOpen('overview', false);
    findings.activate(byRule('TX02').key);
    expect(findings.isOpen(findings.groups[0]!)).toBe(true);
  });
});

describe('F8 through the report', () => {
  /** notes met until the first one comes again */
  function round(direction: 1 | -1): string[] {
    const met: string[] = [];
    for (let i = 0; i < 60; i++) {
      findings.step(direction);
      const key = findings.lit!.key;
      if (met.includes(key)) break;
      met.push(key);
    }
    return met;
  }

  it('meets every open note once, in both directions, and jumps to each', () => {
    const open = desk.findings.map((f) => f.key);
    const there = round(1);
    expect(there).toEqual([...open.slice(open.indexOf(there[0]!)), ...open.slice(0, open.indexOf(there[0]!))]);
    expect(desk.jump?.place).toBe(findings.lit!.place);
    expect([...round(-1)].sort()).toEqual([...open].sort());
  });

  it('begins in the part on screen, passes over what was answered and over hints folded away', () => {
    desk.keepReason(byRule('TX03'), '网站名称');
    findings.hintsShown = false;
    const met = round(1).map((key) => findings.find(key)!);
    expect(met[0]?.part).toBe('overview');
    expect(met.some((f) => f.rule === 'TX03' || f.level === 'hint')).toBe(false);
  });

  it('goes on from where the person is', () => {
    desk.typeCell(TOTAL, '9');
    findings.touch('applications.newReceived.naturalPerson');
    findings.step(1);
    expect(findings.lit?.part).toBe('applications');
    findings.leave('overview', 0);
    findings.step(-1);
    // before the first word of this text stands at most what is said of the text as a whole
    expect(findings.lit?.place).not.toMatch(/^overview:/);
    expect(['front', 'letter', 'overview']).toContain(findings.lit?.part);
  });

  it('says that there is nothing when nothing is left', async () => {
    await desk.close();
    expect(findings.step(1)).toBe(false);
  });
});

describe('a reason and what it was written for', () => {
  const late = () => byRule('CV03');
  beforeEach(() => {
    desk.setText('letter.date', '2026-02-03', '日期');
    desk.keepReason(late(), '县里同意延期');
  });

  it('asks again when the date changes, names both dates, and is renewed, rewritten or taken away', () => {
    const before = desk.totals.pleaseCheck;
    desk.setText('letter.date', '2026-02-09', '日期');
    expect(desk.totals.pleaseCheck).toBe(before + 1);
    expect(desk.partState('letter').state).not.toBe('done');
    expect(late().reason).toBe('县里同意延期');
    expect(late().moved.join()).toMatch(/2026-02-03.*2026-02-09/);
    desk.renewReason(late());
    expect([late().moved, desk.totals.pleaseCheck]).toEqual([[], before]);
    desk.undo();
    expect(late().moved).toHaveLength(1);
    desk.keepReason(late(), '再次同意延期');
    expect(late()).toMatchObject({ reason: '再次同意延期', moved: [] });
    desk.removeReason(late());
    expect([late().reason, desk.report!.reasons, desk.report!.reasonsFor]).toEqual(['', {}, undefined]);
    useToasts().list.at(-1)!.action!.run();
    expect(late().reason).toBe('再次同意延期');
  });

  it('is kept while its finding is gone, listed nowhere, and there again with it', () => {
    desk.setText('letter.date', '2026-01-20', '日期');
    expect(desk.findings.some((f) => f.rule === 'CV03' || f.reason !== '')).toBe(false);
    expect(Object.values(desk.report!.reasons)).toEqual(['县里同意延期']);
    desk.setText('letter.date', '2026-02-03', '日期');
    expect(late()).toMatchObject({ reason: '县里同意延期', moved: [] });
  });

  it('is stored with the report, stale or not', async () => {
    desk.setText('letter.date', '2026-02-09', '日期');
    const id = desk.report!.id;
    await desk.close();
    await desk.open(id);
    expect(late().moved).toHaveLength(1);
  });
});

it('repairs the text as it is now, not as it was when the note was drawn', () => {
  const old = byRule('TX02');
  desk.setText('overview', `新加的一句。${TEXT}`, '总体情况');
  findings.fix(old.key);
  expect(desk.text('overview')).toBe(`新加的一句。${TEXT.replace('丶', '、')}`);
});
