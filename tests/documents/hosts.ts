import { chromium } from '@playwright/test';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'vite';
import { browserProgram, quietFlags } from '../../build/setup/browserProgram.mjs';

export type Host = 'page' | 'worker' | 'node';

/** Files of one export as base64 by kind, the only form that crosses all three borders. */
export type Export = Readonly<Record<string, string>>;

/**
 * compose bundled by Vite once as a script for every host. It takes the arguments of `composeReport` as JSON and answers
 * with the files in base64; it finds its host's global object by itself.
 */
export async function bundleCompose(): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'nianbao-hosts-'));
  try {
    await build({
      configFile: false,
      logLevel: 'error',
      build: {
        outDir: folder,
        target: 'es2022',
        minify: false,
        lib: {
          entry: path.join(import.meta.dirname, 'composeForHosts.ts'),
          formats: ['iife'],
          name: 'composeForHosts',
          fileName: () => 'bundle.js',
        },
      },
    });
    return readFileSync(path.join(folder, 'bundle.js'), 'utf8');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export const browserMissing = (): boolean => browserProgram() === null;

/** Runs the bundle in a page and in a Web Worker of the same browser. */
export async function inBrowser(bundle: string, input: string): Promise<Readonly<Record<'page' | 'worker', Export>>> {
  const browser = await chromium.launch({ executablePath: browserProgram()!, args: quietFlags });
  try {
    const page = await browser.newPage();
    await page.addScriptTag({ content: bundle });
    const inPage = await page.evaluate(`composeForHosts.run(${JSON.stringify(input)})`);
    const source = `${bundle}\nonmessage = async (e) => postMessage(await composeForHosts.run(e.data));`;
    const inWorker = await page.evaluate(
      ([code, data]) =>
        new Promise((resolve, reject) => {
          const worker = new Worker(URL.createObjectURL(new Blob([code!], { type: 'text/javascript' })));
          worker.onmessage = (e: MessageEvent<unknown>) => resolve(e.data);
          worker.onerror = (e) => reject(new Error(e.message));
          worker.postMessage(data);
        }),
      [source, input],
    );
    return { page: inPage as Export, worker: inWorker as Export };
  } finally {
    await browser.close();
  }
}
