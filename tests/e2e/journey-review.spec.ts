import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import type { Page } from '@playwright/test';
import { readReply, readTask } from '../../renderer/core/district';
import { DESK } from '../../renderer/wording/desk';
import { DISTRICT, DISTRICT_IMPORT } from '../../renderer/wording/district';
import { PAGES } from '../../renderer/wording/pages';
import { REVIEW } from '../../renderer/wording/review';
import { TASK_MAKER } from '../../renderer/wording/taskMaker';
import { TOTALS } from '../../renderer/wording/totals';
import { readWorkbook } from '../core/compose/publish/readWorkbook';
import { expect, QUICK, test, type Host } from './hosts';
import { handOver } from './sticks';

test.use(QUICK);

/** With NIANBAO_E2E_PICTURES set to a folder, every screen of the journey is kept there to be looked at. */
async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['NIANBAO_E2E_PICTURES'];
  if (!folder) return;
  const sizes = [
    [1366, 768],
    [1920, 1080],
    [683, 384],
  ] as const;
  for (const [width, height] of sizes) {
    await page.setViewportSize({ width, height });
    await page.screenshot({ path: join(folder, `${name}-${String(width)}.png`) });
  }
  await page.setViewportSize({ width: 1366, height: 768 });
}

const fileOn = async (host: Host, part: string): Promise<Uint8Array> => {
  const found = [...(await host.exportedFiles())].find(([name]) => name.includes(part));
  if (!found) throw new Error(`no file called ${part} on the stick`);
  return found[1];
};
const sample = readFileSync(new URL('../../resources/samples/2025.json', import.meta.url), 'utf8');
const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

