import { chromium } from '@playwright/test';
import { spawn } from 'node:child_process';
import process from 'node:process';
import { browserProgram, quietFlags } from '../setup/browserProgram.mjs';
import { at } from '../vite/shared.mjs';

/**
 * The built page, served on this machine, and a browser to open it in; both are gone when `use` has ended.
 *
 * @template T
 * @param {number} port of 127.0.0.1
 * @param {(browser: import('@playwright/test').Browser, address: string) => Promise<T>} use
 * @returns {Promise<T>}
 * @throws when no browser or no build is there
 */
export async function served(port, use) {
  const address = `http://127.0.0.1:${String(port)}/`;
  const executablePath = browserProgram();
  const server = spawn(process.execPath, [at('dist/serve.js'), '--port', String(port)], { stdio: 'ignore' });
  try {
    const browser = await chromium.launch({ args: quietFlags, ...(executablePath ? { executablePath } : {}) });
    try {
      await answering(address);
      return await use(browser, address);
    } finally {
      await browser.close();
    }
  } finally {
    server.kill();
  }
}

/** @param {string} address waits until the server answers there */
async function answering(address) {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const answer = await fetch(address).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('dist/serve.js does not answer; run npm run build first');
}

/** As on an office screen of the smaller kind. */
export const officeScreen = { viewport: { width: 1366, height: 768 }, locale: 'zh-CN' };
