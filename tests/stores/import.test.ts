import 'fake-indexeddb/auto';
import { createPinia, setActivePinia } from 'pinia';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { problem, sentence } from '../../renderer/core/kernel/problem';
import { err } from '../../renderer/core/kernel/result';
import { useImportStore } from '../../renderer/stores/import';
import { provideProgram } from '../../renderer/stores/program';
import { useToasts } from '../../renderer/stores/toasts';
import type { App, IntakeReader } from '../../renderer/usecases';
import { IMPORT } from '../../renderer/wording/import';
import { unwrap } from '../storage/support';
import { GUESSED_ROW, oldReportBytes, UNREAD } from '../usecases/intake/cases';
import { fakeBridge, freshApp } from '../usecases/support';

let app: App;
let store: ReturnType<typeof useImportStore>;

async function begin(intakeReader?: IntakeReader): Promise<void> {
  setActivePinia(createPinia());
  const { bridge } = fakeBridge({ foreign: { ok: true, value: { name: '去年.docx', bytes: oldReportBytes() } } });
  app = await freshApp({ bridge, ...(intakeReader ? { intakeReader } : {}) });
  provideProgram(app);
  store = useImportStore();
}
beforeEach(() => begin());
const nothing = (): void => undefined;
const stored = async () => unwrap(await app.years.list());

describe('from file to stored report', () => {
  it('nothing is stored while a guess waits; confirmed, it is, and can be taken back into the review', async () => {
    await store.chooseFile();
    expect(store.cells.filled).toBe(199);
    expect(await store.store([], nothing)).toBeNull();
    expect(await stored()).toEqual([]);
    store.confirm(store.guesses);
    store.typeCells([{ place: UNREAD, text: '3' }]);
    expect([store.open, store.cells.filled]).toEqual([[], 200]);
    const id = await store.store([], nothing);
    expect((await stored()).map((r) => [r.id, r.year])).toEqual([[id, 2024]]);
    expect(store.draft).toBeNull();
    const changed = vi.fn();
    useToasts().list.at(-1)!.action!.run();
    await vi.waitFor(() => expect(store.draft).not.toBeNull());
    expect([await stored(), changed.mock.calls.length]).toEqual([[], 0]);
    expect(store.cells.filled).toBe(200);
  });

  it('a refused store says why and keeps the review', async () => {
    await store.chooseFile();
    store.confirm(store.guesses);
    store.typeField('organ.name', '');
    expect(await store.store([], nothing)).toBeNull();
    expect(useToasts().list.at(-1)!.text).toBe(sentence(problem('organMissing')));
    expect(store.draft).not.toBeNull();
  });

  it('leaving for another file can be taken back with what was corrected', async () => {
    await store.chooseFile();
    store.typeCells([{ place: UNREAD, text: '3' }]);
    store.leave();
    expect(store.draft).toBeNull();
    useToasts().list.at(-1)!.action!.run();
    expect([store.cells.filled, store.fileName]).toEqual([200, '去年.docx']);
  });
});

describe('going from note to note', () => {
  it('in printed order and round the end, to what still waits; both sides know the place', async () => {
    await store.chooseFile();
    const places = [1, 1, 1].map((by) => {
      store.stepNote(by as 1);
      return store.aim?.place;
    });
    expect(places).toEqual([GUESSED_ROW, UNREAD, GUESSED_ROW]);
    expect(store.aim?.source?.row).toBeGreaterThan(0);
    store.confirm(store.guesses);
    store.stepNote(-1);
    store.stepNote(-1);
    expect(store.aim?.place).toBe(UNREAD);
  });
});

describe('what is not read', () => {
  it('is said on the screen, and the way in stays open', async () => {
    await store.takeFile(new File(['%PDF-1.7 '], '年报.pdf'));
    expect([store.refusal, store.draft]).toEqual([sentence(problem('importPdf')), null]);
    await store.pasted(' ', '');
    expect(store.refusal).toBe(IMPORT.pasteEmpty);
  });

  it('cancelled, leaves nothing behind; an answer that comes too late is dropped', async () => {
    let answer: () => void = nothing;
    await begin({
      read: (_, { signal } = {}) =>
        new Promise((resolve) => {
          signal?.addEventListener('abort', () => resolve(err(problem('cancelled'))));
          answer = () => resolve(err(problem('importNothing')));
        }),
    });
    const first = store.chooseFile();
    await vi.waitFor(() => expect(store.isReading).toBe(true));
    const lateAnswer = answer;
    const second = store.pasted('年报', '');
    lateAnswer();
    await first;
    expect([store.isReading, store.refusal]).toEqual([true, '']);
    store.cancel();
    await second;
    expect([store.isReading, store.draft, useToasts().list.at(-1)!.text]).toEqual([false, null, IMPORT.cancelled]);
  });
});
