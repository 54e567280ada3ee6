import { COMMON } from '../../renderer/wording/common';
import { COMPARE } from '../../renderer/wording/compare';
import { RULES } from '../../renderer/wording/help';
import { FIRST_USE } from '../../renderer/wording/firstUse';
import { HOME } from '../../renderer/wording/home';
import { OWN_WORDS } from '../../renderer/wording/ownWords';
import type { Clerk } from './clerk';
import { expect, QUICK, test } from './hosts';

test.use(QUICK);

const OVERVIEW = '一、';
const note = (clerk: Clerk, rule: string) => clerk.page.locator(`.finding[data-rule="${rule}"]`);

test('own words: a wrong one is found, a right one allowed from its note, both by undo', async ({ clerk, page }) => {
  await clerk.begin(2025);
  await clerk.home();
  await page.getByRole('link', { name: COMMON.settings }).click();
  const list = page.getByRole('region', { name: OWN_WORDS.confusables });
  await list.getByLabel(OWN_WORDS.wrong, { exact: true }).fill('松西');
  await list.getByLabel(OWN_WORDS.right, { exact: true }).fill('松溪');
  await page.keyboard.press('Enter');
  await expect(list.getByText(OWN_WORDS.pair('松西', '松溪'))).toBeVisible();

  await list.getByRole('button', { name: OWN_WORDS.paste }).click();
  const box = page.getByLabel(OWN_WORDS.pasteBox);
  await box.fill('青禾平\t青禾坪\n只有一个');
  await clerk.button(OWN_WORDS.pasteDo).click();
  await expect(page.getByRole('dialog').getByText(OWN_WORDS.fault.shape)).toBeVisible();
  await expect(box).toHaveValue('只有一个');
  await page.keyboard.press('Escape');
  await expect(list.getByText(OWN_WORDS.pair('青禾平', '青禾坪'))).toBeVisible();

  await page.getByRole('button', { name: COMMON.backHome }).click();
  await page.getByRole('link', { name: HOME.continueEditing }).click();
  await clerk.open(OVERVIEW);
  await expect(clerk.sheet.getByRole('textbox')).toBeVisible();
  await clerk.sheet.getByRole('textbox').click();
  await page.keyboard.insertText('在松西设公开栏，推进Newtown建设。');
  await expect(note(clerk, 'TX01')).toContainText('松溪');
  await note(clerk, 'TX03').getByRole('button', { name: OWN_WORDS.allow }).click();
  await expect(note(clerk, 'TX03')).toHaveCount(0);
  await clerk.toasts.getByRole('button', { name: COMMON.undo }).last().click();
  await expect(note(clerk, 'TX03')).toHaveCount(1);

  await note(clerk, 'TX01').getByRole('link', { name: 'TX01' }).click();
  await expect(page.locator('#rule-TX01')).toBeFocused();
  await page.getByLabel(RULES.search).fill('结转');
  await expect(page.locator('#rule-TX01')).toHaveCount(0);
  await expect(page.locator('#rule-NT02')).toBeVisible();
});

test("this year's text beside last year's, by keyboard, and back to the words in the text", async ({ clerk, page }) => {
  await page.goto('/');
  await clerk.button(FIRST_USE.sample).click();
  await page.getByRole('link', { name: HOME.continueEditing }).nth(1).click();
  await clerk.open('五、');
  await clerk.sheet.getByRole('button', { name: COMPARE.button }).click();
  const view = page.getByRole('dialog', { name: COMPARE.title });
  const last = view.getByRole('region', { name: COMPARE.lastYear(2020) });
  const words = (await last.locator('p', { hasText: '。' }).first().innerText()).slice(0, 30);
  await page.keyboard.press('Escape');
  await expect(view).toBeHidden();

  await clerk.sheet.getByRole('textbox').click();
  await page.keyboard.press('Control+Home');
  await page.keyboard.insertText(`${words}。`);
  await clerk.sheet.getByRole('button', { name: COMPARE.button }).press('Enter');
  const mine = view.getByRole('region', { name: COMPARE.thisYear(2021) });
  await expect(mine.locator('mark').first()).toBeVisible();
  await page.keyboard.press('F8');
  await expect(view.getByRole('status')).toContainText('第 1 处');
  await expect(mine.locator('mark.on').first()).toBeVisible();
  await expect(last.locator('mark.on').first()).toBeVisible();
  expect(
    await mine
      .locator('mark.on')
      .first()
      .evaluate((m) => getComputedStyle(m).textDecorationLine),
  ).toBe('underline');
  await view.getByRole('button', { name: COMPARE.go }).press('Enter');
  await expect(view).toBeHidden();
  const selected = await page.evaluate(() => {
    let root: Document | ShadowRoot = document;
    while (root.activeElement?.shadowRoot) root = root.activeElement.shadowRoot;
    return String((root as Document).getSelection?.() ?? document.getSelection());
  });
  expect(words.replace(/\s/g, '')).toContain(selected.replace(/\s/g, '').slice(0, 8));
  await expect(page.getByRole('heading', { level: 1 })).toContainText('五、');
});
