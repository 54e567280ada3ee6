import type { Page } from '@playwright/test';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sourceOf, verifyPackage, type IncomingPackage, type Package } from '../../../renderer/core/handoff';
import type { PackageReply } from '../../../renderer/workers/packageMessages';
import { filesOf, goodPackage, ports } from '../../core/handoff/packages';
import { browserMissing, ownPage } from './ownPage';

/** Writing, reading and checking packages in a real browser under the product's policy. */
const source = (path: string): string => join(import.meta.dirname, path);
const HTML = '<!doctype html><html lang="zh-CN"><body></body></html>';
const START = "import '/entry.js'; globalThis.started = true;";

let made: Package;
let pages: Page[] = [];
let writing: Page;
let checking: Page;

beforeAll(async () => {
  if (browserMissing) return;
  made = await goodPackage();
  writing = await ownPage(source('handoffEntry.ts'), `${HTML}<script type="module" src="/start.js"></script>`, {
    '/start.js': START,
  });
  checking = await ownPage(source('../../../renderer/workers/package.worker.ts'), HTML);
  pages = [writing, checking];
  await writing.waitForFunction('globalThis.started');
}, 120_000);
afterAll(() => Promise.all(pages.map((page) => page.context().browser()?.close())));

interface Round {
  readonly answers: readonly string[];
  readonly steps: readonly string[];
  readonly found: readonly string[];
  readonly package: IncomingPackage | null;
}
declare const handoff: {
  round(files: unknown, manifest: unknown): Promise<Round>;
  dropped(files: unknown): Promise<readonly string[] | null>;
};

describe('the browser’s host', () => {
  it('writes packages into real folders, each under its own number, and what it reads back is sound', async (ctx) => {
    if (browserMissing) ctx.skip('no Chromium on this machine');
    const { files, manifest } = made;
    const done = await writing.evaluate((given) => handoff.round(given.files, given.manifest), { files, manifest });
    expect(done.answers).toEqual(['甲镇报送包', '甲镇报送包_v2']);
    expect(done.found).toEqual(['package 甲镇报送包', 'package 甲镇报送包_v2']);
    expect(done.steps.slice(0, 8)).toEqual(
      ['write 1', 'write 2', 'write 3', 'readBack 1', 'readBack 2', 'readBack 3', 'write 4', 'readBack 4'].map(
        (step) => `${step}/4`,
      ),
    );
    const verdict = await verifyPackage(sourceOf(done.package!, 'x'), ports, made.code);
    expect([verdict.ok, verdict.code, verdict.problems]).toEqual([true, 'matched', []]);
  });

  it('takes files that are dragged in', async (ctx) => {
    if (browserMissing) ctx.skip('no Chromium on this machine');
    const given = [
      { name: '甲.zip', bytes: new Uint8Array([1]) },
      { name: '回执.json', bytes: new Uint8Array([2]) },
    ];
    expect(await writing.evaluate((files) => handoff.dropped(files), given)).toEqual(['zip 甲.zip', 'json 回执.json']);
  });
});

describe('the checking worker', () => {
  it('answers one package after the other: sound, forged, sound', async (ctx) => {
    if (browserMissing) ctx.skip('no Chromium on this machine');
    const folder = (changes: Readonly<Record<string, Uint8Array>> = {}): IncomingPackage => ({
      kind: 'folder',
      entries: Object.entries({ ...filesOf(made), ...changes }).map(([name, bytes]) => {
        return { name, kind: 'file', size: bytes.length, bytes };
      }),
    });
    const requests = [folder(), folder({ 'report.json': new Uint8Array([123]) }), folder()].map((incoming) => ({
      incoming,
      shown: '甲镇',
      typed: made.code,
    }));
    const told = await checking.evaluate(async (asked) => {
      const worker = new Worker('/entry.js', { type: 'module' });
      const answers: unknown[] = [];
      for (const request of asked) {
        const { data } = await new Promise<MessageEvent<PackageReply>>((resolve, reject) => {
          worker.onmessage = resolve;
          worker.onerror = (event) => reject(new Error(event.message));
          worker.postMessage(request);
        });
        if ('failed' in data) throw new Error('failed');
        const { ok, code, problems, seal, content } = data.checked;
        answers.push([ok, code, problems.map(({ kind }) => kind), seal?.code, content ? content.files.size : 0]);
      }
      return answers;
    }, requests);
    expect(told).toEqual([
      [true, 'matched', [], made.code, 4],
      [false, 'matched', ['wrongSize'], made.code, 0],
      [true, 'matched', [], made.code, 4],
    ]);
  });
});
