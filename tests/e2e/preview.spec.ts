import type { Page } from '@playwright/test';
import { DESK, LETTER } from '../../renderer/wording/desk';
import { EXPORT } from '../../renderer/wording/export';
import { PAGES } from '../../renderer/wording/pages';
import { expect, QUICK, test } from './hosts';
import { bringIn, PreviewScreen } from './previewScreen';
import { sampleFor } from './samples';

test.use(QUICK);

const REPORT = sampleFor(2025);
/** Some hundred and seventy pages. */
const LONG = { ...REPORT, overview: `${'国'.repeat(1000)}\n`.repeat(100) };

const scrollTop = (page: Page): Promise<number> =>
  page.getByRole('region', { name: PAGES.pages }).evaluate((table) => table.scrollTop);

test('sheets grow and shrink by buttons, keys and wheel, and what is read stays in sight', async ({
  clerk,
  page,
  host,
  folder,
}) => {
  await bringIn(clerk, host, folder, REPORT);
  const preview = new PreviewScreen(clerk);
  await preview.open();
  const width = async (): Promise<number> => Math.round((await preview.sheets.first().boundingBox())!.width);
  const percent = page.getByRole('group', { name: PAGES.zoom }).locator('output');

  await expect(percent).toHaveText('100%');
  expect(await width()).toBe(794);
  await clerk.button(PAGES.zoomIn).click();
  await expect(percent).toHaveText('110%');
  await preview.table.focus();
  await page.keyboard.press('Control+-');
  await page.keyboard.press('Control+-');
  await expect(percent).toHaveText('90%');
  await preview.sheets.first().hover();
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -100);
  await page.keyboard.up('Control');
  await expect(percent).toHaveText('100%');

  await preview.text(3);
  await expect(preview.countLine).toContainText('第 3 页');
  await clerk.button(PAGES.fitWidth).click();
  await expect(clerk.button(PAGES.fitWidth)).toHaveAttribute('aria-pressed', 'true');
  expect(await width()).toBeGreaterThan(900);
  await expect(preview.countLine).toContainText('第 3 页');
  const table = (await preview.table.boundingBox())!;
  expect(await width()).toBeLessThan(table.width);

  await page.reload();
  await preview.settled();
  await expect(clerk.button(PAGES.fitWidth)).toHaveAttribute('aria-pressed', 'true');
});

test('a hundred and more pages: few are drawn, the count follows the scrolling', async ({
  clerk,
  page,
  host,
  folder,
}) => {
  await bringIn(clerk, host, folder, LONG);
  const preview = new PreviewScreen(clerk);
  await preview.open();
  const total = await preview.count();
  expect(total).toBeGreaterThan(100);
  expect(await preview.sheets.locator('svg').count()).toBeLessThan(8);

  await preview.table.focus();
  const before = await scrollTop(page);
  await page.keyboard.press('PageDown');
  await expect.poll(() => scrollTop(page)).toBeGreaterThan(before + 300);
  // Chromium can lose a key that comes while the scrolling of the one before is still running.
  await expect(async () => {
    await page.keyboard.press('End');
    await expect.poll(() => scrollTop(page), { timeout: 2000 }).toBeGreaterThan(100_000);
  }).toPass();
  await expect(preview.countLine).toContainText(`共 ${String(total)} 页 · 第 ${String(total)} 页`);
  await expect(preview.sheets.last().locator('svg')).toBeVisible();
  expect(await preview.sheets.locator('svg').count()).toBeLessThan(8);

  // A page length a frame: faster than anybody reads, and every frame must be in time.
  const slowest = await preview.table.evaluate(async (table) => {
    const frame = () => new Promise<number>((done) => requestAnimationFrame(done));
    const gaps: number[] = [];
    table.scrollTop = 0;
    let last = await frame();
    for (let i = 0; i < 60; i++) {
      table.scrollTop += 400;
      const now = await frame();
      gaps.push(now - last);
      last = now;
    }
    return gaps.sort((a, b) => a - b);
  });
  console.log(`scrolling: median frame ${slowest[30]!.toFixed(0)} ms, slowest ${slowest.at(-1)!.toFixed(0)} ms`);
});

test('what is missing is a blank on the page and a way to fill it', async ({ clerk, page }) => {
  await clerk.begin(2025);
  const preview = new PreviewScreen(clerk);
  await preview.open();
  await preview.changed(() => preview.choice(LETTER.kindRedHead).check());
  expect(await preview.text(1)).toContain('〔2026〕');
  await expect(page.getByTestId('export-verdict')).toContainText(EXPORT.draft);
  await page.getByRole('link', { name: EXPORT.fillNumber }).click();
  await clerk.field(LETTER.documentNumber).fill('青政函〔2026〕5号');
  await preview.open();
  expect(await preview.text(1)).toContain('青政函〔2026〕5号');
  await page.getByRole('link', { name: EXPORT.toFindings }).click();
  await expect(page.getByRole('navigation', { name: DESK.contents })).toBeVisible();
});

test('typefaces that are not installed are named; characters nobody can print are told', async ({
  clerk,
  page,
  host,
  folder,
}) => {
  await bringIn(clerk, host, folder, { ...REPORT, overview: `甲\u0007乙\u0007。\n${REPORT.overview}` });
  const preview = new PreviewScreen(clerk);
  await preview.open();
  await expect(page.getByTestId('removed-note')).toContainText('有 2 处');
  // Which typefaces this machine has is its own affair: what is said must fit what the browser finds.
  const has = await page.evaluate(async () => {
    try {
      await new FontFace('probe', 'local("方正仿宋_GBK")').load();
      return true;
    } catch {
      return false;
    }
  });
  const founder = page.locator('label', { has: page.locator('input[value="founder"]') });
  await expect(founder).toContainText(has ? EXPORT.fontInstalled : EXPORT.fontNotInstalled);
  await preview.changed(() => preview.choice(EXPORT.fontSets.founder).check());
  if (!has) await expect(page.getByTestId('font-warning')).toContainText('“方正仿宋_GBK”');
  await expect(preview.sheets.first().locator('text[font-family*="方正仿宋_GBK"]').first()).toBeVisible();
});

test('how long a change takes to be seen', async ({ clerk, host, folder }) => {
  await bringIn(clerk, host, folder, REPORT);
  const preview = new PreviewScreen(clerk);
  await preview.open();
  const times: number[] = [];
  for (let i = 0; i < 20; i++) {
    const kind = i % 2 === 0 ? LETTER.kindRedHead : LETTER.kindPlain;
    const radio = preview.choice(kind);
    // From the click to the first frame that shows the new pages, on the page's own clock.
    times.push(
      await radio.evaluate(async (input: HTMLInputElement) => {
        const table = document.querySelector('[data-revision]')!;
        const old = table.getAttribute('data-revision');
        const start = performance.now();
        input.click();
        while (table.getAttribute('data-revision') === old) await new Promise(requestAnimationFrame);
        return performance.now() - start;
      }),
    );
  }
  times.sort((a, b) => a - b);
  const count = String(await preview.count());
  console.log(
    `preview: a change seen after ${times[10]!.toFixed(0)} ms (median), ${times[18]!.toFixed(0)} ms (95 %), ${count} pages`,
  );
  expect(await preview.text(1)).toContain(REPORT.letter.title);
});
