import { cpSync, readdirSync, readFileSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { DISTRICT, DISTRICT_IMPORT as W } from '../../renderer/wording/district';
import { HOME } from '../../renderer/wording/home';
import { expect, QUICK, test } from './hosts';
import { fillStick, handOver, put } from './sticks';

test.use(QUICK);

/**
 * What townships hand in, as the district's clerk takes it in: sticks with many packages, damaged and foreign things among
 * them, two sticks of one township, the code of the slip typed right and wrong.
 */
test('a pile of sticks becomes a board', async ({ page, clerk, host, folder }) => {
  const stick = join(folder, 'stick');
  const first = handOver(join(folder, 'made/one'), '青溪镇');
  const other = handOver(join(folder, 'made/two'), '青溪镇', (t) => t.replace('"preface": "', '"preface": "经核对，'));
  const neighbour = handOver(join(folder, 'made/three'), '柏坪乡');
  const from = join(folder, 'stick-to-be');
  const put1 = (made: string, as: string) =>
    cpSync(join(folder, made, packageIn(join(folder, made))), join(from, as), { recursive: true });
  put1('made/one', '青溪镇/报送包');
  put1('made/two', '另一个U盘/青溪镇');
  put1('made/three', '柏坪乡');
  put1('made/three', '坏的');
  truncateSync(join(from, '坏的/report.json'), 500);
  put(join(from, '照片.zip'), 'no archive');
  put(join(from, '通讯录.json'), '{}');
  put(join(from, '没做完/report.json'), readFileSync(join(from, '柏坪乡/report.json')));

  await clerk.firstUse('云岭县人民政府办公室');
  await fillStick(page, host, from, stick);
  await page.getByRole('link', { name: HOME.district }).click();
  await expect(page.getByRole('heading', { name: DISTRICT.emptyTitle })).toBeVisible();
  await page.getByRole('link', { name: DISTRICT.receive }).click();
  await expect(clerk.button(W.folder)).toBeFocused();
  await page.keyboard.press('Enter');

  // Looked at first: nothing is on the desk yet.
  await expect(page.getByRole('heading', { name: W.verdict(3, 3) })).toBeVisible();
  await expect(page.getByText(W.fates.both)).toHaveCount(1);
  await expect(page.getByText(W.aside.other)).toHaveCount(1);
  await expect(page.getByRole('heading', { name: W.groups.refuse(3) })).toBeVisible();
  await clerk.button(W.take(3)).click();
  await expect(page.getByRole('heading', { name: W.done(3) })).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: W.back }).click();

  const grid = page.getByRole('grid', { name: DISTRICT.table });
  const row = (name: string) => grid.getByRole('row', { name: new RegExp(`^${name}`) });
  await expect(row('青溪镇')).toContainText(DISTRICT.disputed);
  await expect(clerk.button(DISTRICT.counts.all(2))).toBeVisible();

  // By keyboard to the township with two sticks; the clerk decides.
  await grid.focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Home');
  await row('青溪镇').click();
  const detail = page.getByRole('region', { name: DISTRICT.detail });
  await expect(detail.getByText(DISTRICT.disputedLead)).toBeVisible();
  await detail
    .getByRole('listitem')
    .filter({ hasText: '另一个U盘' })
    .getByRole('button', { name: DISTRICT.preferFirst })
    .click();
  await expect(row('青溪镇')).not.toContainText(DISTRICT.disputed);

  // The code of the stick that does not count says so; one of nobody's is kept as 不符; the right one is taken as typed.
  const code = detail.getByLabel(DISTRICT.codeLabel);
  await code.fill(first.code);
  await code.press('Enter');
  await expect(detail.getByText(DISTRICT.codeOther)).toBeVisible();
  await code.fill(neighbour.code);
  await code.press('Enter');
  await expect(row('青溪镇')).toContainText(DISTRICT.codeStates.mismatched);
  await expect(detail.getByText(DISTRICT.codeMismatched)).toBeVisible();
  await code.fill('ABCD');
  await code.press('Enter');
  await expect(detail.getByText('交接码应是 16 位')).toBeVisible();
  await code.fill(other.code.toLowerCase().replaceAll('-', ' '));
  await code.press('Enter');
  await expect(row('青溪镇')).toContainText(DISTRICT.codeStates.matched);

  // Neighbours that handed in the same words are named.
  await expect(row('青溪镇')).toContainText('与柏坪乡相同');
  await detail.getByRole('button', { name: DISTRICT.passages }).click();
  await expect(page.getByRole('dialog').getByRole('definition').first()).toBeVisible();
  await page.keyboard.press('Escape');

  // What is on the desk stays there over a restart, and the same stick brings nothing twice.
  await page.reload();
  await expect(row('柏坪乡')).toBeVisible();
  await page.getByRole('link', { name: DISTRICT.receive }).click();
  await clerk.button(W.folder).click();
  await expect(page.getByRole('heading', { name: W.groups.known(3) })).toBeVisible();
  await expect(page.getByRole('heading', { name: W.verdictNone })).toBeVisible();
  await page.getByRole('link', { name: W.back }).click();

  // Moved away by mistake, and back.
  await row('柏坪乡').click();
  await detail.getByRole('button', { name: DISTRICT.remove }).click();
  await expect(row('柏坪乡')).toHaveCount(0);
  await clerk.toasts.getByRole('button', { name: DISTRICT.undoRemove }).click();
  await expect(row('柏坪乡')).toBeVisible();
});

/** The package's folder among what was written beside it. */
const packageIn = (folder: string): string => readdirSync(folder).find((name) => name.includes('报送包'))!;
