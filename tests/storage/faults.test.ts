import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openStorage } from '../../renderer/storage';
import { storageProblem } from '../../renderer/storage/problems';
import { blankReport, codeOf, openFresh, options, unwrap } from './support';

afterEach(() => vi.restoreAllMocks());

/** Lets the write of a report fail as given, writes of the counter pass. */
function breakPut(fail: (store: IDBObjectStore, put: () => IDBRequest<IDBValidKey>) => void): void {
  const original = IDBObjectStore.prototype.put;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
    const request = original.apply(this, args);
    if (this.name === 'reports') fail(this, () => request);
    return request;
  });
}

const faults: readonly (readonly [string, string, Parameters<typeof breakPut>[0]])[] = [
  [
    'a full disk',
    'diskFull',
    () => {
      throw new DOMException('full', 'QuotaExceededError');
    },
  ],
  [
    'a refusal of the engine',
    'saveRefused',
    () => {
      throw new DOMException('?', 'UnknownError');
    },
  ],
  [
    'an abort after the write seemed done',
    'saveRefused',
    (store, put) => put().addEventListener('success', () => store.transaction.abort()),
  ],
  [
    'an abort at once',
    'saveRefused',
    (store) => {
      store.transaction.abort();
    },
  ],
];

describe('a save that fails', () => {
  it.each(faults)('through %s says %s, keeps the old value, and succeeds when tried again', async (_, code, fail) => {
    const store = await openFresh();
    const { revision } = unwrap(await store.reports.create(blankReport('a')));
    breakPut(fail);
    const next = { ...blankReport('a'), overview: '新' };
    expect(codeOf(await store.reports.save(next, revision))).toBe(code);
    vi.restoreAllMocks();
    expect(unwrap(await store.reports.get('a'))).toMatchObject({ revision, report: { overview: '' } });
    expect(codeOf(await store.reports.save(next, revision))).toBe('ok');
  });

  it('half way through several reports stores none of them', async () => {
    const store = await openFresh();
    unwrap(await store.reports.create(blankReport('b')));
    expect((await store.reports.createAll([blankReport('a', 2020), blankReport('b', 2021)])).ok).toBe(false);
    expect(unwrap(await store.reports.list()).map((r) => r.id)).toEqual(['b']);
  });
});

describe('a store that cannot be opened', () => {
  it('says so in a value, and nothing is thrown', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    expect(codeOf(await openStorage(options()))).toBe('saveRefused');
  });

  it('answers after closing with a problem', async () => {
    const store = await openFresh();
    store.close();
    expect(codeOf(await store.reports.list())).toBe('saveRefused');
    expect(codeOf(await store.reports.create(blankReport('a')))).toBe('saveRefused');
  });
});

describe('errors of the store as problems', () => {
  const named = (name: string, inner?: unknown) => Object.assign(new Error(name), { name, inner });
  it.each([
    [named('AbortError', new DOMException('', 'QuotaExceededError')), 'diskFull'],
    [named('OpenFailedError', named('UnknownError')), 'saveRefused'],
    [named('DatabaseClosedError'), 'saveRefused'],
    [named('VersionError'), 'newerStore'],
    [named('DataCloneError'), 'internal'],
    [new TypeError('x'), 'internal'],
    ['text', 'internal'],
    [null, 'internal'],
  ])('%s', (error, code) => {
    expect(storageProblem(error).code).toBe(code);
  });
});
