import type { Task } from '../../core/district';
import type { Storage } from '../../storage';

/**
 * What the district's task presets, read from the task each time it is asked for: a newer task takes the older one's place
 * and taking it back leaves nothing behind. A task that cannot be read presets nothing: work goes on without it.
 */
export interface TaskInEffect {
  /** the task of a year taken in last; null where there is none */
  forYear(year: number): Promise<Task | null>;
  /** that of the latest year, whose words and templates are in use; null where there is none */
  newest(): Promise<Task | null>;
  /** deadlines the district has set, full dates by report year */
  deadlines(): Promise<Readonly<Record<number, string>>>;
}

export function createTaskInEffect({ storage }: { readonly storage: Pick<Storage, 'tasks'> }): TaskInEffect {
  const tasks = async (): Promise<readonly Task[]> => {
    const received = await storage.tasks.received();
    return received.ok ? received.value.map(({ task }) => task) : [];
  };
  return {
    forYear: async (year) => (await tasks()).find((task) => task.year === year) ?? null,
    newest: async () => (await tasks())[0] ?? null,
    async deadlines() {
      // The last taken in stands first and is to be the one that stays.
      const set = (await tasks()).filter(({ deadline }) => deadline !== '').toReversed();
      return Object.fromEntries(set.map(({ year, deadline }) => [year, deadline]));
    },
  };
}
