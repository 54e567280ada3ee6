import { Dexie } from 'dexie';
import type { Editions } from '../core/editions/registry';
import type { Clock, NewId } from '../core/kernel/ports';
import { problem } from '../core/kernel/problem';
import { err, ok } from '../core/kernel/result';
import { deskStore } from './desk';
import { handoffStore } from './handoffs';
import { Refusal, storageProblem } from './problems';
import { purgeOld } from './purge';
import { reportStore } from './reports';
import { STORE_SCHEMA, STORE_VERSIONS } from './rows';
import { metaOf, type Session } from './session';
import { profileStore, settingStore, userTemplateStore } from './smallStores';
import type { Answer, Storage } from './storage';
import { takeInStore } from './takeIn';
import { taskStore } from './tasks';

export interface StorageOptions {
  readonly editions: Editions;
  readonly clock: Clock;
  readonly newId: NewId;
  /** name of the store; another one in tests */
  readonly name?: string;
  /** another window has moved the store on (a newer program): stop editing and say so */
  readonly onMoved?: () => void;
}

const DEFAULT_NAME = 'nianbao';

/**
 * Opens the store of this computer, creating it at the first start. Answers `newerStore` when a newer program has written
 * it (P6) and `saveRefused` or `diskFull` when the browser engine refuses; nothing has been changed then.
 */
export async function openStorage(options: StorageOptions): Answer<Storage> {
  const name = options.name ?? DEFAULT_NAME;
  let db: Dexie | null = null;
  try {
    await refuseNewer(name);
    // Strict: a commit is answered only once the system has been told to put it on disk (P1). Costs about a millisecond.
    db = new Dexie(name, { chromeTransactionDurability: 'strict' });
    for (const { version, stores } of STORE_VERSIONS) db.version(version).stores({ ...stores });
    await db.open();
    return ok(await start(db, options));
  } catch (error) {
    db?.close({ disableAutoOpen: true });
    return err(storageProblem(error));
  }
}

/** Looks at the store as it is, without declaring versions, so that a newer one is left exactly as found. */
async function refuseNewer(name: string): Promise<void> {
  const probe = new Dexie(name);
  try {
    await probe.open();
    const newest = STORE_VERSIONS.at(-1)!.version;
    const schema = probe.tables.some((t) => t.name === 'meta') ? (await metaOf(probe).get('schema'))?.value : undefined;
    if (probe.verno > newest || Number(schema ?? 0) > STORE_SCHEMA) throw new Refusal(problem('newerStore'));
  } catch (error) {
    if (!(error instanceof Error && error.name === Dexie.errnames.NoSuchDatabase)) throw error;
  } finally {
    probe.close({ disableAutoOpen: true });
  }
}

async function start(db: Dexie, options: StorageOptions): Promise<Storage> {
  const now = options.clock();
  const begun = await db.transaction(
    'rw',
    ['meta', 'reports', 'userTemplates', 'deskPackages', 'deskContents', 'deskTables'],
    async () => {
      const meta = metaOf(db);
      const known = new Map((await meta.toArray()).map((row) => [row.key, row.value]));
      const starts = Number(known.get('starts') ?? 0) + 1;
      const databaseId = String(known.get('databaseId') ?? options.newId());
      const lastClock = Number(known.get('lastClock') ?? now);
      await meta.bulkPut([
        { key: 'schema', value: STORE_SCHEMA },
        { key: 'databaseId', value: databaseId },
        { key: 'starts', value: starts },
        { key: 'lastClock', value: now },
      ]);
      await purgeOld(db, now, starts);
      return { starts, databaseId, clockMovedBack: now < lastClock };
    },
  );
  const session: Session = { db, editions: options.editions, clock: options.clock, starts: begun.starts, moved: false };
  // Left alone, Dexie would reopen by itself and go on writing the old shape into an upgraded store (P7).
  db.on('versionchange', () => {
    session.moved = true;
    db.close({ disableAutoOpen: true });
    options.onMoved?.();
    return false;
  });
  return {
    databaseId: begun.databaseId,
    clockMovedBack: begun.clockMovedBack,
    reports: reportStore(session),
    profiles: profileStore(session),
    settings: settingStore(session),
    userTemplates: userTemplateStore(session),
    desk: deskStore(session),
    handoffs: handoffStore(session),
    tasks: taskStore(session),
    takeIn: takeInStore(session),
    close: () => db.close({ disableAutoOpen: true }),
  };
}
