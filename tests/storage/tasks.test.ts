import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { handoff, returned, task } from './fromDistrict';
import { codeOf, openFresh, unwrap } from './support';

describe('tasks made here', () => {
  it('keeps drafts and counts revisions only when something else is given out', async () => {
    const { tasks } = await openFresh();
    unwrap(await tasks.saveDraft(task({ district: '', revision: 9 })));
    expect(unwrap(await tasks.made())[0]).toMatchObject({ given: null, task: { district: '', revision: 1 } });
    unwrap(await tasks.saveDraft(task()));
    expect(unwrap(await tasks.giveOut('t1')).revision).toBe(1);
    expect(unwrap(await tasks.giveOut('t1')).revision).toBe(1);
    unwrap(await tasks.saveDraft(task({ deadline: '2022-01-25' })));
    expect(unwrap(await tasks.giveOut('t1'))).toMatchObject({ revision: 2, deadline: '2022-01-25' });
    unwrap(await tasks.saveDraft(task({ deadline: '2022-01-26' })));
    expect(unwrap(await tasks.made())[0]).toMatchObject({
      given: { revision: 2, deadline: '2022-01-25' },
      task: { revision: 2, deadline: '2022-01-26' },
    });
    expect(unwrap(await tasks.giveOut('t1')).revision).toBe(3);
  });

  it('forgets one and takes that back; one that is not here is told', async () => {
    const { tasks } = await openFresh();
    unwrap(await tasks.saveDraft(task()));
    const gone = unwrap(await tasks.removeMade('t1'));
    expect(unwrap(await tasks.made())).toEqual([]);
    expect(codeOf(await tasks.removeMade('t1'))).toBe('notFound');
    expect(codeOf(await tasks.giveOut('t1'))).toBe('notFound');
    unwrap(await tasks.putBack(gone));
    expect(unwrap(await tasks.made())).toMatchObject([{ task: task() }]);
  });

  it('and the same task taken in are two rows', async () => {
    const { tasks, takeIn } = await openFresh();
    unwrap(await tasks.saveDraft(task({ deadline: '' })));
    unwrap(await takeIn.take({ replies: [], tasks: [task()] }));
    expect(unwrap(await tasks.made()).map((t) => t.task.deadline)).toEqual(['']);
    expect(unwrap(await tasks.received()).map((t) => t.task.deadline)).toEqual(['2022-01-20']);
  });
});

describe('taking in what came from the district', () => {
  it('stores all or none: an older task keeps the receipts beside it out as well', async () => {
    const store = await openFresh();
    unwrap(await store.handoffs.add(handoff('a')));
    unwrap(await store.takeIn.take({ replies: [], tasks: [task({ revision: 2 })] }));
    const both = { replies: [{ handoffId: 'a', reply: returned() }], tasks: [task({ revision: 1 })] };
    expect(codeOf(await store.takeIn.take(both))).toBe('taskOlder');
    expect(codeOf(await store.takeIn.take({ ...both, replies: [{ handoffId: 'x', reply: returned() }] }))).toBe(
      'notFound',
    );
    expect(unwrap(await store.handoffs.list())[0]!.reply).toBeNull();
    expect(unwrap(await store.tasks.received())[0]!.task.revision).toBe(2);
  });

  it('is undone to what stood before, with verifications made since kept', async () => {
    const store = await openFresh();
    unwrap(await store.handoffs.add(handoff('a')));
    const first = { replies: [{ handoffId: 'a', reply: returned() }], tasks: [task()] };
    unwrap(await store.takeIn.take(first));
    unwrap(await store.handoffs.remarkDone('a', 0, true));
    const before = unwrap(
      await store.takeIn.take({
        replies: [{ handoffId: 'a', reply: { ...returned(), kind: 'receipt', accepted: true } as never }],
        tasks: [task({ revision: 3, deadline: '2022-02-01' }), task({ id: 't2', year: 2022 })],
      }),
    );
    expect(unwrap(await store.tasks.received()).map((t) => t.task.id)).toEqual(['t2', 't1']);
    unwrap(await store.handoffs.verified('a', { at: 9, ok: true }));
    unwrap(await store.takeIn.undo(before));
    expect(unwrap(await store.handoffs.list())[0]).toMatchObject({
      lastVerified: { at: 9, ok: true },
      reply: { reply: { kind: 'return' }, done: [0] },
    });
    expect(unwrap(await store.tasks.received()).map((t) => [t.task.id, t.task.revision])).toEqual([['t1', 1]]);
  });
});
