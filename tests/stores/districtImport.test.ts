import 'fake-indexeddb/auto';
import { createPinia, setActivePinia } from 'pinia';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { watch } from 'vue';
import type { Package } from '../../renderer/core/handoff';
import { problem, sentence } from '../../renderer/core/kernel/problem';
import { err, ok, type Result } from '../../renderer/core/kernel/result';
import type { Problem } from '../../renderer/core/kernel/problem';
import { useDistrictBoard } from '../../renderer/stores/districtBoard';
import { useDistrictImport } from '../../renderer/stores/districtImport';
import { provideProgram } from '../../renderer/stores/program';
import type { App, IncomingSource } from '../../renderer/usecases';
import { DISTRICT_IMPORT as W } from '../../renderer/wording/district';
import { unwrap } from '../storage/support';
import { freshApp } from '../usecases/support';
import { inFolder, packageOf, stick, type Thing } from '../usecases/district/packages';

let jia: Package;
let yi: Package;
let app: App;
let store: ReturnType<typeof useDistrictImport>;
beforeAll(async () => {
  jia = await packageOf('甲镇人民政府');
  yi = await packageOf('乙乡人民政府');
}, 60_000);

/** The program whose dialog answers with this. */
async function begin(chosen: Result<IncomingSource | null, Problem>): Promise<void> {
  setActivePinia(createPinia());
  const fresh = await freshApp();
  const choose = () => Promise.resolve(chosen);
  app = { ...fresh, district: { ...fresh.district, import: { ...fresh.district.import, choose } } };
  provideProgram(app);
  store = useDistrictImport();
}
const two = (): Thing[] => [
  { path: '甲', bytes: inFolder(jia) },
  { path: '乙', bytes: inFolder(yi) },
];
const years = async () => unwrap(await app.district.desk.years());

describe('taking in, as the screen shows it', () => {
  beforeEach(() => begin(ok(stick(...two()))));

  it('nothing is stored before the clerk confirms, and only what was left chosen', async () => {
    await store.choose('folder', null);
    expect([store.phase, store.wanted.length, await years()]).toEqual(['preview', 2, []]);
    store.toggle(store.groups.take[1]!.id);
    await store.confirm();
    expect([store.phase, store.outcome?.stored.length, await years()]).toEqual(['done', 1, [2025]]);
    expect(store.summary).toEqual([W.doneNext, W.safeEject]);
    expect(store.items).toEqual([]);
  });

  it('the board goes to the year that came in', async () => {
    const board = useDistrictBoard();
    await board.goTo(2019);
    await store.choose('folder', board.year);
    await store.confirm();
    expect([board.year, board.rows.length]).toEqual([2025, 2]);
  });

  it('the same confirmed twice in a row is stored once', async () => {
    await store.choose('folder', null);
    await Promise.all([store.confirm(), store.confirm()]);
    expect(unwrap(await app.district.desk.board(2025)).units).toHaveLength(2);
  });

  it('cancelled after the first, shows what was read and says that the rest was not', async () => {
    // At that very moment: on an idle machine the second is read before a look every few milliseconds sees the first.
    const stop = watch(
      () => store.progress?.done,
      (done) => done === 1 && store.cancel(),
      { flush: 'sync' },
    );
    await store.choose('folder', null);
    stop();
    expect([store.phase, store.items.length, store.notice]).toEqual(['preview', 1, W.endedCancelled]);
    expect(await years()).toEqual([]);
  });

  it('left while reading, nothing of it comes back', async () => {
    const reading = store.choose('folder', null);
    await vi.waitFor(() => expect(store.phase).toBe('reading'));
    store.reset();
    await reading;
    expect([store.phase, store.items, await years()]).toEqual(['start', [], []]);
  });
});

describe('what cannot be read', () => {
  it.each<[string, Result<IncomingSource | null, Problem>, string]>([
    ['nothing was chosen', ok(null), ''],
    ['a stick with nothing of ours', ok(stick()), W.nothing('U盘')],
    ['a stick that is gone', err(problem('mediumGone')), sentence(problem('mediumGone'))],
  ])('%s', async (_, chosen, notice) => {
    await begin(chosen);
    await store.choose('folder', null);
    expect([store.phase, store.notice]).toEqual(['start', notice]);
  });

  it('a disk that is full says so, and what was stored before stays', async () => {
    await begin(ok(stick(...two())));
    await store.choose('folder', null);
    const { desk } = app.ports.storage;
    const real = desk.take.bind(desk);
    const take = vi.spyOn(desk, 'take');
    take.mockImplementationOnce(real).mockResolvedValueOnce(err(problem('diskFull')));
    await store.confirm();
    expect(store.summary).toEqual([W.doneNext, sentence(problem('diskFull')), W.doneLeft(1), W.safeEject]);
    expect(unwrap(await app.district.desk.board(2025)).units).toHaveLength(1);
  });
});
