import 'fake-indexeddb/auto';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { problem } from '../../../renderer/core/kernel/problem';
import type { Package } from '../../../renderer/core/handoff';
import type { App, Candidate, ImportItem } from '../../../renderer/usecases';
import { DAY, handClock, unwrap } from '../../storage/support';
import { filesOf, NOW } from '../../core/handoff/packages';
import { freshApp } from '../support';
import { fileBytes, inFolder, packageOf, stick, type Thing } from './packages';
import { draftTask } from './task';
import { zipOf } from '../../core/archive/zipOf';

let jia: Package;
let other: Package;
let second: Package;
let yi: Package;
let app: App;
beforeAll(async () => {
  jia = await packageOf('甲镇人民政府');
  other = await packageOf('甲镇人民政府', { overview: '另一个U盘上的内容。' });
  second = await packageOf('甲镇人民政府', { revision: 2 });
  yi = await packageOf('乙乡人民政府');
}, 60_000);
beforeEach(async () => {
  app = await freshApp({ clock: handClock(NOW + DAY) });
});

const signal = () => new AbortController().signal;
const thing = (path: string, made: Package): Thing => ({ path, bytes: inFolder(made) });
const read = async (things: readonly Thing[], year: number | null = 2025) =>
  unwrap(await app.district.import.read(stick(...things), year, { signal: signal() }));
const takes = (items: readonly ImportItem[]): Candidate[] =>
  items.flatMap(({ fate }) => (fate.kind === 'take' ? fate.candidate : []));
const takeIn = async (...things: Thing[]) =>
  app.district.import.store(takes((await read(things)).items), { signal: signal() });
const told = (items: readonly ImportItem[]) =>
  items.map(({ about, fate, notices }) => [about?.organ[0] ?? '', fate.kind, ...notices]);
const board = async () => unwrap(await app.district.desk.board(2025));

describe('reading', () => {
  it('stores nothing; confirmed, every package is on the desk with its report, files, code and findings', async () => {
    const { items, ended } = await read([thing('甲镇', jia), thing('乙乡', yi)]);
    expect([told(items), ended]).toEqual([
      [
        ['甲', 'take'],
        ['乙', 'take'],
      ],
      null,
    ]);
    expect(unwrap(await app.district.desk.years())).toEqual([]);
    const done = await app.district.import.store(takes(items), { signal: signal() });
    expect(done).toMatchObject({ known: 0, left: 0, ended: null });
    const { units, counts } = await board();
    expect(units.map(({ name }) => name).sort()).toEqual(['乙乡人民政府', '甲镇人民政府']);
    expect(counts).toMatchObject({ due: null, received: 2 });
    const one = units.find(({ name }) => name.startsWith('甲'))!.current!;
    expect(one).toMatchObject({ code: jia.code, codeState: 'unchecked', source: 'U盘/甲镇', receivedOn: '2026-01-16' });
    expect(one.counts.warning + one.counts.error).toBeGreaterThan(0);
    const held = unwrap(await app.ports.storage.desk.content(one.id));
    expect(Object.fromEntries(held.files.map(({ name, bytes }) => [name, Buffer.from(bytes)]))).toEqual(
      Object.fromEntries(Object.entries(filesOf(jia)).map(([name, bytes]) => [name, Buffer.from(bytes)])),
    );
    expect(unwrap(await app.years.list())).toEqual([]);
  });

  it('checks with the words of the task of the year, as the review does afterwards', async () => {
    const counts = async () => takes((await read([thing('甲镇', jia)])).items)[0]!.given.counts;
    const before = await counts();
    const words = { confusables: [{ wrong: '公开', right: '公示' }], allowed: [] };
    unwrap(await app.ports.storage.tasks.saveDraft(draftTask(2025, ['甲镇人民政府'], { words })));
    const total = ({ error, warning, hint }: typeof before) => error + warning + hint;
    expect(total(await counts())).toBeGreaterThan(total(before));
    await takeIn(thing('甲镇', jia));
    const [unit] = (await board()).units;
    const review = unwrap(await app.review.open(unit!.current!.id));
    expect(unwrap(await app.review.findings(review))).toHaveLength(total(unit!.current!.counts));
  });

  it('goes through folders and archives, and tells how far it is', async () => {
    const parts = Object.entries(filesOf(yi)).map(([name, data]) => ({ name, data }));
    const zip: Thing = { path: '乙.zip', kind: 'zip', bytes: fileBytes('乙.zip', zipOf(parts)) };
    const steps: string[] = [];
    const source = stick(thing('甲镇', jia), zip);
    const onItem = (_: ImportItem, { done, total, path }: { done: number; total: number; path: string }) =>
      void steps.push(`${String(done)}/${String(total)} ${path}`);
    const outcome = unwrap(await app.district.import.read(source, null, { signal: signal(), onItem }));
    expect(told(outcome.items)).toEqual([
      ['甲', 'take'],
      ['乙', 'take'],
    ]);
    expect(steps).toEqual(['1/2 甲镇', '2/2 乙.zip']);
  });
});

