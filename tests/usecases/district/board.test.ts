import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { App } from '../../../renderer/usecases';
import { boardOf } from '../../../renderer/usecases/district/desk/board';
import { dayOf } from '../../../renderer/usecases/district/desk/today';
import { contentOf, given } from '../../storage/deskRows';
import { codeOf, unwrap } from '../../storage/support';
import { freshApp } from '../support';
import { draftTask } from './task';

let app: App;
beforeEach(async () => {
  app = await freshApp();
});
const desk = () => app.district.desk;
const take = async (more: Parameters<typeof given>[0] = {}) =>
  unwrap(await app.ports.storage.desk.take(given(more), contentOf(more))).id;

describe('the board', () => {
  it('has every township of the task, and those nobody expected after them', async () => {
    await app.ports.storage.tasks.saveDraft(draftTask(2025, ['乙乡人民政府', '甲镇人民政府']));
    await take({ organ: '甲镇 人民政府' });
    await take({ organ: '丙镇人民政府', code: 'B' });
    const { units, counts } = unwrap(await desk().board(2025));
    expect(units.map(({ name, state, listed }) => [name, state, listed])).toEqual([
      ['乙乡人民政府', 'missing', true],
      ['甲镇人民政府', 'received', true],
      ['丙镇人民政府', 'received', false],
    ]);
    expect(counts).toEqual({ due: 2, received: 2, accepted: 0, returned: 0, missing: 1, late: 0 });
  });

  it('works without a task: with what came in, nobody missing and nobody late', async () => {
    await take();
    const { task, units, counts } = unwrap(await desk().board(2025));
    expect([task, counts.due, counts.missing, counts.late]).toEqual([null, null, 0, 0]);
    expect(units.map(({ listed }) => listed)).toEqual([true]);
  });

  it.each([
    ['2026-01-31', '2026-01-31', '2026-02-01', [false, true]],
    ['2026-01-31', '2026-02-01', '2026-02-01', [true, true]],
    ['2026-01-31', '2026-01-31', '2026-01-31', [false, false]],
    ['', '2026-02-01', '2026-03-01', [false, false]],
  ])('deadline %s, received %s, today %s: late %j', async (deadline, receivedOn, today, late) => {
    await take({ organ: '甲镇人民政府', receivedOn });
    const packages = unwrap(await app.ports.storage.desk.list(2025));
    const task = draftTask(2025, ['甲镇人民政府', '乙乡人民政府'], { deadline });
    expect(boardOf(2025, task, packages, today).units.map((unit) => unit.late)).toEqual(late);
  });

  it('offers the years of tasks and packages, latest first', async () => {
    await app.ports.storage.tasks.saveDraft(draftTask(2026, []));
    await take();
    expect(unwrap(await desk().years())).toEqual([2026, 2025]);
    expect(dayOf(new Date(2026, 0, 5, 23, 59).getTime())).toBe('2026-01-05');
  });
});

describe('the code from the slip', () => {
  const CODE = '0123-4567-89AB-CDEF';
  it.each([
    ['as printed', CODE, 'matched'],
    ['small, without dashes, O for 0 and full width', ' o123４５６７89abcdef ', 'matched'],
    ['of another package', '0123-4567-89AB-CDEG', 'mismatched'],
  ])('%s', async (_, typed, state) => {
    const id = await take({ code: CODE });
    expect(unwrap(await desk().typeCode(id, typed))).toBe(state);
    expect(unwrap(await desk().board(2025)).units[0]!.current!.codeState).toBe(state);
  });

  it('of the other of two sticks is kept with that one, and leaves the first as it was', async () => {
    const id = await take({ code: 'AAAA-AAAA-AAAA-AAAA' });
    await take({ code: CODE });
    expect(unwrap(await desk().typeCode(id, CODE))).toBe('other');
    const { current, others } = unwrap(await desk().board(2025)).units[0]!;
    expect([current!.codeState, others[0]!.codeState]).toEqual(['unchecked', 'matched']);
  });

  it('that is none is refused and keeps what was known', async () => {
    const id = await take({ code: CODE });
    unwrap(await desk().typeCode(id, CODE));
    expect(codeOf(await desk().typeCode(id, CODE.slice(0, 12)))).toBe('deskCodeForm');
    expect(unwrap(await desk().board(2025)).units[0]!.current!.codeState).toBe('matched');
  });
});

describe('sameness between neighbours', () => {
  const signal = () => new AbortController().signal;
  const own = '各村把办理流程写在门口的木牌上，来办事的人照着做，年底又请老教师把生僻的词换成大家听得懂的说法。';
  const text = (n: number, organ: string) =>
    Array.from(
      { length: n },
      (_, i) => `${organ}第${String(i)}桩事情由${organ}几位干部分头去做，记在${organ}的本子里。`,
    ).join('');
  const hand = async (organ: string, overview: string) => {
    const content = contentOf({ organ, reportId: organ });
    const row = given({ organ, code: organ });
    return unwrap(await app.ports.storage.desk.take(row, { ...content, report: { ...content.report, overview } })).id;
  };

  it('tells who shares words, where, and only for what counts', async () => {
    const a = await hand('甲镇人民政府', own + text(1, '山桃'));
    const b = await hand('乙乡人民政府', own + text(1, '野菊'));
    await hand('丙镇人民政府', text(3, '秋葵'));
    const found = unwrap(await app.district.sameness.compare(2025, { signal: signal() }));
    expect([...found.keys()].sort()).toEqual([a, b].sort());
    expect(found.get(a)![0]).toMatchObject({ id: b, name: '乙乡人民政府' });
    expect(app.district.sameness.passages(a, b)[0]!.text).toContain('老教师');
    unwrap(await desk().remove(b));
    expect(unwrap(await app.district.sameness.compare(2025, { signal: signal() })).size).toBe(0);
  });

  it('ended early, answers what it had', async () => {
    await hand('甲镇人民政府', own);
    const end = new AbortController();
    end.abort();
    expect(unwrap(await app.district.sameness.compare(2025, { signal: end.signal })).size).toBe(0);
  });
});
