import { DESK } from '../../renderer/wording/desk';
import { FINDINGS } from '../../renderer/wording/findings';
import { COMMON } from '../../renderer/wording/common';
import type { Locator } from '@playwright/test';
import type { Clerk } from './clerk';
import { expect, QUICK, test } from './hosts';

test.use(QUICK);

const SECTION = '一、';
const TABLE = '三、';
const NAME = '一、总体情况';
const TOTAL = 'applications.newReceived.total';

const card = (clerk: Clerk, rule: string): Locator => clerk.page.locator(`article[data-rule="${rule}"]`).first();
const lit = (clerk: Clerk): Locator => clerk.page.locator('article[aria-current="true"]');

/** A report with one figure of requests in its table and a sentence that gives another. */
async function contradiction(clerk: Clerk, sentence: string): Promise<void> {
  await clerk.begin(2025);
  await clerk.open(TABLE);
  await clerk.button(DESK.fillRest).click();
  await clerk.typeCell('applications.newReceived.naturalPerson', '13');
  await clerk.open(SECTION);
  await clerk.write(NAME, sentence);
}

test('from the words to their note and from the note to the words', async ({ clerk, page }) => {
  await contradiction(clerk, '按时更新网站。全年收到政府信息公开申请15件。');
  const words = page.locator('.cm-finding-error').first();
  await words.click();
  await expect(lit(clerk)).toHaveAttribute('data-rule', 'NT01');
  await expect(lit(clerk)).toBeInViewport();
  await clerk.open(TABLE);
  await clerk.cell(TOTAL).click();
  await expect(lit(clerk)).toHaveAttribute('data-rule', 'AR07');
  await card(clerk, 'NT01').getByRole('button', { name: DESK.locate }).click();
  await expect(clerk.sheet.getByRole('heading', { level: 1 })).toContainText(SECTION);
  await expect(clerk.editor(NAME)).toBeFocused();
  await expect(lit(clerk)).toHaveAttribute('data-rule', 'NT01');
});

test('F8 opens the sentence, Alt+Enter repairs, Ctrl+Z takes the repair back', async ({ clerk, page }) => {
  await contradiction(clerk, '按时更新网站。全年收到政府信息公开申请15件。');
  await page.keyboard.press('Control+Home');
  for (let i = 0; i < 4; i++) {
    if (
      (
        await page
          .locator('.cm-finding-list')
          .textContent({ timeout: 200 })
          .catch(() => '')
      )?.includes('15')
    )
      break;
    await page.keyboard.press('F8');
  }
  await expect(page.locator('.cm-finding-list')).toContainText('13');
  await page.keyboard.press('Alt+Enter');
  await expect(clerk.editor(NAME)).toContainText('申请13件');
  await page.keyboard.press('Control+z');
  await expect(clerk.editor(NAME)).toContainText('申请15件');
});

test('a reason is asked about again when its figures changed', async ({ clerk, page }) => {
  await contradiction(clerk, '全年收到政府信息公开申请十余件，都已办结。');
  await card(clerk, 'NT11').getByRole('button', { name: DESK.keepReason }).click();
  await clerk.field(DESK.reasonLabel).fill('台账按批次登记。');
  await clerk.button(COMMON.save).click();
  await expect(card(clerk, 'NT11')).toContainText(FINDINGS.kept);
  await clerk.open(TABLE);
  await clerk.typeCell('applications.newReceived.naturalPerson', '16');
  await clerk.open(SECTION);
  await expect(card(clerk, 'NT11')).toContainText(FINDINGS.stale);
  await expect(card(clerk, 'NT11')).toContainText(FINDINGS.moved('13', '16'));
  await clerk.expectSaved();
  await page.reload();
  await expect(card(clerk, 'NT11')).toContainText(FINDINGS.stale);
  await card(clerk, 'NT11').getByRole('button', { name: FINDINGS.renew }).click();
  await expect(card(clerk, 'NT11')).toContainText(FINDINGS.kept);
  await expect(card(clerk, 'NT11')).not.toContainText(FINDINGS.stale);
});

test('the source of a rule is there for whoever asks', async ({ clerk }) => {
  await contradiction(clerk, '全年收到政府信息公开申请15件。');
  await card(clerk, 'NT01').getByRole('button', { name: FINDINGS.basis }).click();
  await expect(card(clerk, 'NT01')).toContainText('《政府信息公开条例》');
});

test.describe('a window as low as a screen at 200 percent', () => {
  test.use({ viewport: { width: 683, height: 384 }, deviceScaleFactor: 2 });
  test('shows the verdict at its foot; the notes open over the paper and close at a jump', async ({ clerk }) => {
    await contradiction(clerk, '全年收到政府信息公开申请15件。');
    await expect(clerk.verdict).toBeInViewport();
    await expect(card(clerk, 'NT01')).toBeHidden();
    await clerk.page.getByRole('button', { name: DESK.findings }).click();
    await card(clerk, 'NT01').getByRole('button', { name: DESK.locate }).click();
    await expect(card(clerk, 'NT01')).toBeHidden();
    await expect(clerk.editor(NAME)).toBeFocused();
  });
});
