import 'fake-indexeddb/auto';
import { createPinia, setActivePinia } from 'pinia';
import { beforeEach, describe, expect, it } from 'vitest';
import type { HostBridge } from '../../electron/contract/bridge';
import { problem, sentence } from '../../renderer/core/kernel/problem';
import { err, ok } from '../../renderer/core/kernel/result';
import { useDeskStore } from '../../renderer/stores/desk';
import { useExportStore } from '../../renderer/stores/export';
import { useLayoutStore } from '../../renderer/stores/layout';
import { provideProgram } from '../../renderer/stores/program';
import { EXPORT } from '../../renderer/wording/export';
import { unwrap } from '../storage/support';
import { answers, fakeBridge, freshApp } from '../usecases/support';

const pdf = ok(new Uint8Array([37, 80, 68, 70]));
let written: ReturnType<typeof fakeBridge>['written'];

async function open(change: (bridge: HostBridge) => Partial<HostBridge> = () => ({}), folder = true) {
  setActivePinia(createPinia());
  const fake = fakeBridge({ pdf, folder });
  written = fake.written;
  const app = await freshApp({ bridge: { ...fake.bridge, ...change(fake.bridge) } });
  provideProgram(app);
  unwrap(await app.profiles.begin(answers));
  const { report } = unwrap(await app.years.create(2025));
  await useDeskStore().open(report.id);
  await useLayoutStore().load();
  const out = useExportStore();
  await out.load();
  return out;
}
const names = () => written.flatMap((request) => request.files.map((file) => file.name));

beforeEach(() => {
  written = [];
});

describe('ways out', () => {
  it.each([
    ['Word', (out: ReturnType<typeof useExportStore>) => out.run(), ['2025.docx']],
    ['publish copy', (out: ReturnType<typeof useExportStore>) => out.publish(), ['2025.html', '2025.xlsx']],
    [
      'PDF',
      (out: ReturnType<typeof useExportStore>) => out.pdf(),
      ['青石乡人民政府2025年政府信息公开工作报送函及年度报告.pdf'],
    ],
  ])('%s: writes its files, says which and where', async (_, act, files) => {
    const out = await open();
    await act(out);
    expect(names()).toEqual(files);
    expect([out.done, out.problem, out.busy]).toEqual([EXPORT.done(files, 'E:\\年报'), '', '']);
    out.clear();
    expect(out.done).toBe('');
  });

  it('choosing no folder is neither done nor wrong', async () => {
    const out = await open(undefined, false);
    await out.run();
    expect([out.done, out.problem, out.busy]).toEqual(['', '', '']);
    expect(written).toEqual([]);
  });

  it('a cancelled one writes nothing and says so; a second one waits for the first', async () => {
    let choose: (folder: Awaited<ReturnType<HostBridge['chooseFolder']>>) => void = () => undefined;
    const out = await open(() => ({ chooseFolder: () => new Promise((resolve) => (choose = resolve)) }));
    const first = out.run();
    expect(out.busy).toBe(EXPORT.choosing);
    await out.publish();
    out.cancel();
    choose(ok({ token: 't', label: 'E:' }));
    await first;
    expect(written).toEqual([]);
    expect(out.problem).toBe(sentence(problem('cancelled')));
  });
});

describe('paper', () => {
  it('has every page drawn while it is made, for the printer and for PDF', async () => {
    const seen: boolean[] = [];
    const out = await open((bridge) => ({
      print: () => {
        seen.push(useExportStore().printing);
        return bridge.print();
      },
      pagesAsPdf: () => {
        seen.push(useExportStore().printing);
        return bridge.pagesAsPdf();
      },
    }));
    await out.print();
    await out.pdf();
    expect(seen).toEqual([true, true]);
    expect([out.printing, out.busy, out.problem]).toEqual([false, '', '']);
  });

  it('says why it did not come', async () => {
    const out = await open(() => ({ print: () => Promise.resolve(err(problem('printFailed'))) }));
    await out.print();
    expect(out.problem).toBe(sentence(problem('printFailed')));
    expect(out.printing).toBe(false);
  });
});
