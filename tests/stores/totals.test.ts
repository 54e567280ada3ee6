import 'fake-indexeddb/auto';
import { createPinia, setActivePinia } from 'pinia';
import { beforeEach, describe, expect, it } from 'vitest';
import { getCell, setCells } from '../../renderer/core/report/cells';
import { provideProgram } from '../../renderer/stores/program';
import { useTotalsStore } from '../../renderer/stores/totals';
import type { App } from '../../renderer/usecases';
import { TOTALS as W } from '../../renderer/wording/totals';
import { contentOf, given } from '../storage/deskRows';
import { unwrap } from '../storage/support';
import { answers, fakeBridge, freshApp } from '../usecases/support';

const PLACE = 'applications.newReceived.total';
let app: App;
let host: ReturnType<typeof fakeBridge>;
let store: ReturnType<typeof useTotalsStore>;

async function town(organ: string, year: number, figure: number, accept = true): Promise<void> {
  const content = contentOf({ organ });
  const report = setCells({ ...content.report, year }, { [PLACE]: figure });
  const { id } = unwrap(await app.ports.storage.desk.take(given({ organ, year, code: organ }), { ...content, report }));
  if (accept) unwrap(await app.review.decide(id, 'accept', []));
}

beforeEach(async () => {
  setActivePinia(createPinia());
  host = fakeBridge();
  app = await freshApp({ bridge: host.bridge });
  provideProgram(app);
  unwrap(await app.profiles.begin({ ...answers, organName: '云岭县人民政府' }));
  await town('甲镇人民政府', 2025, 3);
  await town('乙乡人民政府', 2025, 4);
  await town('丙镇人民政府', 2025, 5, false);
  await town('甲镇人民政府', 2024, 2);
  store = useTotalsStore();
});
const sum = () => getCell(store.totals!, PLACE);

describe('totals as the screen shows them', () => {
  it('follow the scope, and a cell opens its shares', async () => {
    await store.open(2025);
    expect([sum(), store.members.length, store.years]).toEqual([7, 2, [2025, 2024]]);
    store.place = PLACE;
    expect(store.shares.map(({ organ, value }) => [organ, value])).toEqual([
      ['乙乡人民政府', '4'],
      ['甲镇人民政府', '3'],
    ]);
    store.scope = 'received';
    expect([sum(), store.shares.length]).toEqual([12, 3]);
    expect(store.before).toMatchObject({ year: 2024, from: 'desk', reports: 1 });
  });

  it('of two years asked for one after the other the last one stands', async () => {
    await Promise.all([store.open(2025), store.open(2024)]);
    expect([store.gathered?.year, sum(), store.progress, store.problem]).toEqual([2024, 2, null, '']);
  });

  it('ended by the person says so and shows nothing half', async () => {
    const opening = store.open(2025);
    store.cancel();
    await opening;
    expect([store.gathered, store.totals, store.problem]).toEqual([null, null, W.stopped]);
  });

  it('go into one workbook and into a report of the district’s own, which is not made twice unasked', async () => {
    await store.open(2025);
    await store.exportWorkbook();
    expect(host.written.at(-1)!.files.map(({ name }) => name.endsWith('.xlsx'))).toEqual([true]);
    const made = await store.ownReport('云岭县人民政府', false);
    expect(made?.existed).toBe(false);
    expect(getCell(unwrap(await app.ports.storage.reports.get(made!.id)).report, PLACE)).toBe(7);
    expect(await store.ownReport('云岭县人民政府', false)).toEqual({ id: made!.id, existed: true });
  });
});
