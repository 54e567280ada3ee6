import { DESK } from '../../renderer/wording/desk';
import { HOME } from '../../renderer/wording/home';
import { expect, QUICK, test } from './hosts';

test.use(QUICK);

const at = (row: string, column = 'naturalPerson'): string => `applications.${row}.${column}`;

test('a year begins from the one before: carried figures, and words with every figure to be filled in', async ({
  clerk,
  page,
}) => {
  await clerk.begin(2024);
  await clerk.open('一、');
  await clerk.write('一、总体情况', '（一）主动公开情况\n全年公开信息312条，同比增长5%。');
  await clerk.open('五、');
  await clerk.write('五、存在的主要问题及改进情况', '一是更新不及时。');
  await clerk.open('三、');
  await clerk.typeCell(at('carriedOut'), '2');
  await clerk.typeCell(at('carriedOut', 'commercial'), '1');
  await clerk.expectSaved();
  await clerk.home();

  await clerk.button(HOME.otherYear).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(HOME.yearLabel).fill('2025');
  const start = dialog.getByRole('region', { name: HOME.startLead(2024) });
  await expect(start).toContainText('自然人 2、商业企业 1');
  await expect(start.getByRole('group', { name: /一、/ }).getByRole('radio', { name: HOME.startKeep })).toBeChecked();
  await expect(start.getByRole('group', { name: /五、/ }).getByRole('radio', { name: HOME.startEmpty })).toBeChecked();
  await dialog.getByRole('button', { name: HOME.create }).click();

  await expect(page.getByRole('heading', { level: 1, name: DESK.letter })).toBeVisible();
  await clerk.open('三、');
  await expect(clerk.shown(at('carriedIn'))).toHaveText('2');
  await expect(clerk.shown(at('carriedIn', 'commercial'))).toHaveText('1');
  await expect(clerk.shown(at('carriedOut'))).toHaveText('');
  await clerk.open('五、');
  await expect(clerk.editor('五、存在的主要问题及改进情况')).not.toContainText('更新');
  await clerk.open('一、');
  const editor = clerk.editor('一、总体情况');
  await expect(editor).toContainText('全年公开信息【待填：上年为312】条，同比【待填：上年为增长5%】');
  await expect(editor.locator('.cm-blank')).toHaveCount(3);
  await editor.click();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Tab');
  await page.keyboard.insertText('340');
  await page.keyboard.press('Tab');
  await page.keyboard.insertText('增长9%');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Delete');
  await expect(editor).toContainText('全年公开信息340条，同比增长9%。');
  await expect(editor.locator('.cm-blank')).toHaveCount(0);
});

test('all sections empty by one click; carried figures come all the same', async ({ clerk, page }) => {
  await clerk.begin(2020);
  await clerk.open('一、');
  await clerk.write('一、总体情况', '全年公开信息7条。');
  await clerk.open('三、');
  await clerk.typeCell(at('carriedOut'), '4');
  await clerk.expectSaved();
  await clerk.home();
  await clerk.button(HOME.otherYear).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(HOME.yearLabel).fill('2021');
  await dialog.getByRole('button', { name: HOME.startAllEmpty }).click();
  await dialog.getByRole('button', { name: HOME.create }).click();
  await clerk.open('三、');
  await expect(clerk.shown(at('carriedIn'))).toHaveText('4');
  await clerk.open('一、');
  await expect(clerk.editor('一、总体情况')).not.toContainText('公开');
});

test('without last year’s report the dialog offers to bring it in first', async ({ clerk, page }) => {
  await clerk.firstUse();
  await clerk.button(HOME.otherYear).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(HOME.yearLabel).fill('2024');
  await expect(dialog).toContainText(HOME.startNone(2023));
  await dialog.getByRole('button', { name: HOME.importOld }).click();
  await expect(page).toHaveURL(/import$/);
});
