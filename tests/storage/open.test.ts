import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openStorage } from '../../renderer/storage';
import { isOld } from '../../renderer/storage/purge';
import { STORE_SCHEMA, STORE_VERSIONS } from '../../renderer/storage/rows';
import { blankReport, codeOf, DAY, handClock, options, unwrap } from './support';

type Dump = Record<string, readonly Record<string, unknown>[]>;

/** Fills a store as a released version left it, from its dump in `tests/fixtures/store`. */
async function fill(name: string, version: number, dump: Dump): Promise<void> {
  const old = new Dexie(name);
  for (const v of STORE_VERSIONS.filter((v) => v.version <= version)) old.version(v.version).stores({ ...v.stores });
  await old.open();
  for (const [table, rows] of Object.entries(dump)) await old.table(table).bulkPut([...rows]);
  old.close();
}

const dumpOf = (version: number): Dump =>
  JSON.parse(readFileSync(new URL(`../fixtures/store/v${version}.json`, import.meta.url), 'utf8'), bytesBack) as Dump;

/** The store holds bytes, which a dump writes as `{"$bytes": base64}`. */
function bytesBack(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('$bytes' in value)) return value;
  return new Uint8Array(Buffer.from(String(value.$bytes), 'base64'));
}

describe('opening', () => {
  it.each(STORE_VERSIONS.map((v) => [v.version]))(
    'a store left by version %i keeps everything in it',
    async (version) => {
      const o = options();
      const dump = dumpOf(version);
      await fill(o.name!, version, dump);
      const store = unwrap(await openStorage(o));
      const list = unwrap(await store.reports.list());
      expect(list.map((r) => [r.id, r.year, r.report?.overview])).toEqual([
        ['r-2021', 2021, '第一段\n第二段'],
        ['r-2020', 2020, ''],
      ]);
      expect(unwrap(await store.reports.listDeleted()).map((r) => r.id)).toEqual(['r-deleted']);
      expect(unwrap(await store.profiles.list()).map((p) => p.organ.name)).toEqual(['青石乡人民政府']);
      expect(unwrap(await store.settings.read('app'))).toEqual(dump['settings']![0]!['value']);
      expect(unwrap(await store.userTemplates.list()).map((t) => t.name)).toEqual(['常用总体情况']);
      expect(store.databaseId).toBe('db-1');
    },
  );

  it('a store left by version 2 keeps the desk of the district', async () => {
    const o = options();
    await fill(o.name!, 2, dumpOf(2));
    const { desk } = unwrap(await openStorage(o));
    expect(unwrap(await desk.list(2021)).map((row) => [row.id, row.state, row.current, row.codeState])).toEqual([
      ['p1', 'returned', false, 'matched'],
      ['p2', 'received', true, 'unchecked'],
    ]);
    expect(unwrap(await desk.get('p1')).remarks[0]?.text).toBe('请补写');
    const content = unwrap(await desk.content('p2'));
    expect([content.report.year, content.files[0]?.bytes]).toEqual([2021, new Uint8Array([1, 2, 3])]);
    expect(unwrap(await desk.tables(['p2']))).toEqual([content.report.tables]);
  });

  it('refuses data of a newer program by our own number, and leaves them as they are', async () => {
    const o = options();
    await fill(o.name!, 1, { ...dumpOf(1), meta: [{ key: 'schema', value: STORE_SCHEMA + 1 }] });
    expect(codeOf(await openStorage(o))).toBe('newerStore');
    const raw = await new Dexie(o.name!).open();
    expect(await raw.table('meta').toArray()).toEqual([{ key: 'schema', value: STORE_SCHEMA + 1 }]);
    expect(raw.verno).toBe(1);
    raw.close();
  });

  it('refuses data of a newer Dexie version and adds nothing to them', async () => {
    const o = options();
    const newer = new Dexie(o.name!);
    newer.version(7).stores({ reports: 'id', other: 'id' });
    await newer.open();
    newer.close();
    expect(codeOf(await openStorage(o))).toBe('newerStore');
    const raw = await new Dexie(o.name!).open();
    expect([raw.verno, raw.tables.map((t) => t.name)]).toEqual([7, ['other', 'reports']]);
    raw.close();
  });

  it('keeps its identity, and notices a clock set back without minding it', async () => {
    const clock = handClock();
    const o = options({ clock });
    const first = unwrap(await openStorage(o));
    unwrap(await first.reports.create(blankReport('a')));
    first.close();
    clock.move(-400 * DAY);
    const second = unwrap(await openStorage(o));
    expect([first.clockMovedBack, second.clockMovedBack]).toEqual([false, true]);
    expect(second.databaseId).toBe(first.databaseId);
    expect(unwrap(await second.reports.list())).toHaveLength(1);
  });

  it('lists a stored value that cannot be read, with the reason, beside the others', async () => {
    const o = options();
    const dump = dumpOf(1);
    const broken = dump['reports']!.map((row) => (row['id'] === 'r-2020' ? { ...row, value: { format: 'x' } } : row));
    await fill(o.name!, 1, { ...dump, reports: broken });
    const list = unwrap(await unwrap(await openStorage(o)).reports.list());
    expect(list.map((r) => [r.id, r.problem?.code ?? null])).toEqual([
      ['r-2021', null],
      ['r-2020', 'notReport'],
    ]);
  });
});

describe('what was deleted', () => {
  it.each([
    [29 * DAY, 9, false],
    [31 * DAY, 9, true],
    [31 * DAY, 2, false],
    [-400 * DAY, 9, false],
  ])('%i ms ago and %i starts ago is gone for good: %s', (age, starts, gone) => {
    expect(isOld({ deletedAt: 1000 * DAY, deletedStart: 1 }, 1000 * DAY + age, 1 + starts)).toBe(gone);
    expect(isOld({ deletedAt: null, deletedStart: null }, 1e15, 99)).toBe(false);
  });

  it('is removed only at a start, after 30 days and some starts', async () => {
    const clock = handClock();
    const o = options({ clock });
    const at = async (days: number): Promise<number> => {
      clock.move(days * DAY);
      const store = unwrap(await openStorage(o));
      const left = unwrap(await store.reports.listDeleted()).length;
      store.close();
      return left;
    };
    const store = unwrap(await openStorage(o));
    unwrap(await store.reports.create(blankReport('a')));
    unwrap(await store.reports.remove('a'));
    clock.move(60 * DAY);
    expect(unwrap(await store.reports.listDeleted())).toHaveLength(1);
    store.close();
    expect([await at(0), await at(0), await at(0)]).toEqual([1, 1, 0]);
  });
});

describe('small stores', () => {
  it('keep profiles, settings and own templates with undo', async () => {
    const o = options();
    const s = unwrap(await openStorage(o));
    const t = { id: 't1', section: 'overview', name: '一', text: '内容' } as const;
    unwrap(await s.userTemplates.add(t));
    unwrap(await s.userTemplates.rename('t1', '二'));
    expect(unwrap(await s.userTemplates.list())).toEqual([{ ...t, name: '二' }]);
    unwrap(await s.userTemplates.remove('t1'));
    expect(unwrap(await s.userTemplates.list())).toEqual([]);
    unwrap(await s.userTemplates.restore('t1'));
    expect(unwrap(await s.userTemplates.list())).toHaveLength(1);
    expect(codeOf(await s.userTemplates.rename('x', 'y'))).toBe('notFound');
    expect(unwrap(await s.settings.read('none'))).toBeNull();
  });
});
