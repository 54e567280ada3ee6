import type { Task } from '../../core/district';
import type { Storage } from '../../storage';

/** The task this computer gave out for a year, as it stands now; null where none was written here. */
export async function taskOfYear(storage: Pick<Storage, 'tasks'>, year: number): Promise<Task | null> {
  const made = await storage.tasks.made();
  return made.ok ? (made.value.find(({ task }) => task.year === year)?.task ?? null) : null;
}

/** Who speaks for the district: as the task says, else the organ this computer writes for. '' where neither is known. */
export async function districtName(storage: Pick<Storage, 'profiles'>, task: Task | null): Promise<string> {
  const named = task?.district.trim() ?? '';
  if (named !== '') return named;
  const profiles = await storage.profiles.list();
  return profiles.ok ? (profiles.value[0]?.organ.name ?? '') : '';
}
