import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { readReport, writeReport } from '../../renderer/core/editions/reportFile';
import { DESK } from '../../renderer/wording/desk';
import { DISTRICT, DISTRICT_IMPORT } from '../../renderer/wording/district';
import { HANDOFF, RECEIVED, REMARKS } from '../../renderer/wording/handoff';
import { HOME } from '../../renderer/wording/home';
import { REVIEW } from '../../renderer/wording/review';
import { TASK_MAKER } from '../../renderer/wording/taskMaker';
import { TOTALS } from '../../renderer/wording/totals';
import { editions } from '../core/editions/bundle';
import { readWorkbook } from '../core/compose/publish/readWorkbook';
import { openComputer, type Computer } from './computers';
import { expect, QUICK, test, type HostName } from './hosts';
import { sampleFor } from './samples';

test.use(QUICK);

const DISTRICT_NAME = '云岭县人民政府办公室';
/** A figure of table two on which no sum depends; what the sample's text says of it is taken out. */
const PLACE = 'proactive.coercion.decisions';
const YEAR = 2025;

/** A township's report as it stands before the last touch. */
function reportOf(township: string): string {
  const text = writeReport(sampleFor(YEAR))
    .replaceAll('青溪镇', township)
    .replace(/，实施行政强制2件/, '');
  const read = readReport(editions, text);
  if (!read.ok) throw new Error(read.error.code);
  return text;
}

async function begin({ clerk, page, host }: Computer, township: string, folder: string): Promise<void> {
  await clerk.firstUse(`${township}人民政府`);
  await page.getByRole('link', { name: RECEIVED.entry }).click();
  await clerk.button(RECEIVED.fromStick).click();
  await expect(page.getByText(RECEIVED.listed)).toBeVisible();
  await clerk.button(RECEIVED.accept(1)).click();
  await expect(page.getByText(RECEIVED.accepted(1)).first()).toBeVisible();
  const file = join(folder, `${township}.json`);
  writeFileSync(file, reportOf(township));
  host.giveReportFile(file);
  await clerk.button(HOME.openFile).click();
  await page.getByRole('link', { name: HOME.continueEditing }).click();
}

async function fill({ clerk }: Computer, figure: string): Promise<void> {
  await clerk.open('二、');
  await clerk.typeCell(PLACE, figure);
  await clerk.expectSaved();
}

/** @returns the code of the slip */
async function handOver({ clerk, page, ...computer }: Computer): Promise<string> {
  await page.getByRole('navigation', { name: DESK.contents }).getByRole('link', { name: HANDOFF.entry }).click();
  await clerk.button(HANDOFF.choose).click();
  await clerk.button(HANDOFF.start).click();
  const code = page.getByTestId('handoff-code');
  await expect(code).toHaveText(/^([0-9A-Z]{4}-){3}[0-9A-Z]{4}$/);
  const told = await code.innerText();
  await computer.carry();
  return told;
}

async function takeIn({ clerk, page }: Computer, packages: number): Promise<void> {
  await page.goto('/#/district/import');
  await clerk.button(DISTRICT_IMPORT.folder).click();
  await clerk.button(DISTRICT_IMPORT.take(packages)).click();
  await expect(page.getByRole('heading', { name: DISTRICT_IMPORT.done(packages) })).toBeVisible();
}

async function openUnit({ page }: Computer, township: string): Promise<void> {
  await page.goto('/#/district');
  const grid = page.getByRole('grid', { name: DISTRICT.table });
  await grid.getByRole('row', { name: new RegExp(`^${township}`) }).click();
  await page.getByRole('link', { name: DISTRICT.open }).click();
  await expect(page.getByTestId('review-verdict')).not.toHaveText(REVIEW.checking);
}

async function accept({ clerk, page, ...computer }: Computer, code: string): Promise<void> {
  await page.getByTestId('accept').click();
  await page.getByLabel(REVIEW.codeLabel).fill(code);
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('unit-state')).toContainText(REVIEW.state.accepted);
  await clerk.page.getByTestId('reply').click();
  await expect(page.getByTestId('reply-done')).toBeVisible();
  await computer.carry();
}

