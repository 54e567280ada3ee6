import { newReport } from '../../renderer/core/editions/blank';
import type { Result } from '../../renderer/core/kernel/result';
import type { Problem } from '../../renderer/core/kernel/problem';
import type { Report } from '../../renderer/core/report/model';
import { openStorage, type Storage, type StorageOptions } from '../../renderer/storage';
import { editions } from '../core/editions/bundle';

let made = 0;

/** A store name no other test uses. */
export const freshName = (): string => `test-${++made}`;

export const DAY = 24 * 60 * 60 * 1000;

/** A clock that tests move by hand. */
export function handClock(start = Date.UTC(2026, 0, 10)) {
  let now = start;
  return Object.assign(() => now, {
    move: (ms: number) => {
      now += ms;
    },
  });
}

export function unwrap<T>(result: Result<T, Problem>): T {
  if (!result.ok) throw new Error(`refused: ${result.error.code}`);
  return result.value;
}

export const codeOf = (result: Result<unknown, Problem>): string => (result.ok ? 'ok' : result.error.code);

export const options = (more: Partial<StorageOptions> = {}): StorageOptions => ({
  editions,
  clock: handClock(),
  newId: () => crypto.randomUUID(),
  name: freshName(),
  ...more,
});

export const openFresh = async (more: Partial<StorageOptions> = {}): Promise<Storage> =>
  unwrap(await openStorage(options(more)));

export const blankReport = (id: string, year = 2021, name = '青石乡人民政府'): Report =>
  unwrap(newReport(editions, { id, year, organ: { name } }));
