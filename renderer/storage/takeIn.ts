import { newerTask, type Reply, type Task } from '../core/district';
import { problem } from '../core/kernel/problem';
import { handoffsOf, type HandoffRow } from './handoffs';
import { Refusal } from './problems';
import { write, type Session } from './session';
import type { Answer } from './storage';
import { taskKey, tasksOf, type TaskRow } from './tasks';

/** What came from the district and was looked at: all of it is stored or none (P15). */
export interface FromDistrict {
  readonly replies: readonly { readonly handoffId: string; readonly reply: Reply }[];
  readonly tasks: readonly Task[];
}

/** How rows stood before, for taking the act back; null: there was none. */
export interface BeforeTakeIn {
  readonly handoffs: readonly HandoffRow[];
  readonly tasks: readonly { readonly id: string; readonly row: TaskRow | null }[];
}

export interface TakeInStore {
  /** Errors: `notFound` for a hand-off that is not here, `taskOlder`; nothing is stored then. */
  take(given: FromDistrict): Answer<BeforeTakeIn>;
  /** Puts the replies and tasks back as they stood; verifications made since stay. */
  undo(before: BeforeTakeIn): Answer<null>;
}

export function takeInStore(s: Session): TakeInStore {
  return {
    take: ({ replies, tasks }) =>
      write(s, ['handoffs', 'tasks'], async (order) => {
        const handoffs: HandoffRow[] = [];
        for (const { handoffId, reply } of replies) {
          const row = await handoffsOf(s).get(handoffId);
          if (!row) throw new Refusal(problem('notFound'));
          handoffs.push(row);
          await handoffsOf(s).put({ ...row, reply: { reply, takenAt: s.clock(), done: [] } });
        }
        const before: BeforeTakeIn['tasks'][number][] = [];
        for (const task of tasks) {
          const id = taskKey('received', task.id);
          const row = (await tasksOf(s).get(id)) ?? null;
          const newer = row ? newerTask(row.task, task) : null;
          if (newer && !newer.ok) throw new Refusal(newer.error);
          before.push({ id, row });
          await tasksOf(s).put({ id, role: 'received', task, given: null, at: s.clock(), order });
        }
        return { handoffs, tasks: before };
      }),
    undo: ({ handoffs, tasks }) =>
      write(s, ['handoffs', 'tasks'], async () => {
        for (const { id, reply } of handoffs) {
          const row = await handoffsOf(s).get(id);
          if (row) await handoffsOf(s).put({ ...row, reply });
        }
        for (const { id, row } of tasks) await (row ? tasksOf(s).put(row) : tasksOf(s).delete(id));
        return null;
      }),
  };
}