test('task out, two townships hand over, one is returned, corrected, accepted, and the sums are right', async ({
  browser,
  folder,
}, info) => {
  test.setTimeout(240_000);
  const stick = join(folder, 'stick');
  mkdirSync(stick);
  const open = () => openComputer(browser, info.project.name as HostName, stick);
  const [district, one, two] = [await open(), await open(), await open()];

  await test.step('the district gives its task out', async () => {
    const { clerk, page } = district;
    await clerk.firstUse(DISTRICT_NAME);
    await page.goto(`/#/district/task/${String(YEAR)}`);
    await page.getByLabel(TASK_MAKER.district).fill(DISTRICT_NAME);
    await clerk.button(TASK_MAKER.pasteMany).click();
    const names = '青溪镇人民政府\n柏坪镇人民政府\n松溪镇人民政府';
    await page.getByRole('textbox', { name: TASK_MAKER.pasteBox }).fill(names);
    await clerk.button(TASK_MAKER.pasteDo).click();
    await clerk.button(TASK_MAKER.giveDo).click();
    await expect(page.getByTestId('given')).toBeVisible();
    await district.carry();
  });

  const codes = await test.step('two townships take it in, finish their reports and hand them over', async () => {
    await begin(one, '青溪镇', folder);
    await fill(one, '17');
    const first = await handOver(one);
    await begin(two, '柏坪镇', folder);
    await fill(two, '40');
    return { first, second: await handOver(two) };
  });

  await test.step('one is accepted, the other returned with a remark at a cell', async () => {
    await takeIn(district, 2);
    await openUnit(district, '青溪镇');
    await accept(district, codes.first);
    await openUnit(district, '柏坪镇');
    const { clerk, page } = district;
    await clerk.button(REVIEW.tabData).click();
    await page.locator(`[data-place="${PLACE}"]`).click();
    await clerk.button(REVIEW.addAt).click();
    await page.getByRole('textbox', { name: /的意见$/ }).fill('请核对行政强制的件数。');
    await expect(page.getByTestId('remarks-kept')).toHaveText(REVIEW.saved);
    await clerk.button(REVIEW.return).click();
    await clerk.button(REVIEW.returnDo(1)).click();
    await expect(page.getByTestId('unit-state')).toContainText(REVIEW.state.returned);
    await page.getByTestId('reply').click();
    await expect(page.getByTestId('reply-done')).toBeVisible();
    await district.carry();
  });

  const corrected =
    await test.step('the township finds the remark at its cell, corrects it, hands over again', async () => {
      const { clerk, page } = two;
      await page.getByRole('link', { name: HANDOFF.home }).first().click();
      await page.getByRole('link', { name: RECEIVED.entry }).click();
      await clerk.button(RECEIVED.fromStick).click();
      await expect(page.getByText('请核对行政强制的件数。')).toBeVisible();
      await clerk.button(RECEIVED.accept(1)).click();
      await page.getByRole('link', { name: HOME.continueEditing }).click();
      const remarks = page.getByRole('region', { name: REMARKS.group });
      await remarks.getByRole('button', { name: REMARKS.locate }).click();
      await expect(clerk.cell(PLACE)).toHaveAttribute('aria-selected', 'true');
      await page.keyboard.type('4');
      await page.keyboard.press('Enter');
      await remarks.getByRole('button', { name: REMARKS.done }).first().click();
      await expect(remarks).toContainText(REMARKS.allDone);
      await clerk.expectSaved();
      return handOver(two);
    });

  await test.step('the correction takes the place of the first one, and is accepted', async () => {
    await takeIn(district, 1);
    await openUnit(district, '柏坪镇');
    await accept(district, corrected);
  });

  await test.step('the accepted are added up; the workbook says the same', async () => {
    const { clerk, page } = district;
    await page.goto(`/#/district/totals/${String(YEAR)}`);
    await expect(page.getByTestId('counted')).toHaveText(TOTALS.counted(2, 2));
    await expect(page.locator(`[data-place="${PLACE}"] .shown`)).toHaveText('21');
    await clerk.button(TOTALS.export).click();
    await expect(page.getByTestId('totals-written')).toBeVisible();
    await district.carry();
    const name = (await readdir(stick)).find((file) => file.endsWith('.xlsx'))!;
    const cells = readWorkbook(new Uint8Array(readFileSync(join(stick, name)))).flatMap(({ cells: all }) => [
      ...all.values(),
    ]);
    expect(cells.map(({ value }) => value)).toContain(21);
  });

  await test.step('the first township finds its receipt', async () => {
    const { clerk, page } = one;
    await page.getByRole('link', { name: HANDOFF.home }).first().click();
    await page.getByRole('link', { name: RECEIVED.entry }).click();
    await clerk.button(RECEIVED.fromStick).click();
    await clerk.button(RECEIVED.accept(1)).click();
    await expect(page.getByText(HANDOFF.reply.accepted).first()).toBeVisible();
  });

  for (const computer of [district, one, two]) {
    expect(computer.complaints).toEqual([]);
    await computer.page.context().close();
  }
});
