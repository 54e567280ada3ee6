import { DESK } from '../../renderer/wording/desk';
import { HOME } from '../../renderer/wording/home';
import type { Clerk } from './clerk';
import { expect, QUICK, test } from './hosts';
import { everyScreen } from './screens';

test.use(QUICK);

const CONTROLS = ['button', 'link', 'textbox', 'checkbox', 'radio', 'combobox', 'listbox', 'searchbox', 'grid', 'Date'];

test('whatever can be operated has a name', async ({ clerk, page, context }) => {
  const inspector = await context.newCDPSession(page);
  await everyScreen(clerk, async (screen) => {
    const { nodes } = await inspector.send('Accessibility.getFullAXTree');
    const controls = nodes.filter((n) => !n.ignored && CONTROLS.includes(String(n.role?.value)));
    const unnamed = controls.filter((n) => String(n.name?.value ?? '').trim() === '');
    expect.soft(controls.length, screen).toBeGreaterThan(2);
    expect
      .soft(
        unnamed.map((n) => `${String(n.role?.value)} ${JSON.stringify(n.properties)}`),
        screen,
      )
      .toEqual([]);
  });
});

/** Tab, at most so many times, until the wanted thing has the focus; every stop on the way must show it. */
async function tabTo(clerk: Clerk, wanted: string, atMost = 60): Promise<void> {
  const { page } = clerk;
  for (let i = 0; i < atMost; i++) {
    await page.keyboard.press('Tab');
    const { name, visible } = await page.evaluate(() => {
      const element = document.activeElement!;
      const style = getComputedStyle(element);
      const ring = (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none';
      const name = (element.getAttribute('aria-label') ?? element.textContent).trim();
      return { name, visible: ring || element.shadowRoot !== null || element.closest('td') !== null };
    });
    expect.soft(visible, `the focus shows on “${name}”`).toBe(true);
    if (name.startsWith(wanted)) return;
  }
  throw new Error(`Tab never came to ${wanted}`);
}

test('from the first start to a figure in a table with Tab and Enter alone', async ({ clerk, page }) => {
  await clerk.firstUse();
  await tabTo(clerk, HOME.otherYear);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('2025');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: DESK.letter })).toBeVisible();
  await tabTo(clerk, '四、');
  await page.keyboard.press('Enter');
  await expect(clerk.sheet.getByRole('heading', { level: 1 })).toContainText('四、');
  const cell = page.locator('[data-place] input:focus');
  for (let i = 0; i < 20 && (await cell.count()) === 0; i++) await page.keyboard.press('Tab');
  await page.keyboard.type('3');
  await page.keyboard.press('Enter');
  await expect(clerk.sheet.locator('[data-place] .shown').first()).toHaveText('3');
});
