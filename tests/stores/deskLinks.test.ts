import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { createPinia, setActivePinia } from 'pinia';
import { beforeEach, describe, expect, it } from 'vitest';
import { agrees } from '../../renderer/core/editions/linkedFigures';
import { setCells } from '../../renderer/core/report/cells';
import { getField } from '../../renderer/core/report/fields';
import { useDeskStore } from '../../renderer/stores/desk';
import { findChoices } from '../../renderer/stores/linkChoices';
import { provideProgram } from '../../renderer/stores/program';
import { useToasts } from '../../renderer/stores/toasts';
import type { App } from '../../renderer/usecases';
import { LINKS } from '../../renderer/wording/links';
import { unwrap } from '../storage/support';
import { answers, freshApp } from '../usecases/support';

const MADE = 'proactive.normativeDocs.made';
const TOTAL = 'applications.newReceived.total';
const PART = 'applications.newReceived.naturalPerson';

let app: App;
let desk: ReturnType<typeof useDeskStore>;

beforeEach(async () => {
  setActivePinia(createPinia());
  app = await freshApp();
  provideProgram(app);
  unwrap(await app.profiles.begin(answers));
  desk = useDeskStore();
  await desk.open(unwrap(await app.years.create(2025)).report.id);
  desk.fillRest('applications');
  desk.typeCell(PART, '12');
  desk.typeCell(MADE, '3');
});

const write = (text: string): boolean => desk.setText('overview', text, '总体情况');
/** the linked numerals of the overview */
const linked = (): string[] =>
  desk
    .figures('overview')
    .filter((f) => f.state !== 'offer')
    .map((f) => desk.text('overview').slice(f.from, f.to));

describe('a contradiction', () => {
  it('is set right and linked in one act; the text then follows, and one undo takes cell and text back', () => {
    write('收到政府信息公开申请11件。');
    const finding = desk.findings.find((f) => f.rule === 'NT01')!;
    expect(desk.linkFixLabel(finding)).toBe(LINKS.fix('12'));
    desk.linkFix(finding);
    expect([desk.text('overview'), linked()]).toEqual(['收到政府信息公开申请12件。', ['12']]);
    expect(desk.findings.some((f) => f.rule === 'NT01')).toBe(false);

    desk.typeCell(PART, '20');
    expect(desk.text('overview')).toBe('收到政府信息公开申请20件。');
    desk.undo();
    expect(desk.text('overview')).toBe('收到政府信息公开申请12件。');
    expect(desk.report!.tables['applications']!['newReceived']!['total']).toBe(12);
    desk.undo();
    expect([desk.text('overview'), linked()]).toEqual(['收到政府信息公开申请11件。', []]);
    desk.redo();
    expect(linked()).toEqual(['12']);
  });

  it('of another kind offers no link', () => {
    desk.setText('title', '', '报告标题');
    expect(desk.findings.filter((f) => desk.linkFixLabel(f) !== '')).toEqual([]);
  });
});

describe('linking and giving up', () => {
  it('what agrees is offered and linked, one or all', () => {
    write('制发行政规范性文件3件。收到政府信息公开申请12件。');
    expect(desk.linkableCount('overview')).toBe(2);
    desk.link(desk.figures('overview')[0]!);
    expect(linked()).toEqual(['3']);
    desk.linkAll('overview');
    expect(linked()).toEqual(['3', '12']);
    expect(desk.linkableCount('overview')).toBe(0);
    desk.unlink(desk.figures('overview')[1]!);
    expect([linked(), desk.text('overview')]).toEqual([['3'], '制发行政规范性文件3件。收到政府信息公开申请12件。']);
  });

  it('typing over a linked figure dissolves the link and says so; undo brings it back', () => {
    write('制发行政规范性文件3件。');
    desk.linkAll('overview');
    write('制发行政规范性文件5件。');
    expect(linked()).toEqual([]);
    expect(useToasts().list.at(-1)?.text).toBe(LINKS.dissolved(1));
    desk.undo();
    expect(linked()).toEqual(['3']);
  });

  it('a cell that is emptied leaves the figure standing until it is filled again', () => {
    write('制发行政规范性文件3件。');
    desk.linkAll('overview');
    desk.typeCell(MADE, '');
    expect(desk.text('overview')).toBe('制发行政规范性文件3件。');
    expect(desk.figures('overview').map((f) => f.state)).toEqual(['waiting']);
    desk.typeCell(MADE, '8');
    expect(desk.text('overview')).toBe('制发行政规范性文件8件。');
  });
});

