import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EXPORT } from '../../renderer/wording/export';
import { measure } from '../documents/pages';
import { missingPrograms } from '../documents/programs';
import { expect, printToPdf, QUICK, test } from './hosts';
import { bringIn, PreviewScreen } from './previewScreen';
import { sampleFor } from './samples';

test.use(QUICK);

const sample = sampleFor(2025);
const REPORT = {
  ...sample,
  letter: {
    ...sample.letter,
    kind: 'redHead',
    documentNumber: '青政函〔2026〕3号',
    copyTo: ['云岭县司法局', '云岭县档案馆'],
  },
} as const;
const near = (got: number, want: number, tolerance: number): void => {
  expect(Math.abs(got - want), `${String(got)} for ${String(want)} ± ${String(tolerance)}`).toBeLessThanOrEqual(
    tolerance,
  );
};

test('on paper: the sheets and nothing else, one a page, to the millimetre', async ({ clerk, page, host, folder }) => {
  // Millimetres on paper are read by poppler; the run of the project installs it, another machine may lack it.
  const missing = missingPrograms(['pdfinfo', 'pdftotext', 'pdftocairo']);
  test.skip(missing.length > 0, `not installed: ${missing.join(', ')}`);
  await bringIn(clerk, host, folder, REPORT);
  const preview = new PreviewScreen(clerk);
  await preview.open();
  const shown = await preview.count();
  const file = join(folder, 'printed.pdf');
  await writeFile(file, await printToPdf(page));
  const { size, pages } = measure(file);

  expect(pages).toHaveLength(shown);
  near(size[0], 210, 0.2);
  near(size[1], 297, 0.2);
  const [letter, ...rest] = pages;
  const everything = pages.flatMap(({ lines, footer }) => [...lines, ...(footer ? [footer] : [])]).map((l) => l.text);
  for (const control of [EXPORT.title, EXPORT.do, EXPORT.fontNote]) expect(everything.join('')).not.toContain(control);

  await test.step('red head: mark 30 mm from the edge, lines 170 mm long, the last 20 mm from the lower edge', () => {
    const red = letter!.lines.filter((l) => l.red);
    expect(red.map((l) => l.text)).toEqual([REPORT.organ.name]);
    near(red[0]!.top, 30, 1);
    expect(letter!.redRules).toHaveLength(4);
    for (const { left, right } of letter!.redRules) near(right - left, 170, 1);
    near(297 - letter!.redRules[3]!.bottom, 20, 0.7);
    expect(rest.flatMap((p) => p.redRules)).toEqual([]);
  });
  await test.step('text: first line of the report 45.2 mm from the edge, last line of the letter 259.6 mm', () => {
    near(rest[0]!.lines[0]!.baseline, 45.2, 0.5);
    near(letter!.lines.at(-1)!.baseline, 259.6, 0.5);
    for (const line of rest.flatMap((p) => p.lines)) expect(line.left).toBeGreaterThan(27.5);
  });
});

test('when the print dialog opens, every sheet is drawn', async ({ clerk, page, host, folder }) => {
  await bringIn(clerk, host, folder, { ...REPORT, overview: `${'国'.repeat(1000)}\n`.repeat(20) });
  const preview = new PreviewScreen(clerk);
  await preview.open();
  const total = await preview.count();
  expect(await preview.sheets.locator('svg').count()).toBeLessThan(total);
  await page.evaluate(() => {
    window.print = () => {
      document.title = `${String(document.querySelectorAll('[data-page] svg').length)} drawn`;
    };
  });
  await clerk.button(EXPORT.print).click();
  await expect(page).toHaveTitle(`${String(total)} drawn`);
  await expect.poll(() => preview.sheets.locator('svg').count()).toBeLessThan(total);
});

test('printing the desk gives its text without bars and panels', async ({ clerk, page, host, folder }) => {
  await bringIn(clerk, host, folder, REPORT);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('banner')).toBeHidden();
  await expect(page.locator('aside.findings')).toBeHidden();
  await expect(clerk.sheet.getByText(REPORT.letter.body.split('\n')[0]!.slice(0, 12)).first()).toBeVisible();
});
