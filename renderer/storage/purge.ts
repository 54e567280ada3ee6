import type { Dexie } from 'dexie';
import type { DeskContentRow, DeskPackageRow, DeskTablesRow } from './deskRows';
import type { Deletable } from './rows';

const KEEP_MS = 30 * 24 * 60 * 60 * 1000;
/** A clock set years ahead for one start must not empty the bin, so a few starts must lie between as well (P9). */
const KEEP_STARTS = 3;

/** Whether a deleted row is gone for good. Pure: clock and number of starts are given. */
export function isOld(row: Deletable, now: number, starts: number): boolean {
  if (row.deletedAt === null) return false;
  return now - row.deletedAt > KEEP_MS && starts - (row.deletedStart ?? starts) >= KEEP_STARTS;
}

/** Removes what was deleted long ago. Called once, at start, inside the starting transaction. */
export async function purgeOld(db: Dexie, now: number, starts: number): Promise<void> {
  for (const name of ['reports', 'userTemplates']) {
    const table = db.table<Deletable & { readonly id: string }, string>(name);
    const old = (await table.toArray()).filter((row) => isOld(row, now, starts)).map((row) => row.id);
    await table.bulkDelete(old);
  }
  await purgeDesk(db, now, starts);
}

/** Of thousands of packages only the deleted ones are read: their index holds no others. */
async function purgeDesk(db: Dexie, now: number, starts: number): Promise<void> {
  const table = db.table<DeskPackageRow, string>('deskPackages');
  const deleted = await table.where('deletedAt').above(0).toArray();
  const old = deleted.filter((row) => isOld(row, now, starts)).map((row) => row.id);
  await table.bulkDelete(old);
  await db.table<DeskContentRow, string>('deskContents').bulkDelete(old);
  await db.table<DeskTablesRow, string>('deskTables').bulkDelete(old);
}
