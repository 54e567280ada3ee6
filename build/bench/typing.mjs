import { writeFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { officeScreen, served } from './served.mjs';

const port = 4198;
/** About as fast as a practised person types. */
const betweenKeysMs = 60;
export const TYPED = { keys: 100, cells: 30 };
const TEXT = '镇里按季度把应当公开的事项逐条核对后发布到专栏并在公开栏张贴';
/** What is still being done when the last key is up (storing, marking) counts too. */
const afterwardsMs = 600;

/**
 * Milliseconds between the frames that the page showed while somebody typed; 16.7 is a screen's own pace.
 * `busyMs` is the longest task of the page in time of the processor: unlike the rest it hardly grows when other programs
 * keep the machine from showing frames.
 * @typedef {{ medianMs: number, p95Ms: number, worstMs: number, over50: number, longTasks: number, busyMs: number }} Frames
 */

/**
 * Typing on the built page in Chromium: keys into the middle of section one and figures into table three of the report,
 * everything checked as it is typed; the same with no texts in the report, and in a bare text field as peers.
 * Limit: Chromium stands in for Electron, without a screen; the pace of frames is that of its own clock.
 *
 * @param {Readonly<Record<'report' | 'last' | 'bare' | 'overview', string>>} files contents of report files (`bare` has no
 *   texts), and section one for the peer
 * @returns {Promise<{ text: Frames, cells: Frames, bareText: Frames, bareCells: Frames, field: Frames }>}
 * @throws when no browser or no build is there, or the desk cannot be reached
 */
export async function measureTyping({ report, last, bare, overview }) {
  const folder = await mkdtemp(path.join(tmpdir(), 'nianbao-bench-'));
  try {
    return await served(port, async (browser, address) => {
      const full = await onDesk(browser, address, await written(folder, { last, report }));
      const empty = await onDesk(browser, address, await written(folder, { bare }));
      const field = await inField(browser, overview);
      return { ...full, bareText: empty.text, bareCells: empty.cells, field };
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** @param {string} folder @param {Record<string, string>} reports */
async function written(folder, reports) {
  const names = [];
  for (const [name, report] of Object.entries(reports)) {
    const file = path.join(folder, `${name}.json`);
    await writeFile(file, report);
    names.push(file);
  }
  return names;
}

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {string} address
 * @param {readonly string[]} files the last one is typed in
 */
async function onDesk(browser, address, files) {
  const context = await browser.newContext(officeScreen);
  // Without the dialog of the system the page asks through a file field, which can be answered from here.
  await context.addInitScript(() => Object.assign(globalThis, { showOpenFilePicker: undefined }));
  try {
    const page = await context.newPage();
    await page.goto(address);
    await page.getByRole('main').waitFor();
    await page.goto(`${address}#/`);
    for (const [i, file] of files.entries()) {
      const button = page.getByRole('button', { name: '打开年报文件' });
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button.click()]);
      await chooser.setFiles(file);
      await page.getByRole('listitem').nth(i).waitFor();
    }
    await page.getByRole('link', { name: '继续编制' }).first().click();
    await page.getByRole('link', { name: '总体情况' }).click();
    const editor = page.locator('.cm-content');
    await editor.click();
    await page.keyboard.press('Control+Home');
    for (let line = 0; line < 12; line += 1) await page.keyboard.press('ArrowDown');
    const typed = await frames(page, () => keys(page));
    await page.getByRole('link', { name: '收到和处理' }).click();
    const cell = page.locator('[data-place^="applications."]:not([aria-readonly="true"])').first();
    await cell.click();
    const filled = await frames(page, async () => {
      for (let i = 0; i < TYPED.cells; i += 1) {
        await page.keyboard.type(String(i % 10), { delay: betweenKeysMs / 2 });
        await page.keyboard.press('Enter', { delay: betweenKeysMs / 2 });
      }
    });
    return { text: typed, cells: filled };
  } finally {
    await context.close();
  }
}

/** @param {import('@playwright/test').Browser} browser @param {string} text */
async function inField(browser, text) {
  const context = await browser.newContext(officeScreen);
  try {
    const page = await context.newPage();
    await page.setContent('<textarea style="width:800px;height:600px"></textarea>');
    await page.locator('textarea').fill(text);
    await page.keyboard.press('Control+Home');
    return await frames(page, () => keys(page));
  } finally {
    await context.close();
  }
}

/** @param {import('@playwright/test').Page} page */
async function keys(page) {
  for (let i = 0; i < TYPED.keys; i += 1) {
    await page.keyboard.insertText(TEXT[i % TEXT.length] ?? '的');
    await page.waitForTimeout(betweenKeysMs);
  }
}

/** @typedef {EventTarget & { requestAnimationFrame(done: (now: number) => void): number }} PageWindow */

/**
 * The frames of a page while something is done in it.
 * @param {import('@playwright/test').Page} page @param {() => Promise<void>} act @returns {Promise<Frames>}
 */
export async function frames(page, act) {
  await page.waitForTimeout(afterwardsMs);
  const browser = page.context().browser();
  await browser?.startTracing(page, { categories: ['toplevel'] });
  const watched = page.evaluate(
    () =>
      /** @type {Promise<{ gaps: number[], longTasks: number }>} */ (
        new Promise((resolve) => {
          /** @type {number[]} */
          const gaps = [];
          let longTasks = 0;
          const observer = new PerformanceObserver((list) => (longTasks += list.getEntries().length));
          observer.observe({
            type: /** @type {import('node:perf_hooks').EntryType} */ (/** @type {string} */ ('longtask')),
          });
          // The settings for Node know no page.
          const window = /** @type {PageWindow} */ (/** @type {unknown} */ (globalThis));
          let before = 0;
          let on = true;
          /** @param {number} now */
          const tick = (now) => {
            if (before > 0) gaps.push(now - before);
            before = now;
            if (on) window.requestAnimationFrame(tick);
            else resolve({ gaps, longTasks });
          };
          window.requestAnimationFrame(tick);
          window.addEventListener('bench:stop', () => (on = false), { once: true });
        })
      ),
  );
  await act();
  await page.waitForTimeout(afterwardsMs);
  await page.evaluate(() =>
    /** @type {PageWindow} */ (/** @type {unknown} */ (globalThis)).dispatchEvent(new Event('bench:stop')),
  );
  const { gaps, longTasks } = await watched;
  const trace = await browser?.stopTracing();
  const sorted = [...gaps].sort((a, b) => a - b);
  /** @param {number} q */
  const quantile = (q) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? NaN;
  return {
    medianMs: quantile(0.5),
    p95Ms: quantile(0.95),
    worstMs: quantile(1),
    over50: gaps.filter((ms) => ms > 50).length,
    longTasks,
    busyMs: trace ? busiest(trace.toString('utf8')) : NaN,
  };
}

/**
 * The longest task of the page's main thread in a trace, in milliseconds of the processor.
 * @param {string} trace as Chromium writes it
 */
function busiest(trace) {
  /** @typedef {{ name: string, pid: number, tid: number, tdur?: number, args?: { name?: string } }} Event */
  const { traceEvents: events } = /** @type {{ traceEvents: Event[] }} */ (JSON.parse(trace));
  const threads = new Set(
    events.flatMap((e) =>
      e.name === 'thread_name' && e.args?.name === 'CrRendererMain' ? [`${String(e.pid)}:${String(e.tid)}`] : [],
    ),
  );
  const tasks = events.filter((e) => e.name.endsWith('RunTask') && threads.has(`${String(e.pid)}:${String(e.tid)}`));
  return tasks.reduce((longest, e) => Math.max(longest, (e.tdur ?? 0) / 1000), 0);
}
