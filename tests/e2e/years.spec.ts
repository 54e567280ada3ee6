import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeReport } from '../../renderer/core/editions/reportFile';
import { DESK } from '../../renderer/wording/desk';
import { FIRST_USE } from '../../renderer/wording/firstUse';
import { HOME } from '../../renderer/wording/home';
import { OFFICE } from './clerk';
import { expect, QUICK, test } from './hosts';
import { sampleFor } from './samples';

test.use(QUICK);

const CELL = 'applications.carriedOut.naturalPerson';

test('a year without a form is refused before anything is typed', async ({ clerk, page }) => {
  await clerk.firstUse();
  await clerk.button(HOME.otherYear).click();
  const dialog = page.getByRole('dialog');
  const create = dialog.getByRole('button', { name: HOME.create });
  await dialog.getByLabel(HOME.yearLabel).fill('2010');
  await expect(dialog).toContainText('2010 年度没有对应的年报格式');
  await expect(create).toBeDisabled();
  await page.keyboard.press('Enter');
  await expect(dialog).toBeVisible();
  await dialog.getByLabel(HOME.yearLabel).fill('2020');
  await expect(create).toBeEnabled();
});

test('last year stands beside this year in the table; a year is there once only', async ({ clerk, page }) => {
  await clerk.begin(2024);
  await clerk.open('三、');
  await clerk.typeCell(CELL, '6');
  await clerk.expectSaved();
  await clerk.home();
  await clerk.createYear(2025);
  await clerk.open('三、');
  await expect(clerk.cell(CELL).locator('.last-year')).toContainText('6');
  await expect(clerk.shown(CELL)).toHaveText('');
  await clerk.button(DESK.hideLastYear).click();
  await expect(clerk.cell(CELL).locator('.last-year')).toHaveCount(0);
  await clerk.home();
  await expect(page.getByRole('listitem')).toHaveCount(2);
  await clerk.button(HOME.otherYear).click();
  await page.getByLabel(HOME.yearLabel).fill('2024');
  await expect(page.getByRole('dialog')).toContainText(HOME.yearExists(2024));
});

test('several organs stand apart; deleting one year leaves the others, and undo brings it back', async ({
  clerk,
  page,
  host,
  folder,
}) => {
  const other = '柳河街道办事处';
  const file = join(folder, 'other.json');
  const report = sampleFor(2025);
  await writeFile(file, writeReport({ ...report, organ: { ...report.organ, name: other } }));
  host.giveReportFile(file);
  await clerk.begin(2025);
  await clerk.home();
  await clerk.button(HOME.openFile).click();
  await expect(page.getByRole('heading', { level: 2 })).toHaveText([OFFICE.organ, other]);
  await clerk.button(HOME.deleteLabel(2025, other)).click();
  await expect(clerk.toasts).toContainText(HOME.deleted(other, 2025));
  await expect(page.getByRole('listitem')).toHaveCount(1);
  await expect(clerk.button(HOME.deleteLabel(2025, OFFICE.organ))).toBeVisible();
  await clerk.button(HOME.undo).click();
  await expect(page.getByRole('heading', { level: 2 })).toHaveText([OFFICE.organ, other]);
});

test('the sample opens by one click, three clean years', async ({ clerk, page }) => {
  await page.goto('/');
  await clerk.button(FIRST_USE.sample).click();
  await expect(page.getByRole('listitem')).toHaveCount(3);
  await expect(page.getByText(HOME.noFinding)).toHaveCount(3);
  await page.getByRole('link', { name: HOME.continueEditing }).first().click();
  await expect(clerk.verdict).toHaveText(DESK.verdictClean);
});
