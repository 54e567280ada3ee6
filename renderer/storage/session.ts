import type { Dexie, Table } from 'dexie';
import type { Editions } from '../core/editions/registry';
import type { Clock } from '../core/kernel/ports';
import { problem } from '../core/kernel/problem';
import { err, ok } from '../core/kernel/result';
import { storageProblem } from './problems';
import type { MetaRow, OrganRow, ReportRow, SettingRow, UserTemplateRow } from './rows';
import type { Answer } from './storage';

/** One open store: the tables, what the repositories need besides, and the two ways to work with it. */
export interface Session {
  readonly db: Dexie;
  readonly editions: Editions;
  readonly clock: Clock;
  /** number of starts of the program, this one included */
  readonly starts: number;
  /** set once another window has moved the store on; everything is refused from then */
  moved: boolean;
}

export const reportsOf = (s: Session): Table<ReportRow, string> => s.db.table('reports');
export const organsOf = (s: Session): Table<OrganRow, string> => s.db.table('organs');
export const settingsOf = (s: Session): Table<SettingRow, string> => s.db.table('settings');
export const userTemplatesOf = (s: Session): Table<UserTemplateRow, string> => s.db.table('userTemplates');
export const metaOf = (db: Dexie): Table<MetaRow, string> => db.table('meta');

/** Runs `work` in one read-write transaction and answers after its commit; any error rolls everything back. */
export function write<T>(s: Session, tables: readonly string[], work: (next: number) => Promise<T>): Answer<T> {
  return guarded(s, () => s.db.transaction('rw', [...tables, 'meta'], async () => work(await nextCount(s.db))));
}

export function read<T>(s: Session, table: string, work: () => Promise<T>): Answer<T> {
  return guarded(s, () => s.db.transaction('r', [table], work));
}

/** One more than ever before in this store: the order of writes, independent of the clock (P9). */
export async function nextCount(db: Dexie): Promise<number> {
  const next = Number((await metaOf(db).get('counter'))?.value ?? 0) + 1;
  await metaOf(db).put({ key: 'counter', value: next });
  return next;
}

async function guarded<T>(s: Session, work: () => PromiseLike<T>): Answer<T> {
  if (s.moved) return err(problem('storeMoved'));
  try {
    return ok(await work());
  } catch (error) {
    return err(s.moved ? problem('storeMoved') : storageProblem(error));
  }
}
