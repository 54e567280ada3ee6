import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { readReply, type Remark } from '../../../renderer/core/district';
import { acceptGate, remarkAt, remarkFrom, type App } from '../../../renderer/usecases';
import type { DeskPackage } from '../../../renderer/storage';
import { contentOf, given } from '../../storage/deskRows';
import { codeOf, unwrap } from '../../storage/support';
import { answers, fakeBridge, freshApp } from '../support';

const CODE = '0123-4567-89AB-CDEF';
const SAID: readonly Remark[] = [{ place: 'overview:0-4', quote: '全年共办', text: '写明数量。' }];
let app: App;
let host: ReturnType<typeof fakeBridge>;
let id: string;

beforeEach(async () => {
  host = fakeBridge();
  app = await freshApp({ bridge: host.bridge });
  unwrap(await app.profiles.begin({ ...answers, organName: '云岭县人民政府' }));
  id = unwrap(await app.ports.storage.desk.take(given({ code: CODE }), contentOf({ code: CODE }))).id;
});
const held = async (): Promise<DeskPackage> => unwrap(await app.review.held(id));
const written = () => unwrap(readReply(new TextDecoder().decode(host.written.at(-1)!.files[0]!.bytes)));

describe('deciding', () => {
  it('accepts what just came in, and takes it back', async () => {
    unwrap(await app.review.decide(id, 'accept', []));
    expect((await held()).state).toBe('accepted');
    expect(codeOf(await app.review.decide(id, 'return', SAID))).toBe('deskStep');
    unwrap(await app.review.decide(id, 'reopen', SAID));
    expect(await held()).toMatchObject({ state: 'checked', decidedOn: null, remarks: SAID });
  });

  it('returns only with a remark, and keeps it', async () => {
    expect(codeOf(await app.review.decide(id, 'return', []))).toBe('replyNeedsRemark');
    expect((await held()).state).toBe('received');
    unwrap(await app.review.decide(id, 'return', SAID));
    expect(await held()).toMatchObject({ state: 'returned', remarks: SAID });
  });

  it.each([
    ['0123 4567 89ab cdef', 'matched', 'accepted'],
    ['0000-0000-0000-0000', 'mismatched', 'received'],
    ['12', null, 'accepted'],
  ])('a code typed as %s is %s', async (typed, state, then) => {
    expect(unwrap(await app.review.typeCode(id, typed))).toBe(state);
    await app.review.decide(id, 'accept', []);
    expect((await held()).state).toBe(then);
  });

  it.each([
    ['received', 'matched', 'free'],
    ['checked', 'unchecked', 'askCode'],
    ['received', 'mismatched', 'mismatch'],
    ['returned', 'matched', 'notNow'],
    ['accepted', 'matched', 'notNow'],
  ] as const)('%s with a code that is %s: %s', (state, code, gate) => expect(acceptGate(state, code)).toBe(gate));
});

describe('the file that goes back', () => {
  it.each([
    ['accept', 'receipt', true],
    ['return', 'return', undefined],
    [null, 'receipt', false],
  ] as const)('after %s is a %s', async (decision, kind, accepted) => {
    if (decision) unwrap(await app.review.decide(id, decision, SAID));
    unwrap(await app.review.reply(id));
    expect(written()).toMatchObject({ kind, code: CODE, organ: given().organ, district: '云岭县人民政府' });
    if (accepted !== undefined) expect(written()).toHaveProperty('accepted', accepted);
    expect((await held()).replyWrittenAt).not.toBeNull();
  });

  it('is not noted as written when no stick was chosen', async () => {
    const bridge = fakeBridge({ folder: false }).bridge;
    app.ports.bridge.chooseFolder = bridge.chooseFolder;
    expect(unwrap(await app.review.reply(id))).toBeNull();
    expect((await held()).replyWrittenAt).toBeNull();
  });
});

describe('a remark', () => {
  const report = { ...contentOf().report, overview: '全年共办件三件。', tables: { a: { b: { c: 7 } } } };

  it.each([
    ['overview:2-5', 'overview:2-5', '共办件'],
    ['a.b.c', 'a.b.c', '7'],
    ['letter.date', 'letter.date', ''],
    ['', '', ''],
    ['某处', '', ''],
  ])('at %j stands at %j with the words %j', (place, at, quote) => {
    expect(remarkAt(report, place, 'x')).toMatchObject({ place: at, quote, text: '' });
    expect(remarkFrom(report, { place, message: '请改正。' }, 'x')).toMatchObject({ place: at, text: '请改正。' });
  });
});
