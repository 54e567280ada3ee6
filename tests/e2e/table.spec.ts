import { DESK } from '../../renderer/wording/desk';
import { COMMON } from '../../renderer/wording/common';
import { PASTE } from '../../renderer/wording/paste';
import { expect, QUICK, test } from './hosts';

test.use(QUICK);

const TABLE = '三、';
const at = (row: string, column = 'naturalPerson'): string => `applications.${row}.${column}`;

test('the rest is filled with zeros in one step that can be taken back', async ({ clerk }) => {
  await clerk.begin(2025);
  await clerk.open(TABLE);
  await clerk.typeCell(at('granted'), '3');
  await clerk.button(DESK.fillRest).click();
  await expect(clerk.shown(at('partial'))).toHaveText('0');
  await expect(clerk.shown(at('granted'))).toHaveText('3');
  await expect(clerk.sheet.locator('[data-place].empty')).toHaveCount(0);
  await clerk.toasts.getByRole('button', { name: COMMON.undo }).click();
  await expect(clerk.shown(at('partial'))).toHaveText('');
  await expect(clerk.shown(at('granted'))).toHaveText('3');
});

test('a block that does not fit is shown before it goes in, and goes in as one step', async ({ clerk, page }) => {
  await clerk.begin(2025);
  await clerk.open(TABLE);
  const place = at('carriedOut', 'otherOrg');
  const dialog = page.getByRole('dialog', { name: PASTE.title });
  const block = { 'text/plain': '1\t1\t5\t6\r\n7\t8\t9\t10\r\n' };
  await clerk.cell(place).click();
  await clerk.paste(block);
  await expect(dialog).toContainText(PASTE.leftOut(6));
  await dialog.getByRole('button', { name: COMMON.cancel }).click();
  await expect(dialog).toHaveCount(0);
  await expect(clerk.shown(place)).toHaveText('');
  await clerk.cell(place).click();
  await clerk.paste(block);
  await dialog.getByRole('button', { name: PASTE.confirm(2) }).click();
  await expect(clerk.shown(place)).toHaveText('1');
  await page.keyboard.press('Control+z');
  await expect(clerk.shown(place)).toHaveText('');
});

test('units and full-width figures come in as figures and are said; words and other sums are shown first', async ({
  clerk,
  page,
}) => {
  await clerk.begin(2025);
  await clerk.open(TABLE);
  await clerk.cell(at('granted')).click();
  await clerk.paste({ 'text/plain': '12 件\t３\t0' });
  await expect(clerk.shown(at('granted'))).toHaveText('12');
  await expect(clerk.shown(at('granted', 'commercial'))).toHaveText('3');
  await expect(clerk.toasts).toContainText(PASTE.cleaned(2));
  await clerk.cell(at('partial')).click();
  await clerk.paste({ 'text/plain': '若干\t1\t0\t0\t0\t0\t9' });
  const dialog = page.getByRole('dialog', { name: PASTE.title });
  await expect(dialog).toContainText(PASTE.notes.raw);
  await expect(dialog).toContainText(PASTE.notes.total);
  await page.keyboard.press('Escape');
  await expect(clerk.shown(at('partial'))).toHaveText('');
});

test('heads copied along are left out', async ({ clerk }) => {
  await clerk.begin(2025);
  await clerk.open(TABLE);
  await clerk.cell(at('granted')).click();
  await clerk.paste({ 'text/plain': '自然人\t商业企业\r\n4\t5\r\n' });
  await expect(clerk.shown(at('granted'))).toHaveText('4');
  await expect(clerk.shown(at('granted', 'commercial'))).toHaveText('5');
});

test('a block goes over the clipboard from one row to the next', async ({ clerk, page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await clerk.begin(2025);
  await clerk.open(TABLE);
  await clerk.typeCell(at('newReceived'), '3');
  await clerk.typeCell(at('newReceived', 'commercial'), '1');
  await clerk.cell(at('newReceived')).click();
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Control+c');
  await clerk.cell(at('carriedIn')).click();
  await page.keyboard.press('Control+v');
  await expect(clerk.shown(at('carriedIn'))).toHaveText('3');
  await expect(clerk.shown(at('carriedIn', 'commercial'))).toHaveText('1');
});

test('a table copied in WPS arrives by its HTML, styles and all', async ({ clerk }) => {
  await clerk.begin(2025);
  await clerk.open(TABLE);
  await clerk.cell(at('newReceived')).click();
  const line = (figures: readonly number[]): string =>
    `<tr height="19" style="height:14.25pt;">${figures
      .map((n) => `<td class="et3" x:num="${String(n)}" style="color:#000;">${String(n)}</td>`)
      .join('')}</tr>`;
  await clerk.paste({
    'text/html': `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style><!-- .et3{color:#000;} --></style></head>
      <body><!--StartFragment--><table width="360" border="0" style="width:270pt;">${line([3, 1, 0])}${line([1, 0, 2])}
      </table><!--EndFragment--></body></html>`,
    'text/plain': '3\t1\t0\r\n1\t0\t2\r\n',
  });
  await expect(clerk.shown(at('newReceived'))).toHaveText('3');
  await expect(clerk.shown(at('newReceived', 'commercial'))).toHaveText('1');
  await expect(clerk.shown(at('carriedIn', 'research'))).toHaveText('2');
});

test('undo and redo go back to the part where it happened', async ({ clerk, page }) => {
  await clerk.begin(2025);
  await clerk.open(TABLE);
  await clerk.typeCell(at('granted'), '8');
  await clerk.open(DESK.front);
  await clerk.button(COMMON.undo).click();
  await expect(clerk.sheet.getByRole('heading', { level: 1 })).toContainText(TABLE);
  await expect(clerk.shown(at('granted'))).toHaveText('');
  await page.keyboard.press('Control+y');
  await expect(clerk.shown(at('granted'))).toHaveText('8');
});

test('arrows, Home and End move as in a spreadsheet; the printed head stays in sight', async ({ clerk, page }) => {
  const focused = page.locator('[data-place]:has(input:focus)');
  await clerk.begin(2025);
  await clerk.open(TABLE);
  await clerk.cell(at('newReceived')).click();
  for (const [key, place] of [
    ['ArrowRight', at('newReceived', 'commercial')],
    ['End', at('newReceived', 'total')],
    ['ArrowDown', at('carriedIn', 'total')],
    ['Home', at('carriedIn')],
    ['ArrowUp', at('newReceived')],
    ['Control+End', at('carriedOut', 'total')],
  ] as const) {
    await page.keyboard.press(key);
    await expect(focused).toHaveAttribute('data-place', place);
  }
  await expect(clerk.cell(at('carriedOut', 'total'))).toBeInViewport();
  await expect(clerk.sheet.getByRole('columnheader', { name: '自然人' })).toBeInViewport();
  await expect(clerk.cell(at('newReceived'))).not.toBeInViewport();
});

test('the amount of the 2019 form is taken with its unit', async ({ clerk, page }) => {
  const amount = 'proactive.procurement.totalAmount';
  await clerk.begin(2020);
  await clerk.open('二、');
  await clerk.typeCell(amount, '25.6万元');
  await expect(clerk.shown(amount)).toHaveText('25.6万元');
  await expect(page.locator('article[data-rule="AR02"]')).toHaveCount(0);
  await clerk.expectSaved();
  await page.reload();
  await expect(clerk.shown(amount)).toHaveText('25.6万元');
});
