import type { Page } from '@playwright/test';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../renderer/core/compose/settings';
import type { PagedFile } from '../../../renderer/workers/composeMessages';
import { fullReport } from '../../fixtures/reports';
import { browserMissing, ownPage } from './ownPage';

/** The composing worker itself, as a module worker under the product's policy. */
let page: Page;

beforeAll(async () => {
  if (browserMissing) return;
  const source = join(import.meta.dirname, '../../../renderer/workers/compose.worker.ts');
  // an older browser's worker: the same, without a surface to measure on
  const old = "import './entry.js'; self.OffscreenCanvas = undefined;";
  page = await ownPage(source, '<!doctype html><html lang="zh-CN"><body></body></html>', { '/old.js': old });
  await page.evaluate(() => {
    const asker = (script: string) => {
      const worker = new Worker(script, { type: 'module' });
      return (request: unknown) =>
        new Promise((resolve, reject) => {
          worker.onmessage = (event: MessageEvent<unknown>) => resolve(event.data);
          worker.onerror = (event) => reject(new Error(event.message));
          worker.postMessage(request);
        });
    };
    Object.assign(globalThis, { ask: asker('/entry.js'), askOld: asker('/old.js') });
  });
}, 60_000);
afterAll(() => page?.context().browser()?.close());

declare const ask: (request: unknown) => Promise<unknown>;
declare const askOld: typeof ask;

describe.each(['2019', '2021'] as const)('form %s', (editionId) => {
  const report = fullReport(editionId);

  it('becomes pages: every sheet A4, the letter’s words on the first', async (ctx) => {
    if (browserMissing) ctx.skip('no Chromium on this machine');
    const request = { make: 'pages', report, editionId, settings: DEFAULT_SETTINGS };
    const { made } = (await page.evaluate((asked) => ask(asked), request)) as { made: readonly PagedFile[] };
    expect(made.map((file) => file.kind)).toEqual(['letter', 'report']);
    for (const sheet of made.flatMap((file) => file.pages))
      expect([Math.round(sheet.width), Math.round(sheet.height)]).toEqual([595, 842]);
    const words = made[0]!.pages[0]!.items.flatMap((item) => (item.kind === 'text' ? item.text : [])).join('');
    expect(words).toContain(report.letter.recipient);
    expect(made[1]!.pages.length).toBeGreaterThan(1);
  });

  it('becomes the publish copy, whose part of the worker is loaded on demand', async (ctx) => {
    if (browserMissing) ctx.skip('no Chromium on this machine');
    const kinds = await page.evaluate(
      async (asked) => {
        const { made } = (await ask(asked)) as { made: readonly { kind: string; bytes: Uint8Array }[] };
        return made.map((file) => [file.kind, file.bytes.length > 1000]);
      },
      { make: 'publish', report, editionId },
    );
    expect(kinds).toEqual([
      ['page', true],
      ['tables', true],
    ]);
  });
});

it('a form the worker does not have is answered, and the worker lives on', async (ctx) => {
  if (browserMissing) ctx.skip('no Chromium on this machine');
  const settings = DEFAULT_SETTINGS;
  const request = { make: 'documents', report: fullReport('2021'), editionId: '1999', settings };
  expect(await page.evaluate((asked) => ask(asked), request)).toEqual({ failed: 'internal' });
  const again = await page.evaluate(async (asked) => Object.keys((await ask(asked)) as object), {
    ...request,
    editionId: '2021',
  });
  expect(again).toEqual(['made']);
});

it('a worker that cannot measure text says so for pages, and makes documents all the same', async (ctx) => {
  if (browserMissing) ctx.skip('no Chromium on this machine');
  const request = { report: fullReport('2021'), editionId: '2021', settings: DEFAULT_SETTINGS };
  const pages = { make: 'pages', ...request };
  expect(await page.evaluate((asked) => askOld(asked), pages)).toEqual({ failed: 'noCanvas' });
  const documents = { make: 'documents', ...request };
  expect(await page.evaluate(async (asked) => Object.keys((await askOld(asked)) as object), documents)).toEqual([
    'made',
  ]);
});
