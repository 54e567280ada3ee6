import { chromium, type Page } from '@playwright/test';
import validate from '@ooxml-tools/validate';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserProgram, quietFlags } from '../../build/setup/browserProgram.mjs';
import { publishCopy } from '../../renderer/core/compose/publish';
import { gridCells, valueCells } from '../../renderer/core/editions/grid';
import { cellText } from '../../renderer/core/report/cellText';
import { getCell, setCells } from '../../renderer/core/report/cells';
import type { Report } from '../../renderer/core/report/model';
import { editionOf, fullReport } from '../fixtures/reports';
import { browserMissing } from './hosts';
import { missingPrograms } from './programs';
import { readByPython } from './pythonWorkbook';

/** What offices type into cells that are not figures, and what attackers would. */
const RAW = ['=1+1', '@SUM(A1)', '<b>&amp;</b>', 'constructor', '_x0041_', '约\u0007\ud83d', '00', '两行\n字'];

const hostile = (id: string): Report =>
  setCells(
    fullReport(id),
    Object.fromEntries(valueCells(editionOf(id)).map(({ place }, i) => [place, { raw: RAW[i % RAW.length]! }])),
  );

/** Beyond what fflate still zips without a worker of its own; a text that stands twice counts once. */
const heavy = setCells(
  fullReport('2021'),
  Object.fromEntries(valueCells(editionOf('2021')).map(({ place }, i) => [place, { raw: '字'.repeat(1990) + i }])),
);

const cases = [
  { name: '2019', report: fullReport('2019') },
  { name: '2021', report: fullReport('2021') },
  { name: '2019, no readable figure', report: hostile('2019') },
  { name: '2021, no readable figure', report: hostile('2021') },
];

async function tablesOf(report: Report): Promise<Uint8Array> {
  const files = await publishCopy(report, editionOf(report.edition));
  return files.find((f) => f.kind === 'tables')!.bytes;
}

async function inBrowser<T>(use: (tab: Page) => Promise<T>): Promise<T> {
  const browser = await chromium.launch({ executablePath: browserProgram()!, args: quietFlags });
  try {
    return await use(await browser.newPage());
  } finally {
    await browser.close();
  }
}

const noBrowser = browserMissing();
const noPython = missingPrograms(['python3']).length > 0;

describe('readers that know nothing of this program', () => {
  let folder: string;
  beforeAll(() => void (folder = mkdtempSync(path.join(tmpdir(), 'nianbao-publish-'))));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.for(cases)(
    'Python finds every label and value of $name in its cell, and no formula',
    async ({ report }, ctx) => {
      if (noPython) ctx.skip('not installed: python3');
      const file = path.join(folder, 'tables.xlsx');
      writeFileSync(file, await tablesOf(report));
      const read = readByPython(file);
      const printed = Object.values(editionOf(report.edition).tables).map((table) =>
        Object.fromEntries(
          gridCells(table).map((c) => {
            const text =
              c.text ?? cellText(getCell(report, c.value!)).replace('\u0007', '').replace('\ud83d', '\ufffd');
            return [
              `${String.fromCharCode(65 + c.col)}${c.row + 1}`,
              [/^(0|[1-9]\d*)(\.\d+)?$/.test(text) ? 'n' : 's', text, false],
            ];
          }),
        ),
      );
      expect(read).toEqual(printed);
    },
  );

  test.each(cases)('$name holds to the schema of Office Open XML', async ({ report }) => {
    expect(await validate(await tablesOf(report), 'xlsx', 'Microsoft365')).toEqual([]);
  });

  test.for(cases)(
    'a browser shows the page of $name: one title, its sections, headers that exist',
    async ({ report }, ctx) => {
      if (noBrowser) ctx.skip('no Chromium on this machine');
      const [page] = await publishCopy(report, editionOf(report.edition));
      const seen = await inBrowser(async (tab) => {
        await tab.setContent(new TextDecoder().decode(page!.bytes));
        return tab.evaluate(() => ({
          h1: document.querySelectorAll('h1').length,
          h2: [...document.querySelectorAll('h2')].map((h) => h.textContent),
          tables: [...document.querySelectorAll('table')].map((t) => t.querySelectorAll('td[headers]').length),
          lost: [...document.querySelectorAll('[headers]')]
            .flatMap((cell) => cell.getAttribute('headers')!.split(' '))
            .filter((id) => document.getElementById(id)?.tagName !== 'TH'),
          mode: document.compatMode,
        }));
      });
      const edition = editionOf(report.edition);
      expect(seen).toEqual({
        h1: 1,
        h2: edition.sections.map((s) => s.title),
        tables: Object.values(edition.tables).map((t) => t.layout.flat().filter((c) => c.value !== undefined).length),
        lost: [],
        mode: 'CSS1Compat',
      });
    },
  );
});

/** The copy must not depend on where it is made: page, Web Worker (both page hosts) and Node (command line). */
test.for([
  { name: 'usual', report: fullReport('2019') },
  { name: 'unreadable', report: hostile('2021') },
  { name: 'heavy', report: heavy },
])('page, worker and Node make the same bytes, without workers of their own: $name', async ({ report }, ctx) => {
  if (noBrowser) ctx.skip('no Chromium on this machine');
  const edition = editionOf(report.edition);
  const call = `publishCopy.publishCopy(${JSON.stringify(report)}, ${JSON.stringify(edition)})`;
  // The page's policy allows no worker but its own files: fflate's would never answer.
  const script = `${await bundle()}
    Object.defineProperty(globalThis, 'Worker', { get() { throw new Error('a worker is asked for') } });
    const made = async () => (await ${call}).map(({ kind, name, bytes }) => [kind, name, inBase64(bytes)]);
    ${inBase64.toString()}`;
  const { inPage, inWorker } = await inBrowser(async (tab) => ({
    inWorker: await tab.evaluate(
      (code) =>
        new Promise<unknown>((resolve, reject) => {
          const source = `${code}; made().then(postMessage, (e) => postMessage(String(e)));`;
          const worker = new Worker(URL.createObjectURL(new Blob([source], { type: 'text/javascript' })));
          worker.onmessage = (e: MessageEvent<unknown>) => resolve(e.data);
          worker.onerror = (e) => reject(new Error(e.message));
        }),
      script,
    ),
    inPage: await tab.evaluate(`(async () => { ${script}; return made(); })()`),
  }));
  const inNode = (await publishCopy(report, edition)).map(({ kind, name, bytes }) => [kind, name, inBase64(bytes)]);
  expect(inPage).toEqual(inNode);
  expect(inWorker).toEqual(inNode);
});

/** Runs in all three hosts; its text is sent to the browser as it is. */
function inBase64(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}

let bundled: Promise<string> | undefined;
const bundle = (): Promise<string> => (bundled ??= makeBundle());

async function makeBundle(): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'nianbao-publish-'));
  const entry = path.join(import.meta.dirname, '../../renderer/core/compose/publish/index.ts');
  const lib = { entry, formats: ['iife' as const], name: 'publishCopy', fileName: () => 'bundle.js' };
  try {
    const settings = { outDir: folder, target: 'es2022', minify: false, lib };
    await build({ configFile: false, logLevel: 'error', build: settings });
    return readFileSync(path.join(folder, 'bundle.js'), 'utf8');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