test('a task goes out, one report is returned and one accepted, and the accepted are added up', async ({
  page,
  clerk,
  host,
  folder,
}) => {
  test.setTimeout(180_000);
  const from = join(folder, 'stick-to-be');
  const one = handOver(join(from, '甲'), '青溪镇');
  handOver(join(from, '乙'), '柏坪乡', (t) => t.replace('"preface": "', '"preface": "经核对，'));
  await clerk.firstUse('云岭县人民政府');
  host.giveIncoming(from);

  // The task: a column pasted from a spreadsheet, a name mended, given out.
  await page.goto('/#/district/task/2025');
  await page.getByLabel(TASK_MAKER.district).fill('云岭县人民政府办公室');
  await clerk.button(TASK_MAKER.pasteMany).click();
  await page
    .getByRole('textbox', { name: TASK_MAKER.pasteBox })
    .fill('序号\t机关全称\n1\t青溪镇人民政府\n2\t柏坪乡\n3\t松溪镇人民政府');
  await clerk.button(TASK_MAKER.pasteDo).click();
  await clerk.button(TASK_MAKER.complete('柏坪乡人民政府')).click();
  await expect(page.getByText(TASK_MAKER.count(3))).toBeVisible();
  await picture(page, 'task');
  await clerk.button(TASK_MAKER.giveDo).click();
  await expect(page.getByTestId('given')).toBeVisible();
  const task = readTask(textOf(await fileOn(host, '任务文件')));
  expect(task.ok && task.value.townships.map((t) => t.name)).toEqual([
    '青溪镇人民政府',
    '柏坪乡人民政府',
    '松溪镇人民政府',
  ]);
  await page.reload();
  await expect(page.getByTestId('given-state')).toHaveText(TASK_MAKER.giveLead.same(1));

  await page.goto('/#/district/import');
  await clerk.button(DISTRICT_IMPORT.folder).click();
  await clerk.button(DISTRICT_IMPORT.take(2)).click();
  await expect(page.getByRole('heading', { name: DISTRICT_IMPORT.done(2) })).toBeVisible();

  // Review: the real pages, a finding taken over, words of a text remarked on, returned.
  await page.goto('/#/district');
  const grid = page.getByRole('grid', { name: DISTRICT.table });
  await grid.getByRole('row', { name: /^柏坪乡/ }).click();
  await page.getByRole('link', { name: DISTRICT.open }).click();
  await expect(page.getByRole('region', { name: PAGES.pages }).locator('svg').first()).toBeVisible();
  await expect(page.getByTestId('review-verdict')).not.toHaveText(REVIEW.checking);
  await picture(page, 'review');
  await clerk.button(REVIEW.tabData).click();
  await page.locator('p[data-field="overview"]').first().click({ clickCount: 3 });
  await clerk.button(REVIEW.addAt).click();
  const remark = page.getByRole('textbox', { name: /的意见$/ });
  await remark.fill('请写明本镇实际做法。');
  await expect(page.getByTestId('remarks-kept')).toHaveText(REVIEW.saved);
  await picture(page, 'review-data');
  await clerk.button(REVIEW.return).click();
  await clerk.button(REVIEW.returnDo(1)).click();
  await expect(page.getByTestId('unit-state')).toContainText(REVIEW.state.returned);
  await page.getByTestId('reply').click();
  await expect(page.getByTestId('reply-done')).toBeVisible();
  const back = readReply(textOf(await fileOn(host, '退回意见')));
  expect(back.ok && back.value.kind).toBe('return');
  const said = back.ok ? back.value.remarks[0]! : null;
  expect(said?.place).toMatch(/^overview:0-\d+$/);
  expect(said?.quote.length).toBeGreaterThan(5);

  // The one before it, by keyboard; accepted with the code of its slip.
  await page.keyboard.press('Alt+PageUp');
  await expect(page.getByRole('banner').getByText('青溪镇人民政府')).toBeVisible();
  await page.getByTestId('accept').click();
  await page.getByLabel(REVIEW.codeLabel).fill('0000-0000-0000-0000');
  await clerk.button(REVIEW.acceptWith).click();
  await expect(page.getByText(REVIEW.codeMismatched)).toBeVisible();
  await page.getByLabel(REVIEW.codeLabel).fill(one.code);
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('unit-state')).toContainText(REVIEW.state.accepted);
  await page.getByTestId('reply').click();
  await expect(page.getByTestId('reply-done')).toBeVisible();
  const receipt = readReply(textOf(await fileOn(host, '青溪镇2025年年报回执')));
  expect(receipt.ok && receipt.value).toMatchObject({ kind: 'receipt', accepted: true, code: one.code });
  await picture(page, 'accepted');

  // Totals: the accepted one alone, then both; a cell opens its shares.
  await page.goto('/#/district/totals/2025');
  await expect(page.getByTestId('counted')).toHaveText(TOTALS.counted(1, 2));
  await page.getByLabel(TOTALS.scopeOf.received).check();
  await expect(page.getByTestId('counted')).toHaveText(TOTALS.countedReceived(2, 1));
  await page.locator('[data-place="applications.newReceived.total"]').click();
  const shares = page.getByRole('complementary', { name: TOTALS.shares });
  await expect(shares.getByRole('rowheader')).toHaveCount(3);
  await picture(page, 'totals');
  const figures = await shares.locator('tbody td:nth-child(2)').allTextContents();
  const [total = 0, ...parts] = figures.map(Number);
  expect(parts).toHaveLength(2);
  expect(total).toBe(parts[0]! + parts[1]!);

  // Last year from a file: the carry-over of the two years does not agree, the figures stand beside the bars.
  const last = join(folder, 'last-year.json');
  writeFileSync(last, sample.replaceAll('2025', '2024'));
  host.giveReportFile(last);
  await clerk.button(TOTALS.beforeFile).click();
  await expect(page.getByTestId('before-from')).toHaveText(TOTALS.beforeFrom.file(2024));
  await expect(page.getByTestId('carry')).toContainText(TOTALS.carryBad);
  const chart = page.getByRole('img', { name: /的对比/ });
  await chart.scrollIntoViewIfNeeded();
  await expect(
    chart
      .locator('text')
      .filter({ hasText: String(total) })
      .first(),
  ).toBeVisible();
  await picture(page, 'chart');

  await clerk.button(TOTALS.export).click();
  await expect(page.getByTestId('totals-written')).toBeVisible();
  const sheets = readWorkbook(await fileOn(host, '汇总表'));
  expect(sheets.map((sheet) => sheet.name)).toContain('报送情况');
  const numbers = sheets.flatMap((sheet) => [...sheet.cells.values()].map((cell) => cell.value));
  expect(numbers).toContain(total);

  // The district's own report begins with the sums; asked for again, the clerk is asked first.
  await clerk.button(TOTALS.own).click();
  await clerk.button(TOTALS.ownDo).click();
  await clerk.open('三、');
  await expect(page.locator('[data-place="applications.newReceived.total"] .shown')).toHaveText(String(total));
  await expect(page.getByRole('heading', { level: 1, name: DESK.letter })).toHaveCount(0);
  await page.goto('/#/district/totals/2025');
  await clerk.button(TOTALS.own).click();
  await clerk.button(TOTALS.ownDo).click();
  await expect(clerk.button(TOTALS.ownOpen)).toBeVisible();
});
