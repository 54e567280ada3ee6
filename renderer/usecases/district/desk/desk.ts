import type { Task } from '../../../core/district/files/task';
import { readTypedCode, type CodeState } from '../../../core/handoff/code';
import { problem } from '../../../core/kernel/problem';
import { err, ok } from '../../../core/kernel/result';
import type { Answer, DeskPackage } from '../../../storage';
import type { AppPorts } from '../../ports';
import { boardOf, type Board } from './board';
import { dayOf } from './today';

/** `other`: the code of another package of the same township. */
export type TypedCode = Exclude<CodeState, 'unchecked'> | 'other';

/** The district's desk: who has handed in, and what the clerk says of packages without reading them. */
export interface Desk {
  /** years that have a task of ours or something handed in, latest first */
  years(): Answer<readonly number[]>;
  /** every township of the year: those missing, and those nobody expected, too */
  board(year: number): Answer<Board>;
  /**
   * Compares a code typed from the slip with the package's own and keeps the outcome with it: 已核对 or 不符. The code of
   * another package of the same township is kept with that one: the slip says which of two was meant. What is no code at
   * all is refused (`deskCodeForm`) and keeps nothing.
   */
  typeCode(id: string, typed: string): Answer<TypedCode>;
  /** Of two packages under one number, this one counts. */
  prefer(id: string): Answer<DeskPackage>;
  remove(id: string): Answer<null>;
  restore(id: string): Answer<null>;
}

export function createDesk({ storage, clock }: Pick<AppPorts, 'storage' | 'clock'>): Desk {
  const { desk } = storage;
  return {
    async years() {
      const [held, made] = await Promise.all([desk.years(), storage.tasks.made()]);
      if (!held.ok) return held;
      const tasks = made.ok ? made.value.map(({ task }) => task.year) : [];
      return ok([...new Set([...held.value, ...tasks])].sort((a, b) => b - a));
    },
    async board(year) {
      const [packages, task] = await Promise.all([desk.list(year), taskOf(storage, year)]);
      if (!packages.ok) return packages;
      return task.ok ? ok(boardOf(year, task.value, packages.value, dayOf(clock()))) : task;
    },
    async typeCode(id, typed) {
      const code = readTypedCode(typed);
      if (code === null) return err(problem('deskCodeForm'));
      const held = await desk.get(id);
      if (!held.ok) return held;
      const all = await desk.list(held.value.year);
      if (!all.ok) return all;
      const { organKey } = held.value;
      const meant = all.value.find((one) => one.organKey === organKey && one.code === code);
      const done = await desk.setCode(meant?.id ?? id, meant ? 'matched' : 'mismatched');
      if (!done.ok) return done;
      return ok(!meant ? 'mismatched' : meant.id === id ? 'matched' : 'other');
    },
    prefer: (id) => desk.prefer(id),
    remove: (id) => desk.remove(id),
    restore: (id) => desk.restore(id),
  };
}

/** The task this district made for a year, as it stands: of several the last written; null where it made none. */
export async function taskOf(storage: AppPorts['storage'], year: number): Answer<Task | null> {
  const made = await storage.tasks.made();
  return made.ok ? ok(made.value.find(({ task }) => task.year === year)?.task ?? null) : made;
}
