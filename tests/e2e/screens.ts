import { COMMON } from '../../renderer/wording/common';
import { DESK } from '../../renderer/wording/desk';
import { EXPORT } from '../../renderer/wording/export';
import { FIRST_USE } from '../../renderer/wording/firstUse';
import { HOME } from '../../renderer/wording/home';
import { PAGES } from '../../renderer/wording/pages';
import type { Clerk } from './clerk';
import { expect } from './hosts';

/** Walks through every screen with the sample open and calls `look` on each; the name is for reports. */
export async function everyScreen(clerk: Clerk, look: (name: string) => Promise<void>): Promise<void> {
  const { page } = clerk;
  await page.goto('/');
  await expect(clerk.button(FIRST_USE.start)).toBeVisible();
  await look('first');
  await clerk.button(FIRST_USE.sample).click();
  await expect(page.getByRole('listitem')).toHaveCount(3);
  await look('home');
  for (const screen of [COMMON.settings, COMMON.help]) {
    await page.getByRole('link', { name: screen }).click();
    await expect(page.getByText(screen, { exact: true }).first()).toBeVisible();
    await look(screen === COMMON.settings ? 'settings' : 'help');
    await page.goto('/#/');
  }
  await page.getByRole('link', { name: HOME.continueEditing }).last().click();
  for (const [title, name] of [
    [DESK.letter, 'letter'],
    [DESK.front, 'front'],
    ['一、', 'overview'],
    ['二、', 'proactive'],
    ['三、', 'applications'],
    ['四、', 'disputes'],
  ] as const) {
    await clerk.open(title);
    if (name === 'overview') await expect(clerk.sheet.getByRole('textbox')).toBeVisible();
    await look(name);
  }
  await page.getByRole('banner').getByRole('link', { name: DESK.export }).click();
  await expect(clerk.button(EXPORT.do)).toBeVisible();
  await expect(page.getByRole('region', { name: PAGES.pages }).locator('svg').first()).toBeVisible();
  await look('export');
}
