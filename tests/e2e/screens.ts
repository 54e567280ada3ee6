import { COMMON } from '../../renderer/wording/common';
import { DESK } from '../../renderer/wording/desk';
import { DISTRICT, DISTRICT_IMPORT } from '../../renderer/wording/district';
import { EXPORT } from '../../renderer/wording/export';
import { HANDOFF, RECEIVED } from '../../renderer/wording/handoff';
import { FIRST_USE } from '../../renderer/wording/firstUse';
import { HOME } from '../../renderer/wording/home';
import { IMPORT } from '../../renderer/wording/import';
import { PAGES } from '../../renderer/wording/pages';
import { REVIEW } from '../../renderer/wording/review';
import { TASK_MAKER } from '../../renderer/wording/taskMaker';
import { TOTALS } from '../../renderer/wording/totals';
import { seedDesk } from '../../build/bench/deskSeed.mjs';
import type { Clerk } from './clerk';
import { expect } from './hosts';

/** Little, but with a table and things to be looked at. */
const OLD_PAGE = `<h1>青溪镇人民政府2023年政府信息公开工作年度报告</h1><p>二、主动公开政府信息情况</p>
<table><tr><td colspan=2>第二十条第（五）项</td></tr><tr><td>信息内容</td><td>本年处理决定数量</td></tr>
<tr><td>行政许可</td><td>约31</td></tr></table>`;

/** Walks through every screen with the sample open and calls `look` on each; the name is for reports. */
export async function everyScreen(clerk: Clerk, look: (name: string) => Promise<void>): Promise<void> {
  const { page } = clerk;
  await page.goto('/');
  await expect(clerk.button(FIRST_USE.start)).toBeVisible();
  await look('first');
  await clerk.button(FIRST_USE.toDistrict).click();
  await expect(clerk.field(FIRST_USE.districtName)).toBeFocused();
  await look('firstDistrict');
  await clerk.button(FIRST_USE.toTownship).click();
  await clerk.button(FIRST_USE.sample).click();
  await expect(page.getByRole('listitem')).toHaveCount(3);
  await look('home');
  for (const screen of [COMMON.settings, COMMON.help]) {
    await page.getByRole('link', { name: screen }).click();
    await expect(page.getByText(screen, { exact: true }).first()).toBeVisible();
    await look(screen === COMMON.settings ? 'settings' : 'help');
    await page.goto('/#/');
  }
  await page.getByRole('link', { name: HOME.importOld }).click();
  await expect(clerk.button(IMPORT.choose)).toBeFocused();
  await look('import');
  await clerk.field(IMPORT.paste).focus();
  await clerk.paste({ 'text/html': OLD_PAGE, 'text/plain': '' });
  await expect(page.getByTestId('import-verdict')).toBeVisible();
  await look('importReview');
  await clerk.button(IMPORT.backToStart).click();
  await page.goto('/#/');
  await page.getByRole('link', { name: HOME.district }).click();
  await expect(page.getByRole('heading', { name: DISTRICT.emptyTitle })).toBeVisible();
  await look('districtEmpty');
  await page.getByRole('link', { name: DISTRICT.receive }).click();
  await expect(clerk.button(DISTRICT_IMPORT.folder)).toBeFocused();
  await look('districtImport');
  await seedDesk(page, 28);
  await page.getByRole('link', { name: DISTRICT_IMPORT.back }).click();
  await page.getByRole('row').nth(6).click();
  await expect(page.getByLabel(DISTRICT.codeLabel)).toBeVisible();
  await look('district');
  await districtScreens(clerk, look);
  await page.goto('/#/');
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
  await page.goto('/#/');
  await page.getByRole('link', { name: RECEIVED.entry }).click();
  await expect(clerk.button(RECEIVED.fromStick)).toBeVisible();
  await look('received');
  await page.goto('/#/');
  await page.getByRole('link', { name: HANDOFF.rowEntry, exact: true }).first().click();
  await clerk.button(HANDOFF.choose).click();
  await look('handoff');
  await clerk.button(HANDOFF.start).click();
  await expect(page.getByTestId('handoff-code')).toBeVisible();
  await look('handedOver');
  await clerk.button(HANDOFF.slipPrint).first().click();
  await expect(page.getByRole('region', { name: PAGES.pages }).locator('svg').first()).toBeVisible();
  await look('slip');
}

/** The task, a report under review and the totals, over the board that is seeded by now. */
async function districtScreens(clerk: Clerk, look: (name: string) => Promise<void>): Promise<void> {
  const { page } = clerk;
  await page.goto('/#/district/task/2025');
  await expect(page.getByText(TASK_MAKER.count(28))).toBeVisible();
  await look('districtTask');
  await page.goto('/#/district/unit/p6');
  await expect(page.getByTestId('review-verdict')).not.toHaveText(REVIEW.checking);
  await look('districtReview');
  await clerk.button(REVIEW.tabData).click();
  await expect(page.locator('p[data-field="overview"]').first()).toBeVisible();
  await look('districtReviewData');
  await page.goto('/#/district/totals/2025');
  // The report just left has a cell of the same place.
  await expect(clerk.button(TOTALS.export)).toBeVisible();
  await page.locator('[data-place="applications.newReceived.total"]').click();
  await expect(page.getByTestId('shares-of')).toBeVisible();
  await look('districtTotals');
}
