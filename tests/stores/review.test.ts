import 'fake-indexeddb/auto';
import { createPinia, setActivePinia } from 'pinia';
import { beforeEach, describe, expect, it } from 'vitest';
import { useOpenWork } from '../../renderer/stores/openWork';
import { provideProgram } from '../../renderer/stores/program';
import { useReviewStore } from '../../renderer/stores/review';
import { useToasts } from '../../renderer/stores/toasts';
import type { App } from '../../renderer/usecases';
import { contentOf, given } from '../storage/deskRows';
import { unwrap } from '../storage/support';
import { answers, fakeBridge, freshApp } from '../usecases/support';

const CODE = '0123-4567-89AB-CDEF';
let app: App;
let host: ReturnType<typeof fakeBridge>;
let store: ReturnType<typeof useReviewStore>;
let first: string;
let second: string;

beforeEach(async () => {
  setActivePinia(createPinia());
  host = fakeBridge();
  app = await freshApp({ bridge: host.bridge });
  provideProgram(app);
  unwrap(await app.profiles.begin({ ...answers, organName: '云岭县人民政府办公室' }));
  const take = async (organ: string, code: string) =>
    unwrap(await app.ports.storage.desk.take(given({ organ, code }), contentOf({ organ, code }))).id;
  first = await take('甲镇人民政府', CODE);
  second = await take('乙乡人民政府', 'FFFF-FFFF-FFFF-FFFF');
  store = useReviewStore();
  await store.open(first);
});

const kept = async (id: string) => unwrap(await app.review.held(id)).remarks.map(({ text }) => text);
const say = (text: string) => store.setText(store.add('overview:0-0'), text);

describe('remarks', () => {
  it('are kept with the report they were made on, also when the next one is opened at once', async () => {
    say('请写明数量。');
    await store.open(second);
    expect([await kept(first), await kept(second), store.remarks]).toEqual([['请写明数量。'], [], []]);
  });

  it('are kept by closing the program', async () => {
    say('请写明数量。');
    expect(await useOpenWork().keepAll()).toBe(true);
    expect(await kept(first)).toEqual(['请写明数量。']);
  });

  it('a removed one comes back, but never to another report', async () => {
    say('请写明数量。');
    const undo = () => useToasts().list.at(-1)!.action!.run();
    store.remove(store.remarks[0]!.id);
    undo();
    expect(store.remarks.map(({ text }) => text)).toEqual(['请写明数量。']);
    store.remove(store.remarks[0]!.id);
    await store.open(second);
    undo();
    expect(store.remarks).toEqual([]);
  });

  it('what the check says is taken over once', () => {
    const finding = store.findings[0]!;
    expect(store.adopt(finding)).not.toBe('');
    expect(store.adopt(finding)).toBe('');
    expect([store.remarks.length, store.isAdopted(finding)]).toEqual([1, true]);
  });
});

describe('deciding', () => {
  it('a return needs a remark and locks what was said', async () => {
    expect(await store.decide('return')).toBe(false);
    expect(store.problem).not.toBe('');
    say('请写明数量。');
    expect(await store.decide('return')).toBe(true);
    expect([store.unit!.held.state, store.locked, store.problem]).toEqual(['returned', true, '']);
    expect(store.add('overview:0-0')).toBe('');
    await store.reply();
    expect(host.written).toHaveLength(1);
    expect(store.unit!.held.replyWrittenAt).not.toBeNull();
  });

  it('a wrong code stops the acceptance until it is typed right', async () => {
    expect(await store.typeCode('0000')).toBe('malformed');
    expect(await store.typeCode('0000-0000-0000-0000')).toBe('mismatched');
    expect(await store.decide('accept')).toBe(false);
    expect(await store.typeCode(CODE)).toBe('matched');
    expect(await store.decide('accept')).toBe(true);
    expect(store.unit!.held.state).toBe('accepted');
    expect(await store.decide('reopen')).toBe(true);
    expect(store.locked).toBe(false);
  });
});

it('lets everything of a report go, and a missing one says so', async () => {
  expect(store.pageCount).toBe(0);
  store.close();
  expect([store.unit, store.findings, store.remarks]).toEqual([null, [], []]);
  await store.open('p99');
  expect([store.unit, store.problem === '']).toEqual([null, false]);
});
