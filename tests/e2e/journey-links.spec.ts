import { COMMON } from '../../renderer/wording/common';
import { DESK } from '../../renderer/wording/desk';
import { LINKS } from '../../renderer/wording/links';
import { expect, QUICK, test } from './hosts';

test.use(QUICK);

const OVERVIEW = '一、总体情况';
const APPLICATIONS = '三、';
const at = (column: string, row = 'newReceived'): string => `applications.${row}.${column}`;
const COLUMNS = ['naturalPerson', 'commercial', 'research', 'publicWelfare', 'legalService', 'otherOrg'];

test('a contradiction is set right and linked; text follows table, one undo takes both back, a reload keeps the link', async ({
  clerk,
  page,
}) => {
  const text = clerk.editor(OVERVIEW);
  const link = page.locator('.cm-link');
  await clerk.begin(2025);
  await clerk.open(APPLICATIONS);
  for (const [i, column] of COLUMNS.entries()) await clerk.typeCell(at(column), String(i === 0 ? 7 : 1));
  await expect(clerk.shown(at('total'))).toHaveText('12');

  await clerk.open(OVERVIEW);
  await clerk.write(OVERVIEW, '全年收到政府信息公开申请11件。');
  const card = page.locator('article[data-rule="NT01"]');
  await card.getByRole('button', { name: LINKS.fix('12') }).click();
  await expect(text).toContainText('申请12件');
  await expect(link).toHaveText('12');
  await expect(card).toHaveCount(0);
  await expect(clerk.toasts).toContainText(LINKS.fixed('12'));

  await clerk.open(APPLICATIONS);
  await clerk.typeCell(at('commercial'), '4');
  await expect(clerk.shown(at('total'))).toHaveText('15');
  await clerk.open(OVERVIEW);
  await expect(text).toContainText('申请15件');
  await page.keyboard.press('Control+z');
  await clerk.open(APPLICATIONS);
  await expect(clerk.shown(at('total'))).toHaveText('12');
  await clerk.open(OVERVIEW);
  await expect(text).toContainText('申请12件');

  await clerk.expectSaved();
  await page.reload();
  await expect(link).toHaveText('12');
  await clerk.open(APPLICATIONS);
  await clerk.typeCell(at('commercial'), '2');
  await clerk.open(OVERVIEW);
  await expect(text).toContainText('申请13件');
});

test('figures are picked from the tables and linked by keyboard alone', async ({ clerk, page }) => {
  const text = clerk.editor(OVERVIEW);
  const link = page.locator('.cm-link');
  await clerk.begin(2025);
  await clerk.open('二、');
  await clerk.typeCell('proactive.normativeDocs.made', '3');
  await clerk.open(OVERVIEW);
  await clerk.write(OVERVIEW, '制发行政规范性文件件。');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await clerk.button(LINKS.insert).press('Enter');
  const box = page.getByRole('combobox', { name: LINKS.search });
  await expect(box).toBeFocused();
  await page.keyboard.type('规范性文件 3');
  await expect(page.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(text).toContainText('文件3件');
  await expect(text).toBeFocused();
  await expect(link).toHaveText('3');

  // The tip of the figure under the cursor: what it follows, and the way out.
  await page.keyboard.press('Alt+ArrowDown');
  await expect(page.getByRole('button', { name: LINKS.goCell })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(link).toHaveCount(0);
  await expect(text).toContainText('文件3件');
  await expect(clerk.toasts).toContainText(LINKS.unlinked);

  // What agrees with the table is offered, one by one and all at once.
  await page.keyboard.press('Alt+ArrowDown');
  await expect(page.getByRole('button', { name: LINKS.link, exact: true })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(text).toBeFocused();
  await clerk.button(LINKS.all(1)).click();
  await expect(link).toHaveText('3');

  // Whoever types over it takes it back into his own hands, and is told so.
  await text.click();
  await page.keyboard.press('Control+Home');
  for (let i = 0; i < 10; i++) await page.keyboard.press('ArrowRight');
  await page.keyboard.type('5');
  await expect(text).toContainText('文件35件');
  await expect(link).toHaveCount(0);
  await expect(clerk.toasts).toContainText(LINKS.dissolved(1));
  await clerk.button(COMMON.undo).first().click();
  await expect(link).toHaveText('3');
});

test('the figure of a link leads to its cell, and the cell says what follows it', async ({ clerk, page }) => {
  await clerk.begin(2025);
  await clerk.open('二、');
  await clerk.typeCell('proactive.normativeDocs.made', '3');
  await clerk.open(OVERVIEW);
  await clerk.write(OVERVIEW, '制发行政规范性文件3件。');
  await clerk.button(LINKS.all(1)).click();
  await page.locator('.cm-link').hover();
  await page.getByRole('button', { name: LINKS.goCell }).click();
  await expect(page.locator('[data-place]:has(input:focus)')).toHaveAttribute(
    'data-place',
    'proactive.normativeDocs.made',
  );
  await clerk.cell('proactive.normativeDocs.made').hover();
  await expect(page.locator('.tip')).toContainText(LINKS.followers(1));
  await page.keyboard.press('Delete');
  await clerk.open(OVERVIEW);
  await expect(clerk.editor(OVERVIEW)).toContainText('文件3件');
  await expect(page.locator('.cm-link-waiting')).toHaveText('3');
  await expect(clerk.button(DESK.templates)).toBeVisible();
});
