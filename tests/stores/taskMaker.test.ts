import 'fake-indexeddb/auto';
import { createPinia, setActivePinia } from 'pinia';
import { beforeEach, describe, expect, it } from 'vitest';
import { readTask } from '../../renderer/core/district';
import { useOpenWork } from '../../renderer/stores/openWork';
import { provideProgram } from '../../renderer/stores/program';
import { useTaskMakerStore } from '../../renderer/stores/taskMaker';
import { useToasts } from '../../renderer/stores/toasts';
import type { App } from '../../renderer/usecases';
import { TASK_MAKER as W } from '../../renderer/wording/taskMaker';
import { unwrap } from '../storage/support';
import { answers, fakeBridge, freshApp } from '../usecases/support';

let app: App;
let host: ReturnType<typeof fakeBridge>;
let store: ReturnType<typeof useTaskMakerStore>;

beforeEach(async () => {
  setActivePinia(createPinia());
  host = fakeBridge();
  app = await freshApp({ bridge: host.bridge });
  provideProgram(app);
  unwrap(await app.profiles.begin({ ...answers, organName: '云岭县人民政府办公室' }));
  store = useTaskMakerStore();
  await store.open(2025);
});

const names = () => store.draft!.townships.map(({ name }) => name);
const undo = () => useToasts().list.at(-1)!.action!.run();
/** As another window finds it. */
const kept = async () => unwrap(await app.taskMaker.open(2025)).townships.map(({ name }) => name);

describe('the list of townships', () => {
  it('is pasted in one go, what stands there already is not doubled, and closing keeps it', async () => {
    expect(store.pasteRows('甲镇人民政府\n乙乡人民政府')).toEqual({ added: 2, known: 0 });
    expect(store.pasteRows('乙乡人民政府\n丙镇人民政府')).toEqual({ added: 1, known: 1 });
    expect(await useOpenWork().keepAll()).toBe(true);
    expect(await kept()).toEqual(['甲镇人民政府', '乙乡人民政府', '丙镇人民政府']);
  });

  it('a removed row comes back where it stood, beside what was written meanwhile', () => {
    store.pasteRows('甲镇人民政府\n乙乡人民政府\n丙镇人民政府');
    store.removeRow(store.draft!.townships[1]!.key);
    store.setRow(store.addRow(), { name: '丁乡人民政府' });
    undo();
    expect(names()).toEqual(['甲镇人民政府', '乙乡人民政府', '丙镇人民政府', '丁乡人民政府']);
  });

  it('emptied and brought back', () => {
    store.pasteRows('甲镇人民政府\n乙乡人民政府');
    store.clearRows();
    expect([names(), store.count]).toEqual([[], 0]);
    undo();
    expect(names()).toEqual(['甲镇人民政府', '乙乡人民政府']);
  });

  it('everyday names become full ones, and back', () => {
    store.pasteRows('甲镇\n乙乡人民政府');
    const before = names();
    store.complete();
    expect(names()).toEqual(['甲镇人民政府', '乙乡人民政府']);
    expect(store.everyday).toBe(0);
    undo();
    expect(names()).toEqual(before);
  });
});

describe('giving out', () => {
  it('is stopped by what is missing, and nothing is written', async () => {
    expect(store.stops.length).toBeGreaterThan(0);
    await store.give();
    expect(host.written).toEqual([]);
  });

  it('writes what stands on the screen, and counts up only after a change', async () => {
    store.pasteRows('甲镇人民政府');
    store.set({ district: '云岭县人民政府办公室', deadline: '2026-01-20', recipient: '云岭县人民政府办公室' });
    expect([store.stops, store.givenState]).toEqual([[], W.giveLead.never]);
    await store.give();
    const file = () => unwrap(readTask(new TextDecoder().decode(host.written.at(-1)!.files[0]!.bytes)));
    expect(file()).toMatchObject({ revision: 1, deadline: '2026-01-20', townships: [{ name: '甲镇人民政府' }] });
    expect([store.givenState, store.givenCount]).toEqual([W.giveLead.same(1), 1]);
    store.set({ deadline: '2026-01-25' });
    expect(store.givenState).toBe(W.giveLead.changed(2));
    await store.give();
    expect(file()).toMatchObject({ revision: 2, deadline: '2026-01-25' });
  });
});

it('another year begins with nothing of this one, which is kept', async () => {
  store.pasteRows('甲镇人民政府');
  await store.open(2024);
  expect(names()).toEqual([]);
  expect(await kept()).toEqual(['甲镇人民政府']);
  store.copyFrom(2025);
  expect(names()).toEqual(['甲镇人民政府']);
});
