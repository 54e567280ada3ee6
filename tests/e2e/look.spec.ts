import { expect, QUICK, test } from './hosts';
import { everyScreen } from './screens';

test.use(QUICK);

/** Office screens, old and new, and the old one at 200 % (WCAG 1.4.4). */
const WINDOWS = [
  { name: '1366x768', viewport: { width: 1366, height: 768 }, deviceScaleFactor: 1 },
  { name: '1920x1080', viewport: { width: 1920, height: 1080 }, deviceScaleFactor: 1 },
  { name: '683x384 at 200 percent', viewport: { width: 683, height: 384 }, deviceScaleFactor: 2 },
];

for (const { name, viewport, deviceScaleFactor } of WINDOWS)
  test.describe(name, () => {
    test.use({ viewport, deviceScaleFactor });
    test('no screen has to be scrolled sideways', async ({ clerk, page }, info) => {
      await everyScreen(clerk, async (screen) => {
        const path = info.outputPath(`${screen}.png`);
        await page.screenshot({ path });
        await info.attach(`${name} ${screen}`, { path, contentType: 'image/png' });
        const tooWide = await page.evaluate(() =>
          [document.documentElement, [...document.querySelectorAll('main')].find((e) => e.clientWidth > 0)!]
            .filter((e) => e.scrollWidth > e.clientWidth)
            .map((e) => `${e.tagName} ${String(e.scrollWidth)} > ${String(e.clientWidth)}`),
        );
        expect.soft(tooWide, screen).toEqual([]);
      });
    });
  });
