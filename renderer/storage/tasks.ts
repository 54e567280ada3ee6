import type { Table } from 'dexie';
import { writeTask, type Task } from '../core/district';
import { problem } from '../core/kernel/problem';
import { Refusal } from './problems';
import { read, write, type Session } from './session';
import type { Answer } from './storage';

/** `made`: written on this computer for the townships; `received`: taken in from the district. One computer may hold both. */
export type TaskRole = 'made' | 'received';

export interface StoredTask {
  readonly role: TaskRole;
  /** as it stands: a draft while it is being made, else as it was taken in */
  readonly task: Task;
  /** made: as it was last given out, null while it never was. received: null. */
  readonly given: Task | null;
  /** clock of the last write, for showing only */
  readonly at: number;
}

/** `id`: role and id of the task, so that a district can also take in its own task. */
export interface TaskRow extends StoredTask {
  readonly id: string;
  /** the store's counter at the last write: says which of two is newer (P9) */
  readonly order: number;
}

export interface TaskStore {
  /** those made here, the last written first */
  made(): Answer<readonly StoredTask[]>;
  /** those taken in, latest year first, then the last taken in first */
  received(): Answer<readonly StoredTask[]>;
  /**
   * Keeps a draft, which need not be fit to be given out yet. Its revision is what the store says: that of the last one
   * given out, or 1.
   */
  saveDraft(task: Task): Answer<StoredTask>;
  /**
   * The task to be written to files. What differs from the last one given out counts its revision up; the same task given
   * out again is the same file. A number may be skipped when writing fails afterwards, none is used twice. Error: `notFound`.
   */
  giveOut(taskId: string): Answer<Task>;
  /** Forgets a task made here. Answers what was forgotten, for `putBack`. Error: `notFound`. */
  removeMade(taskId: string): Answer<StoredTask>;
  putBack(task: StoredTask): Answer<StoredTask>;
}

export const tasksOf = (s: Session): Table<TaskRow, string> => s.db.table('tasks');

export const taskKey = (role: TaskRole, taskId: string): string => `${role}:${taskId}`;

export const plainTask = ({ role, task, given, at }: StoredTask): StoredTask => ({ role, task, given, at });

/** Tasks in both roles. Taking one in is part of taking in what came from the district: see `takeIn.ts`. */
export function taskStore(s: Session): TaskStore {
  const list = async (role: TaskRole): Promise<TaskRow[]> =>
    (await tasksOf(s).toArray()).filter((row) => row.role === role).sort((a, b) => b.order - a.order);

  const put = async (row: Omit<TaskRow, 'id' | 'at'>): Promise<StoredTask> => {
    const stored: TaskRow = { ...row, id: taskKey(row.role, row.task.id), at: s.clock() };
    await tasksOf(s).put(stored);
    return plainTask(stored);
  };

  const madeRow = async (taskId: string): Promise<TaskRow> => {
    const row = await tasksOf(s).get(taskKey('made', taskId));
    if (!row) throw new Refusal(problem('notFound'));
    return row;
  };

  return {
    made: () => read(s, 'tasks', async () => (await list('made')).map(plainTask)),
    received: () =>
      read(s, 'tasks', async () => (await list('received')).sort((a, b) => b.task.year - a.task.year).map(plainTask)),
    saveDraft: (task) =>
      write(s, ['tasks'], async (order) => {
        const old = await tasksOf(s).get(taskKey('made', task.id));
        const revision = old?.task.revision ?? 1;
        return put({ role: 'made', task: { ...task, revision }, given: old?.given ?? null, order });
      }),
    giveOut: (taskId) =>
      write(s, ['tasks'], async (order) => {
        const row = await madeRow(taskId);
        const { given } = row;
        if (given && sameBut(row.task, given)) return given;
        const task = { ...row.task, revision: given ? given.revision + 1 : 1 };
        await put({ ...row, task, given: task, order });
        return task;
      }),
    removeMade: (taskId) =>
      write(s, ['tasks'], async () => {
        const row = await madeRow(taskId);
        await tasksOf(s).delete(row.id);
        return plainTask(row);
      }),
    putBack: (task) => write(s, ['tasks'], async (order) => put({ ...task, order })),
  };
}

/** Whether two forms of a task differ in nothing but their number. */
const sameBut = (a: Task, b: Task): boolean => writeTask({ ...a, revision: 1 }) === writeTask({ ...b, revision: 1 });
