import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { handoff, returned } from './fromDistrict';
import { codeOf, DAY, handClock, openFresh, unwrap } from './support';

describe('history of hand-offs', () => {
  it('lists the newest first by the order of writing, though the clock was set back', async () => {
    const clock = handClock();
    const store = await openFresh({ clock });
    unwrap(await store.handoffs.add(handoff('a', { at: clock() })));
    clock.move(-400 * DAY);
    unwrap(await store.handoffs.add(handoff('b', { at: clock(), revision: 2 })));
    unwrap(await store.handoffs.add(handoff('c', { reportId: 'r2', at: clock() })));
    expect(unwrap(await store.handoffs.list()).map((h) => h.id)).toEqual(['c', 'b', 'a']);
    expect(unwrap(await store.handoffs.ofReport('r1')).map((h) => h.id)).toEqual(['b', 'a']);
  });

  it.each([
    ['nothing handed over yet', [], 1],
    ['one more than the highest, not than the number of rows', [{ revision: 7 }], 8],
    ['another year of the same organ does not count', [{ revision: 7, year: 2020, reportId: 'r0' }], 1],
    ['a report that was made anew goes on counting for its organ and year', [{ revision: 3, reportId: 'old' }], 4],
    ['a report whose organ was renamed goes on counting', [{ revision: 3, organName: '旧名' }], 4],
  ] as const)('counts revisions: %s', async (_, rows, wanted) => {
    const store = await openFresh();
    for (const [i, row] of rows.entries()) unwrap(await store.handoffs.add(handoff(`h${i}`, row)));
    expect(unwrap(await store.handoffs.nextRevision('青石乡人民政府', 2021, 'r1'))).toBe(wanted);
  });

  it('keeps a verification and marks remarks, each beside the other', async () => {
    const store = await openFresh();
    unwrap(await store.handoffs.add(handoff('a')));
    expect(codeOf(await store.handoffs.remarkDone('a', 0, true))).toBe('notFound');
    unwrap(await store.takeIn.take({ replies: [{ handoffId: 'a', reply: returned() }], tasks: [] }));
    unwrap(await store.handoffs.verified('a', { at: 5, ok: false }));
    unwrap(await store.handoffs.remarkDone('a', 1, true));
    unwrap(await store.handoffs.remarkDone('a', 0, true));
    unwrap(await store.handoffs.remarkDone('a', 1, true));
    const [row] = unwrap(await store.handoffs.list());
    expect(row).toMatchObject({ lastVerified: { at: 5, ok: false }, reply: { done: [0, 1] } });
    expect(unwrap(await store.handoffs.remarkDone('a', 0, false)).reply!.done).toEqual([1]);
    expect(codeOf(await store.handoffs.remarkDone('a', 2, true))).toBe('notFound');
    expect(codeOf(await store.handoffs.verified('x', { at: 5, ok: true }))).toBe('notFound');
  });
});
