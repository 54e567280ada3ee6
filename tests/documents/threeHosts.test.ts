import { runInNewContext } from 'node:vm';
import { beforeAll, describe, expect, test } from 'vitest';
import { normalised, partsOf } from '../core/compose/docxParts';
import { fullReport } from '../fixtures/reports';
import edition2019 from '../../resources/editions/2019.json';
import edition2021 from '../../resources/editions/2021.json';
import { browserMissing, bundleCompose, inBrowser, type Export } from './hosts';

/** One export must not depend on where it is made: page, Web Worker (both page hosts) and Node (command line). */
describe.each([
  ['2019', edition2019, 'one', 'plain'],
  ['2021', edition2021, 'two', 'redHead'],
] as const)('edition %s', (id, edition, files, kind) => {
  const input = JSON.stringify({ report: fullReport(id, { letter: { kind } }), edition, files });
  const missing = browserMissing();
  let inPage: Export, inWorker: Export, inNode: Export;

  beforeAll(async () => {
    const bundle = await bundleCompose();
    if (missing) return;
    ({ page: inPage, worker: inWorker } = await inBrowser(bundle, input));
    // The same bundle, with nothing of Node in reach but what a browser has too.
    const globals = { btoa, TextEncoder, TextDecoder, setTimeout, crypto, input };
    inNode = (await runInNewContext(`${bundle}\ncomposeForHosts.run(input)`, globals)) as Export;
  });

  const readable = (made: Export): Readonly<Record<string, string>> =>
    Object.fromEntries(
      Object.entries(made).flatMap(([kind, data]) =>
        [...partsOf(new Uint8Array(Buffer.from(data, 'base64')))].map(([part, xml]) => [
          `${kind} ${part}`,
          normalised(xml),
        ]),
      ),
    );

  test('page, worker and Node make the same parts with the same XML', (ctx) => {
    if (missing) ctx.skip('no Chromium on this machine');
    expect(Object.keys(inNode).sort()).toEqual(files === 'one' ? ['combined'] : ['letter', 'report']);
    const node = readable(inNode);
    expect(Object.keys(node).length).toBeGreaterThan(15);
    expect(readable(inPage)).toEqual(node);
    expect(readable(inWorker)).toEqual(node);
  });

  test('even the bytes are the same', (ctx) => {
    if (missing) ctx.skip('no Chromium on this machine');
    expect(inPage).toEqual(inNode);
    expect(inWorker).toEqual(inNode);
  });
});
