import { DESK, LETTER } from '../../renderer/wording/desk';
import { COMMON } from '../../renderer/wording/common';
import { FINDINGS } from '../../renderer/wording/findings';
import { expect, QUICK, test } from './hosts';

test.use(QUICK);

const TABLE = '三、';
const CELL = 'applications.newReceived.naturalPerson';
const card = (rule: string): string => `article[data-rule="${rule}"]`;

test('what is no number stays as typed and is reported, what is one is taken', async ({ clerk, page }) => {
  await clerk.begin(2025);
  await clerk.open(TABLE);
  for (const typed of ['三件', '1e999', '00']) {
    await clerk.typeCell(CELL, typed);
    await expect(clerk.shown(CELL)).toHaveText(typed);
    await expect(page.locator(card('AR02'))).toContainText(`“${typed}”`);
  }
  await clerk.typeCell(CELL, '１２');
  await expect(clerk.shown(CELL)).toHaveText('12');
  await expect(page.locator(card('AR02'))).toHaveCount(0);
});

test('ten thousand characters typed into a cell are refused, the old figure stays', async ({ clerk, page }) => {
  await clerk.begin(2025);
  await clerk.open(TABLE);
  await clerk.typeCell(CELL, '7');
  await clerk.cell(CELL).click();
  await page.keyboard.insertText('长'.repeat(10_000));
  await page.keyboard.press('Enter');
  await expect(clerk.toasts).toContainText(DESK.cellTooLong);
  await expect(clerk.shown(CELL)).toHaveText('7');
});

test('ten thousand characters pasted into a cell are refused with the reason', async ({ clerk }) => {
  await clerk.begin(2025);
  await clerk.open(TABLE);
  await clerk.typeCell(CELL, '7');
  await clerk.cell(CELL).click();
  await clerk.paste({ 'text/plain': '9'.repeat(10_000) });
  await expect(clerk.toasts).toContainText(DESK.cellTooLong);
  await expect(clerk.shown(CELL)).toHaveText('7');
});

test('a total typed over is kept and marked; cleared, it is the sum again', async ({ clerk, page }) => {
  const total = 'applications.newReceived.total';
  await clerk.begin(2025);
  await clerk.open(TABLE);
  await clerk.typeCell(CELL, '4');
  await clerk.button(DESK.fillRest).click();
  await expect(clerk.shown(total)).toHaveText('4');
  await clerk.typeCell(total, '9');
  await clerk.typeCell(CELL, '5');
  await expect(clerk.shown(total)).toHaveText('9');
  await expect(clerk.cell(total).locator('.typed-over')).toBeVisible();
  await clerk.cell(total).click();
  await page.keyboard.press('Delete');
  await expect(clerk.shown(total)).toHaveText('5');
  await expect(clerk.cell(total).locator('.typed-over')).toHaveCount(0);
});

test('a finding leads to its cell; a fix is one click and can be taken back', async ({ clerk, page }) => {
  await clerk.begin(2025);
  await clerk.open(TABLE);
  await clerk.typeCell(CELL, '甲');
  await clerk.open(DESK.letter);
  await page.locator(card('AR02')).getByRole('button', { name: DESK.locate }).click();
  await expect(clerk.cell(CELL).getByRole('textbox')).toBeFocused();

  await clerk.open(DESK.letter);
  await clerk.field(LETTER.signer).fill('青溪镇政府');
  await page.locator(card('CV01')).getByRole('button', { name: '改为“青溪镇人民政府”' }).click();
  await expect(clerk.field(LETTER.signer)).toHaveValue('青溪镇人民政府');
  await expect(page.locator(card('CV01'))).toHaveCount(0);
  await clerk.toasts.getByRole('button', { name: COMMON.undo }).click();
  await expect(clerk.field(LETTER.signer)).toHaveValue('青溪镇政府');
});

test('the reason for keeping a warning is stored with the report', async ({ clerk, page }) => {
  const reason = '县里另行通知，报送期限延至二月十日。';
  await clerk.begin(2025);
  await clerk.field(LETTER.date).fill('2026-02-03');
  await page.locator(card('CV03')).getByRole('button', { name: DESK.keepReason }).click();
  await page.getByRole('dialog').getByLabel(DESK.reasonLabel).fill(reason);
  await page.getByRole('dialog').getByRole('button', { name: COMMON.save }).click();
  await expect(page.locator(card('CV03'))).toContainText(FINDINGS.reason(reason));
  await clerk.expectSaved();
  await page.reload();
  await expect(page.locator(card('CV03'))).toContainText(FINDINGS.reason(reason));
});
