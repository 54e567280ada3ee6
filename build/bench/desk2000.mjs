import { seedDesk } from './deskSeed.mjs';
import { officeScreen, served } from './served.mjs';
import { frames } from './typing.mjs';

const port = 4196;
export const UNITS = 2000;
const rounds = 5;
/** Turns of the wheel while frames are watched, and pixels of each: through the whole list once. */
const turns = 60;
const pixels = Math.ceil((UNITS * 52) / turns);

/** @typedef {EventTarget & { requestAnimationFrame(done: (now: number) => void): number }} PageWindow */

/**
 * The board of a district with 2,000 townships in the built page in Chromium: from the click on 区县汇总台 to the frame that
 * shows its rows, and the frames while it is scrolled through; beside it the same rows as a bare table of a page without
 * any program, and the board while texts are being compared behind it (the first scrolling).
 * Limit: Chromium stands in for Electron, without a screen; the store is filled behind the program's back.
 *
 * @returns {Promise<{ openMs: number, coldMs: number, plainMs: number, scroll: import('./typing.mjs').Frames,
 *   comparing: import('./typing.mjs').Frames, plainScroll: import('./typing.mjs').Frames }>}
 * @throws when no browser or no build is there, or the board never shows
 */
export async function measureDesk() {
  return served(port, async (browser, address) => {
    const context = await browser.newContext(officeScreen);
    try {
      const page = await context.newPage();
      await page.goto(address);
      await page.getByRole('main').waitFor();
      await seedDesk(page, UNITS);
      const opened = [];
      for (let round = 0; round < rounds; round += 1) {
        await page.goto('about:blank');
        await page.goto(address);
        await page.getByRole('main').waitFor();
        // A fresh profile begins with its questions; the first screen lies beside them.
        await page.goto(`${address}#/`);
        await page.locator('a[href="#/district"]').waitFor();
        const ms = await clickToRows(page);
        opened.push(ms);
      }
      const comparing = await frames(page, () => scroll(page, '[role=grid]'));
      // Until nothing is compared any more.
      await page
        .waitForFunction(
          () => Boolean(/** @type {any} */ (globalThis).document.querySelector('td .remarks')?.textContent),
          undefined,
          { timeout: 120_000 },
        )
        .catch(() => null);
      const scrolled = await frames(page, () => scroll(page, '[role=grid]'));
      const plain = await plainTable(page);
      opened.sort((a, b) => a - b);
      return {
        openMs: opened[Math.floor(rounds / 2)] ?? NaN,
        coldMs: opened.at(-1) ?? NaN,
        ...plain,
        scroll: scrolled,
        comparing,
      };
    } finally {
      await context.close();
    }
  });
}

/** @param {import('@playwright/test').Page} page @returns {Promise<number>} milliseconds */
async function clickToRows(page) {
  return page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        // The settings for Node know no page.
        const window = /** @type {PageWindow & { document: any }} */ (/** @type {unknown} */ (globalThis));
        const begun = performance.now();
        window.document.querySelector('a[href="#/district"]').click();
        const look = () => {
          if (window.document.querySelectorAll('[role=grid] tr[aria-selected]').length > 5)
            window.requestAnimationFrame((now) => resolve(now - begun));
          else if (performance.now() - begun > 20_000) reject(new Error('the board shows no rows'));
          else window.requestAnimationFrame(look);
        };
        look();
      }),
  );
}

/** @param {import('@playwright/test').Page} page @param {string} where */
async function scroll(page, where) {
  await page.locator(where).hover({ position: { x: 200, y: 200 } });
  for (let turn = 0; turn < turns; turn += 1) {
    await page.mouse.wheel(0, turn < turns / 2 ? pixels * 2 : -pixels * 2);
    await page.waitForTimeout(40);
  }
}

/**
 * A row of the board two thousand times in a bare table, all of them there from the start; the program is taken away.
 * @param {import('@playwright/test').Page} page that shows the board
 */
async function plainTable(page) {
  const plainMs = await page.evaluate(
    (units) =>
      new Promise((resolve) => {
        const window = /** @type {PageWindow & { document: any }} */ (/** @type {unknown} */ (globalThis));
        const { document } = window;
        const row = document.querySelector('[role=grid] tr[aria-selected]').cloneNode(true);
        document.querySelector('#app').remove();
        const begun = performance.now();
        const frame = document.createElement('div');
        const table = document.createElement('table');
        frame.id = 'bare';
        Object.assign(frame.style, { height: '600px', overflow: 'auto' });
        Object.assign(table.style, { width: '100%', tableLayout: 'fixed' });
        for (let i = 0; i < units; i += 1) table.append(row.cloneNode(true));
        frame.append(table);
        document.body.append(frame);
        window.requestAnimationFrame(() => window.requestAnimationFrame((now) => resolve(now - begun)));
      }),
    UNITS,
  );
  const plainScroll = await frames(page, () => scroll(page, '#bare'));
  return { plainMs: /** @type {number} */ (plainMs), plainScroll };
}
