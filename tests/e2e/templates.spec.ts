import { COMMON } from '../../renderer/wording/common';
import { DESK } from '../../renderer/wording/desk';
import { SETTINGS } from '../../renderer/wording/settings';
import type { Clerk } from './clerk';
import { expect, QUICK, test } from './hosts';

test.use(QUICK);

const SECTION = '五、';

const blanksLeft = async (clerk: Clerk): Promise<number> => {
  const text = await clerk.sheet.locator('.bar .tag-warn').textContent();
  return Number(/\d+/.exec(text ?? '')?.[0]);
};

test('a template goes into an empty section; Tab visits the blanks, which are counted', async ({ clerk, page }) => {
  await clerk.begin(2025);
  await clerk.open(SECTION);
  await expect(clerk.sheet.getByText(DESK.emptySection)).toBeVisible();
  await clerk.sheet.locator('.start').getByRole('button').first().click();
  const editor = clerk.sheet.getByRole('textbox');
  await expect(editor).toContainText('【待填');
  const before = await blanksLeft(clerk);
  expect(before).toBeGreaterThan(1);
  await page.keyboard.type('甲');
  await page.keyboard.press('Tab');
  await page.keyboard.type('乙');
  await expect(clerk.sheet.getByText(DESK.blanksLeft(before - 2))).toBeVisible();
  await expect(editor).toContainText('甲');
  await expect(editor).toContainText('乙');
});

test('an own template is kept, used, renamed, deleted and brought back', async ({ clerk, page }) => {
  const text = '一是村级公开栏更新不够及时，已按月检查。';
  await clerk.begin(2025);
  await clerk.open(SECTION);
  const editor = clerk.sheet.getByRole('textbox');
  await editor.click();
  await page.keyboard.insertText(text);
  const dialog = page.getByRole('dialog');
  await clerk.button(DESK.templates).click();
  await dialog.getByLabel(DESK.templateName).fill('公开栏');
  await dialog.getByRole('button', { name: COMMON.save }).click();
  await expect(clerk.toasts).toContainText(DESK.templateSaved);
  await dialog.getByRole('button', { name: COMMON.cancel }).click();

  await editor.click();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await clerk.button(DESK.templates).click();
  await dialog.getByRole('button', { name: '公开栏' }).click();
  await dialog.getByRole('button', { name: DESK.templateInsert }).click();
  await expect(editor).toHaveText(text);

  await clerk.home();
  await page.getByRole('link', { name: COMMON.settings }).click();
  const list = page.getByRole('list', { name: SETTINGS.templates }).getByRole('listitem');
  await list.getByRole('button', { name: SETTINGS.rename }).click();
  await list.getByLabel(SETTINGS.rename).fill('公开栏整改');
  await list.getByRole('button', { name: COMMON.save }).click();
  await expect(list).toContainText('公开栏整改');
  await list.getByRole('button', { name: SETTINGS.delete }).click();
  await expect(page.getByText(SETTINGS.templatesEmpty)).toBeVisible();
  await clerk.toasts.getByRole('button', { name: COMMON.undo }).click();
  await expect(list).toContainText('公开栏整改');
});