describe('figures picked from the tables', () => {
  const pick = (typed: string) => findChoices(desk.linkChoices(), typed).filter((c) => c.shown !== '');

  it.each([
    ['规范性文件 制发', ['3']],
    ['新收 总计', ['12']],
    ['没有这一项', []],
  ])('are found by words: %s', (typed, shown) => expect(pick(typed).map((c) => c.shown)).toEqual(shown));

  it('are found by value and put in at the cursor, with what was selected gone', () => {
    write('制发行政规范性文件若干件。');
    expect(desk.insertFigure('overview', { from: 9, to: 11 }, pick('规范性文件 3')[0]!)).toBe(true);
    expect([desk.text('overview'), linked()]).toEqual(['制发行政规范性文件3件。', ['3']]);
    desk.undo();
    expect([desk.text('overview'), linked()]).toEqual(['制发行政规范性文件若干件。', []]);
  });

  it('carry the unit of their column', () => {
    desk.typeCell('proactive.fees.amountWan', '0.35');
    desk.setText('other', '收费', '其他');
    desk.insertFigure('other', null, pick('收费')[0]!);
    expect(desk.text('other')).toBe('收费0.35万元');
    desk.typeCell('proactive.fees.amountWan', '1.2');
    expect(desk.text('other')).toBe('收费1.2万元');
  });

  it('are not put beside another number', () => {
    write('制发5件');
    expect(desk.insertFigure('overview', { from: 3, to: 3 }, pick('规范性文件 3')[0]!)).toBe(false);
    expect(desk.text('overview')).toBe('制发5件');
    expect(useToasts().list.at(-1)?.text).toBe(LINKS.noPlace);
  });
});

type Step = (random: number) => void;

describe('whatever is done to a report', () => {
  it('every linked figure says what its cells say, or waits, and everything else in the text is as it was written', () => {
    const insert = (at: number, what: string): void => {
      const text = desk.text('overview');
      const from = at % (text.length + 1);
      desk.setText('overview', text.slice(0, from) + what + text.slice(from), '总体情况', [
        { from, to: from, insert: what },
      ]);
    };
    const steps: readonly Step[] = [
      (n) => desk.typeCell(PART, String(n % 40)),
      (n) => desk.typeCell(MADE, ['', '0', '7', '1234', '约3', '-1'][n % 6]!),
      (n) => desk.typeCell(TOTAL, ['', '99'][n % 2]!),
      (n) => insert(n, ['甲', '，制发行政规范性文件', '5', '\n', '3件'][n % 5]!),
      (n) => {
        const text = desk.text('overview');
        const from = n % (text.length + 1);
        write(text.slice(0, from) + text.slice(from + (n % 4)));
      },
      () => write('制发行政规范性文件三件，收到政府信息公开申请12件。'),
      () => desk.linkAll('overview'),
      (n) => {
        const figure = desk.figures('overview')[n % 3];
        if (figure && figure.state !== 'offer') desk.unlink(figure);
      },
      (n) => {
        const filled = desk.linkChoices().filter((c) => c.shown !== '');
        desk.insertFigure('overview', null, filled[n % filled.length]!);
      },
      (n) => {
        const fixable = desk.findings.filter((f) => f.fix ?? desk.linkFixLabel(f));
        const item = fixable[n % Math.max(1, fixable.length)];
        if (item) (n % 2 ? desk.applyFix : desk.linkFix)(item);
      },
      () => desk.restoreTotals('applications'),
      () => desk.undo(),
      () => desk.undo(),
      () => desk.redo(),
    ];
    const run = fc.array(fc.tuple(fc.nat(steps.length - 1), fc.nat(1000)), { maxLength: 25 });
    fc.assert(
      fc.property(run, (acts) => {
        for (const [which, random] of acts) {
          const before = desk.report!;
          steps[which]!(random);
          const now = desk.report!;
          let last = 0;
          for (const link of now.links ?? []) {
            expect(link.start).toBeGreaterThanOrEqual(last);
            expect(link.end).toBeLessThanOrEqual(getField(now, link.section).length);
            expect(agrees(now, desk.edition!, link)).not.toBe(false);
            last = link.end;
          }
          // An act on cells alone changes nothing of a text but linked numerals.
          if (which <= 2 && now.links?.length === before.links?.length) {
            const bare = (r: typeof now): string =>
              (r.links ?? []).reduceRight((t, l) => t.slice(0, l.start) + t.slice(l.end), r.overview);
            expect(bare(now)).toBe(bare(before));
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('what is stored is read back, links and all', async () => {
    write('制发行政规范性文件3件。');
    desk.linkAll('overview');
    await desk.saveNow();
    const { id, links } = desk.report!;
    expect(links).toHaveLength(1);
    expect(unwrap(await app.years.open(id)).report.links).toEqual(links);
    expect(setCells(desk.report!, {})).toBe(desk.report);
  });
});