describe('what will happen', () => {
  it.each<[string, () => Thing[], () => Thing[], unknown]>([
    ['the same package', () => [thing('a', jia)], () => [thing('b', jia)], [['甲', 'known', 'seenBefore']]],
    ['a newer one', () => [thing('a', jia)], () => [thing('b', second)], [['甲', 'take', 'newerThanHeld']]],
    ['an older one', () => [thing('a', second)], () => [thing('b', jia)], [['甲', 'take', 'olderThanHeld']]],
    ['two sticks', () => [thing('a', jia)], () => [thing('b', other)], [['甲', 'take', 'sameRevision']]],
    [
      'two copies and another stick in one go',
      () => [],
      () => [thing('a', jia), thing('b', jia), thing('c', other)],
      [
        ['甲', 'take'],
        ['甲', 'known', 'seenBefore'],
        ['甲', 'take', 'sameRevision'],
      ],
    ],
  ])('%s', async (_, before, now, expected) => {
    await takeIn(...before());
    expect(told((await read(now())).items)).toEqual(expected);
  });

  it('keeps both of two sticks and leaves the choice to the clerk', async () => {
    await takeIn(thing('a', jia));
    const { items } = await read([thing('b', other)]);
    expect(items[0]!.fate).toMatchObject({ kind: 'take', both: true });
    await app.district.import.store(takes(items), { signal: signal() });
    const [unit] = (await board()).units;
    expect([unit!.disputed, unit!.others.length, unit!.current!.code]).toEqual([true, 1, jia.code]);
    unwrap(await app.district.desk.prefer(unit!.others[0]!.id));
    const [after] = (await board()).units;
    expect([after!.disputed, after!.current!.code]).toEqual([false, other.code]);
  });

  it('says of another year and of an organ that the task does not list', async () => {
    await app.ports.storage.tasks.saveDraft(draftTask(2025, ['甲镇 人民政府']));
    expect(told((await read([thing('a', jia), thing('b', yi)], 2024)).items)).toEqual([
      ['甲', 'take', 'otherYear'],
      ['乙', 'take', 'otherYear', 'unknownOrgan'],
    ]);
  });

  it('names what is no package and leaves it alone', async () => {
    const json = (text: string) => fileBytes('x.json', new TextEncoder().encode(text));
    const report = filesOf(jia)['report.json']!;
    const { items } = await read([
      { path: '任务.json', kind: 'json', bytes: json(JSON.stringify(draftTask(2025, ['甲镇人民政府']))) },
      { path: '年报.json', kind: 'json', bytes: fileBytes('年报.json', report) },
      { path: '通讯录.json', kind: 'json', bytes: json('{"a":1}') },
      { path: '坏.json', kind: 'json', bytes: fileBytes('坏.json', new Uint8Array([0xff, 0xfe])) },
      { path: '甲/report.json', kind: 'stray', bytes: fileBytes('report.json', report) },
    ]);
    expect(items.map(({ fate }) => (fate.kind === 'aside' ? fate.what : fate.kind))).toEqual([
      ...['task', 'report', 'other', 'other', 'refuse'],
    ]);
    expect(items[4]!.fate).toMatchObject({ why: [expect.stringContaining('报送没有完成')] });
  });
});

describe('ending early', () => {
  it('a cancelled reading answers what it had, and nothing is stored', async () => {
    const end = new AbortController();
    const source = stick(thing('a', jia), thing('b', yi));
    const outcome = unwrap(
      await app.district.import.read(source, null, { signal: end.signal, onItem: () => end.abort() }),
    );
    expect([told(outcome.items), outcome.ended?.code]).toEqual([[['甲', 'take']], 'cancelled']);
    expect(unwrap(await app.district.desk.years())).toEqual([]);
  });

  it('a stick that is pulled ends it with what was read so far', async () => {
    const { items, ended } = await read([thing('a', jia), { path: 'b', bytes: problem('mediumGone') }, thing('c', yi)]);
    expect([told(items), ended?.code]).toEqual([[['甲', 'take']], 'mediumGone']);
  });

  it('one thing that cannot be read keeps nobody else out', async () => {
    const { items } = await read([{ path: 'b', bytes: problem('fileUnreadable', { path: 'b' }) }, thing('c', yi)]);
    expect(items.map(({ fate }) => fate.kind)).toEqual(['refuse', 'take']);
  });

  it('cancelled while storing, what was stored is whole and the rest untouched', async () => {
    const end = new AbortController();
    const { items } = await read([thing('a', jia), thing('b', yi)]);
    const done = await app.district.import.store(takes(items), { signal: end.signal, onStored: () => end.abort() });
    expect([done.stored.length, done.left, done.ended?.code]).toEqual([1, 1, 'cancelled']);
    const { units } = await board();
    expect(units.map(({ name }) => name)).toEqual(['甲镇人民政府']);
    expect(unwrap(await app.ports.storage.desk.content(units[0]!.current!.id)).files).toHaveLength(4);
  });
});
