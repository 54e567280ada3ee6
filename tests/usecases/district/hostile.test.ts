import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { strToU8 } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { openStorage } from '../../../renderer/usecases';
import { editions } from '../../core/editions/bundle';
import { edited, filesOf, partsOf, resealed, type Files } from '../../core/handoff/packages';
import { zipOf } from '../../core/archive/zipOf';
import { freshName, handClock, unwrap } from '../../storage/support';
import { fakeBridge, freshApp } from '../support';
import { fileBytes, folderBytes, packageOf, stick, type Thing } from './packages';

/**
 * The district's side of the hostile table: whatever lies on a stick, reading it changes nothing in the store, writes no
 * file, and says in one sentence what to do. The single rows are held by `tests/core/handoff/hostile.test.ts`.
 */
let good: Files;
beforeAll(async () => {
  good = filesOf(await packageOf('甲镇人民政府'));
}, 60_000);

const zip = (name: string, bytes: Uint8Array): Thing => ({ path: name, kind: 'zip', bytes: fileBytes(name, bytes) });
const folder = (path: string, files: Files): Thing => ({ path, bytes: folderBytes(files) });
const report = (edit: (text: string) => string): Files =>
  resealed(good, { 'report.json': edited(good, 'report.json', edit) });

const hostile = (): readonly Thing[] => [
  zip('climbs.zip', zipOf([...partsOf(good), { name: '../x', data: 'x' }])),
  zip('device.zip', zipOf([...partsOf(good), { name: 'CON.json', data: 'x' }])),
  zip('twice.zip', zipOf([...partsOf(good), { name: 'report.json', data: 'x' }])),
  zip('program.zip', zipOf([...partsOf(good), { name: 'autorun.inf', data: 'x' }])),
  zip('cut.zip', zipOf(partsOf(good)).slice(0, 5000)),
  zip('empty.zip', new Uint8Array(0)),
  zip('text.zip', strToU8('PK but no archive')),
  zip('many.zip', zipOf(Array.from({ length: 2000 }, (_, i) => ({ name: `f${String(i)}` })))),
  folder('extra', { ...good, '报送函.exe': strToU8('MZ') }),
  folder('no report', Object.fromEntries(Object.entries(good).filter(([name]) => name !== 'report.json'))),
  folder('changed', { ...good, 'report.json': edited(good, 'report.json', (t) => t.replace('甲镇', '丙镇')) }),
  folder('empty manifest', { ...good, 'manifest.json': new Uint8Array(0) }),
  folder('not a manifest', { ...good, 'manifest.json': strToU8('{"__proto__":{"organ":"x"}}') }),
  folder('deep', resealed(good, { 'report.json': strToU8('['.repeat(100_000)) })),
  folder(
    'proto',
    report((t) => t.replace('{', '{"__proto__":{"polluted":1},')),
  ),
  folder(
    'other year',
    report((t) => t.replace('"year": 2025', '"year": 2024')),
  ),
  folder('no document', resealed(good, { '年度报告.docx': strToU8('MZ\u0000') })),
  { path: 'link', kind: 'link' },
  { path: 'deep', kind: 'deep' },
  { path: 'broken', kind: 'unreadable' },
  { path: 'report.json', kind: 'stray' },
  { path: 'bomb.json', kind: 'json', bytes: fileBytes('bomb.json', strToU8('['.repeat(1_000_000))) },
];

async function dump(name: string): Promise<Record<string, unknown>> {
  const db = await new Dexie(name).open();
  const rows = await Promise.all(db.tables.map(async (table) => [table.name, await table.toArray()] as const));
  db.close();
  return Object.fromEntries(rows);
}

describe('a stick full of hostile things', () => {
  it('changes nothing on the desk, and the good package among them is taken in', async () => {
    const name = freshName();
    const clock = handClock();
    const newId = () => 'never-used';
    const storage = unwrap(await openStorage({ editions, clock, newId, name }));
    const { bridge, written } = fakeBridge();
    const app = await freshApp({ storage, bridge, clock, newId });
    unwrap(
      await app.profiles.begin({
        organName: '临河县人民政府办公室',
        recipient: '',
        contactPerson: '',
        contactPhone: '',
      }),
    );
    const before = await dump(name);

    const things = [...hostile(), folder('good', good)];
    const signal = new AbortController().signal;
    const { items, ended } = unwrap(await app.district.import.read(stick(...things), null, { signal }));
    expect(await dump(name)).toEqual(before);
    expect([written, ended]).toEqual([[], null]);

    expect(items.map(({ path, fate }) => [path, fate.kind])).toEqual(
      things.map(({ path, kind }) => [path, path === 'good' ? 'take' : kind === 'json' ? 'aside' : 'refuse']),
    );
    for (const { fate } of items)
      if (fate.kind === 'refuse')
        for (const sentence of fate.why) expect(sentence).toMatch(/^[^\n\u202e]*[请核][^\n\u202e]*。$/u);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();

    const chosen = items.flatMap(({ fate }) => (fate.kind === 'take' ? fate.candidate : []));
    await app.district.import.store(chosen, { signal });
    const { units } = unwrap(await app.district.desk.board(2025));
    expect(units.map((unit) => unit.name)).toEqual(['甲镇人民政府']);
    storage.close();
  });
});
