import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createHash } from 'node:crypto';
import type { IncomingPackage, Package } from '../../renderer/core/handoff';
import { problem } from '../../renderer/core/kernel/problem';
import { err } from '../../renderer/core/kernel/result';
import { createSha256 } from '../../renderer/usecases';
import { checkPackage } from '../../renderer/workers/checkPackage';
import type { CheckedPackage, PackageReply } from '../../renderer/workers/packageMessages';
import { createPackageReader, LONGEST_SECONDS, type PackageWorker } from '../../renderer/workers/packageReader';
import { digestOf, filesOf, goodPackage, ports } from '../core/handoff/packages';
import { codeOf } from '../storage/support';

const incoming = (): IncomingPackage => ({ kind: 'file', name: 'a.zip', bytes: new Uint8Array([1, 2, 3]) });
const refused: CheckedPackage = {
  ok: false,
  code: 'unchecked',
  problems: [],
  warnings: [],
  manifest: null,
  seal: null,
  content: null,
};

type Says = PackageReply | 'breaks' | 'nothing';

/** Workers that answer each package in turn with what is said here; how often one was made, asked and ended is counted. */
function workers(...says: Says[]) {
  const seen = { made: 0, ended: 0, asked: [] as string[], handedOver: [] as number[] };
  const all: PackageWorker[] = [];
  const make = (): PackageWorker => {
    seen.made += 1;
    const worker: PackageWorker = {
      onmessage: null,
      onerror: null,
      terminate: () => void (seen.ended += 1),
      postMessage({ shown }, transfer) {
        seen.asked.push(shown);
        seen.handedOver.push(transfer.length);
        const said = says.shift() ?? 'nothing';
        if (said === 'nothing') return;
        setTimeout(() => {
          if (said === 'breaks') worker.onerror?.({ preventDefault: () => undefined } as ErrorEvent);
          else worker.onmessage?.({ data: said } as MessageEvent<PackageReply>);
        }, 10);
      },
    };
    all.push(worker);
    return worker;
  };
  return { seen, all, make };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('checking in a worker', () => {
  it('keeps one worker for many packages, one after the other', async () => {
    const { seen, make } = workers(...Array.from({ length: 5 }, (): Says => ({ checked: refused })));
    const reader = createPackageReader(make);
    const answers = Promise.all(['a', 'b', 'c', 'd', 'e'].map((name) => reader.verify(incoming(), name)));
    await vi.advanceTimersByTimeAsync(15);
    expect(seen.asked).toEqual(['a', 'b']);
    await vi.runAllTimersAsync();
    expect((await answers).map(codeOf)).toEqual(Array.from({ length: 5 }, () => 'ok'));
    expect([seen.made, seen.ended, vi.getTimerCount()]).toEqual([1, 0, 0]);
    expect(seen.handedOver).toEqual([1, 1, 1, 1, 1]);
    reader.rest();
    expect(seen.ended).toBe(1);
  });

  it.each<[string, Says]>([
    ['fails inside', { failed: true }],
    ['breaks, as for want of memory', 'breaks'],
  ])('a worker that %s is replaced, and the next package is answered', async (_, said) => {
    const { seen, make } = workers(said, { checked: refused });
    const reader = createPackageReader(make);
    const answers = Promise.all([reader.verify(incoming(), 'a'), reader.verify(incoming(), 'b')]);
    await vi.runAllTimersAsync();
    expect((await answers).map(codeOf)).toEqual(['internal', 'ok']);
    expect([seen.made, seen.ended]).toEqual([2, 1]);
  });

  it('ends one that does not come to an end, after the time said in the sentence (P16)', async () => {
    const { seen, make } = workers('nothing', { checked: refused });
    const reader = createPackageReader(make);
    const slow = reader.verify(incoming(), '甲镇');
    const next = reader.verify(incoming(), '乙镇');
    await vi.advanceTimersByTimeAsync(LONGEST_SECONDS * 1000 - 1);
    expect([seen.ended, seen.asked]).toEqual([0, ['甲镇']]);
    await vi.advanceTimersByTimeAsync(1);
    expect(await slow).toEqual(err(problem('packageTooSlow', { path: '甲镇', seconds: LONGEST_SECONDS })));
    await vi.runAllTimersAsync();
    expect([codeOf(await next), seen.made, seen.ended]).toEqual(['ok', 2, 1]);
  });

  it('is cancelled at once: while it runs, while it waits, before it began', async () => {
    const { seen, make } = workers('nothing', { checked: refused });
    const reader = createPackageReader(make);
    const [first, second] = [new AbortController(), new AbortController()];
    const running = reader.verify(incoming(), 'a', { signal: first.signal });
    const waiting = reader.verify(incoming(), 'b', { signal: second.signal });
    await vi.advanceTimersByTimeAsync(0);
    second.abort();
    expect(codeOf(await waiting)).toBe('cancelled');
    expect(seen.ended).toBe(0);
    first.abort();
    expect(codeOf(await running)).toBe('cancelled');
    expect(seen.ended).toBe(1);
    expect(codeOf(await reader.verify(incoming(), 'c', { signal: first.signal }))).toBe('cancelled');
    const last = reader.verify(incoming(), 'd');
    await vi.runAllTimersAsync();
    expect([codeOf(await last), seen.asked, seen.made]).toEqual(['ok', ['a', 'd'], 2]);
  });

  it('a worker that breaks while it waits is not asked again', async () => {
    const { all, seen, make } = workers({ checked: refused }, { checked: refused });
    const reader = createPackageReader(make);
    void reader.verify(incoming(), 'a');
    await vi.runAllTimersAsync();
    all[0]!.onerror?.({ preventDefault: () => undefined } as ErrorEvent);
    const next = reader.verify(incoming(), 'b');
    await vi.runAllTimersAsync();
    expect([codeOf(await next), seen.made]).toEqual(['ok', 2]);
  });

  it('says so where no worker can be had', async () => {
    const none = createPackageReader(() => {
      throw new Error('no workers');
    });
    expect(codeOf(await none.verify(incoming(), 'a'))).toBe('internal');
  });
});

describe('what the page learns of a package', () => {
  let made: Package;
  beforeAll(async () => {
    vi.useRealTimers();
    made = await goodPackage();
  });

  const asFolder = (changes: Readonly<Record<string, Uint8Array>> = {}): IncomingPackage => ({
    kind: 'folder',
    entries: Object.entries({ ...filesOf(made), ...changes }).map(([name, bytes]) => ({
      name,
      kind: 'file',
      size: bytes.length,
      bytes,
    })),
  });
  const check = (typed?: string, changes?: Readonly<Record<string, Uint8Array>>) =>
    checkPackage({ incoming: asFolder(changes), shown: '甲镇', typed }, ports);

  it('code and digest are those of the manifest as it came', async () => {
    const checked = await check(made.code);
    expect([checked.ok, checked.code]).toEqual([true, 'matched']);
    expect(checked.seal).toEqual({ code: made.code, digest: digestOf(made.manifest.bytes) });
  });

  it('a damaged file refuses, but the code is still told, so that the package can be named', async () => {
    const checked = await check(undefined, { 'report.json': new Uint8Array([123]) });
    expect([checked.ok, checked.seal?.code, checked.content]).toEqual([false, made.code, null]);
  });

  it('without a manifest there is none', async () => {
    expect((await check(undefined, { 'manifest.json': new Uint8Array() })).seal).toBeNull();
  });

  it('files come in memory of their own, so that nothing else is handed on with them', async () => {
    const pool = new Uint8Array(1_000_000);
    const report = filesOf(made)['report.json']!;
    pool.set(report, 500);
    const { content } = await check(undefined, { 'report.json': pool.subarray(500, 500 + report.length) });
    for (const bytes of content!.files.values()) expect(bytes.buffer.byteLength).toBe(bytes.byteLength);
    expect(content!.files.get('report.json')).toEqual(report);
  });
});

it('SHA-256 of the browser is that of everybody else', async () => {
  vi.useRealTimers();
  for (const text of ['', 'abc', '年度报告'.repeat(10_000)]) {
    const bytes = new TextEncoder().encode(`xx${text}`).subarray(2);
    const found = Buffer.from(await createSha256()(bytes)).toString('hex');
    expect(found).toBe(createHash('sha256').update(text).digest('hex'));
  }
});
