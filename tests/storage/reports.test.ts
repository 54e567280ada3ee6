import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openStorage } from '../../renderer/storage';
import { blankReport, codeOf, handClock, openFresh, options, unwrap } from './support';

afterEach(() => vi.restoreAllMocks());

describe('a stored report', () => {
  it('comes back as it was saved, after closing and opening again', async () => {
    const o = options();
    const first = unwrap(await openStorage(o));
    const report = { ...blankReport('a'), overview: '一\n二', reasons: { 'AR01:x': '有据' } };
    const saved = unwrap(await first.reports.create(report));
    first.close();
    const second = unwrap(await openStorage(o));
    expect(unwrap(await second.reports.get('a'))).toEqual({ report, sample: false, ...saved });
  });

  it('asks for strict durability in every writing transaction', async () => {
    const asked: unknown[] = [];
    const original = IDBDatabase.prototype.transaction;
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, ...args) {
      asked.push([args[1], (args[2] as { durability?: string } | undefined)?.durability]);
      return original.apply(this, args);
    });
    // Dexie takes hold of the engine's function when it opens
    const store = await openFresh();
    asked.length = 0;
    unwrap(await store.reports.create(blankReport('a')));
    expect(asked).toEqual([['readwrite', 'strict']]);
  });

  it('is listed latest year first, then last written first, whatever the clock does', async () => {
    const clock = handClock();
    const store = await openFresh({ clock });
    for (const [id, year] of [
      ['a', 2020],
      ['b', 2021],
      ['c', 2021],
    ] as const) {
      unwrap(await store.reports.create(blankReport(id, year)));
      clock.move(-100 * 24 * 3600 * 1000);
    }
    expect(unwrap(await store.reports.list()).map((r) => r.id)).toEqual(['c', 'b', 'a']);
    const c = unwrap(await store.reports.find('青石乡人民政府', 2021, false));
    expect(c?.report.id).toBe('c');
    expect(unwrap(await store.reports.find('青石乡人民政府', 2019, false))).toBeNull();
    expect(unwrap(await store.reports.find('青石乡人民政府', 2021, true))).toBeNull();
  });

  it('is not made twice for one organ and year when asked so, and a deleted one does not stand in the way', async () => {
    const store = await openFresh();
    const once = { onlyIfNone: true };
    unwrap(await store.reports.create(blankReport('a'), once));
    expect(codeOf(await store.reports.create(blankReport('b'), once))).toBe('yearExists');
    expect(codeOf(await store.reports.create(blankReport('c', 2021, '白水镇人民政府'), once))).toBe('ok');
    unwrap(await store.reports.remove('a'));
    expect(codeOf(await store.reports.create(blankReport('d'), once))).toBe('ok');
    expect(unwrap(await store.reports.list()).map((r) => r.id)).toEqual(['d', 'c']);
  });

  it('is never replaced by another with the same id', async () => {
    const store = await openFresh();
    unwrap(await store.reports.create(blankReport('a')));
    expect((await store.reports.create({ ...blankReport('a'), overview: '别的' })).ok).toBe(false);
    expect(unwrap(await store.reports.get('a')).report.overview).toBe('');
  });

  it('that could not be opened again is refused instead of stored', async () => {
    const store = await openFresh();
    const saved = unwrap(await store.reports.create(blankReport('a')));
    const tooLong = { ...blankReport('a'), overview: '字'.repeat(200_001) };
    expect(codeOf(await store.reports.save(tooLong, saved.revision))).toBe('textTooLong');
    expect(unwrap(await store.reports.get('a')).revision).toBe(saved.revision);
  });

  it('may be given as a proxy, as a screen holds it', async () => {
    const store = await openFresh();
    const report = new Proxy(blankReport('a'), {});
    expect(codeOf(await store.reports.create(report))).toBe('ok');
  });
});

describe('two windows', () => {
  it('never overwrite one another: the second writer is told', async () => {
    const o = options();
    const [one, two] = [unwrap(await openStorage(o)), unwrap(await openStorage(o))];
    const { revision } = unwrap(await one.reports.create(blankReport('a')));
    unwrap(await one.reports.save({ ...blankReport('a'), overview: '甲' }, revision));
    expect(codeOf(await two.reports.save({ ...blankReport('a'), overview: '乙' }, revision))).toBe('conflict');
    expect(unwrap(await two.reports.get('a')).report.overview).toBe('甲');
  });

  it('count 100 of 100 changes when both add at once', async () => {
    const o = options();
    const stores = [unwrap(await openStorage(o)), unwrap(await openStorage(o))];
    await Promise.all(
      Array.from({ length: 100 }, (_, i) => stores[i % 2]!.settings.update('n', (old) => Number(old ?? 0) + 1)),
    );
    expect(unwrap(await stores[0]!.settings.read('n'))).toBe(100);
  });

  it('saving at once: exactly one of them is stored', async () => {
    const o = options();
    const stores = [unwrap(await openStorage(o)), unwrap(await openStorage(o))];
    const { revision } = unwrap(await stores[0]!.reports.create(blankReport('a')));
    const codes = await Promise.all(
      stores.map(async (s, i) => codeOf(await s.reports.save({ ...blankReport('a'), overview: `${i}` }, revision))),
    );
    expect([...codes].sort()).toEqual(['conflict', 'ok']);
    const kept = unwrap(await stores[0]!.reports.get('a')).report.overview;
    expect(kept).toBe(String(codes.indexOf('ok')));
  });

  it('one with a newer program: this one stops, says so and writes no more', async () => {
    const onMoved = vi.fn();
    const o = options({ onMoved });
    const store = unwrap(await openStorage(o));
    const { revision } = unwrap(await store.reports.create(blankReport('a')));
    const newer = new Dexie(o.name!);
    newer.version(2).stores({ reports: 'id', extra: 'id' });
    await newer.open();
    expect(onMoved).toHaveBeenCalledOnce();
    expect(codeOf(await store.reports.save(blankReport('a'), revision))).toBe('storeMoved');
    expect(codeOf(await store.reports.list())).toBe('storeMoved');
    newer.close();
    expect(codeOf(await openStorage(o))).toBe('newerStore');
  });
});

describe('deletion', () => {
  it('hides a report and can be taken back', async () => {
    const store = await openFresh();
    const { revision } = unwrap(await store.reports.create(blankReport('a')));
    unwrap(await store.reports.remove('a'));
    expect(unwrap(await store.reports.list())).toEqual([]);
    expect(unwrap(await store.reports.listDeleted()).map((r) => r.id)).toEqual(['a']);
    expect(codeOf(await store.reports.get('a'))).toBe('notFound');
    expect(codeOf(await store.reports.save(blankReport('a'), revision))).toBe('notFound');
    expect(codeOf(await store.reports.remove('a'))).toBe('notFound');
    unwrap(await store.reports.restore('a'));
    expect(unwrap(await store.reports.get('a')).report).toEqual(blankReport('a'));
    expect(codeOf(await store.reports.restore('nobody'))).toBe('notFound');
  });
});
