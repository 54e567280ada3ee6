import { chromium, type Page } from '@playwright/test';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { browserProgram, quietFlags } from '../../../build/setup/browserProgram.mjs';
import { SECURITY_HEADERS } from '../../../electron/contract/security';

/** For what only a real browser can show. */
export const browserMissing = browserProgram() === null;

/** A name below localhost counts as secure, as the product's own addresses do. */
const ORIGIN = 'http://nianbao.localhost';

/** A source file built with all it imports: file name to text; its own name is `entry.js`. */
async function bundle(source: string): Promise<ReadonlyMap<string, string>> {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-chromium-'));
  try {
    const lib = { entry: source, formats: ['es' as const], fileName: () => 'entry.js' };
    await build({ configFile: false, logLevel: 'error', build: { outDir: folder, lib, minify: false } });
    return new Map(readdirSync(folder).map((name) => [`/${name}`, readFileSync(join(folder, name), 'utf8')]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * A page with the product's own policy and the built source at `/entry.js`, answered from memory: no server, no network.
 * Closing its browser is the caller's.
 * @param more further scripts by path
 */
export async function ownPage(
  source: string,
  html: string,
  more: Readonly<Record<string, string>> = {},
): Promise<Page> {
  const scripts = new Map([...(await bundle(source)), ...Object.entries(more)]);
  const browser = await chromium.launch({ executablePath: browserProgram()!, args: quietFlags });
  const page = await browser.newPage();
  await page.route(`${ORIGIN}/**`, (route) => {
    const path = new URL(route.request().url()).pathname;
    const script = scripts.get(path);
    const [type, body] = path === '/' ? ['text/html', html] : ['text/javascript', script ?? ''];
    return route.fulfill({ headers: { ...SECURITY_HEADERS, 'Content-Type': `${type}; charset=utf-8` }, body });
  });
  await page.goto(ORIGIN);
  return page;
}
