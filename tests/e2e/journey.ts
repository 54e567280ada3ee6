import { countCharacters } from '../../renderer/components/textEditor/countCharacters';
import { DESK, LETTER } from '../../renderer/wording/desk';
import type { Report } from '../../renderer/core/report/model';
import type { Clerk } from './clerk';
import { expect, QUICK, test } from './hosts';
import { linesOf, readDocuments, tablesOf } from './reading';
import { linesOfValues, sampleFor, sectionTitle, stopsOf } from './samples';

const TEXTS = ['overview', 'problems', 'other'] as const;

async function writeLetter(clerk: Clerk, { letter }: Report): Promise<void> {
  await clerk.open(DESK.letter);
  for (const [label, text] of [
    [LETTER.title, letter.title],
    [LETTER.recipient, letter.recipient],
    [LETTER.signer, letter.signer],
  ] as const) {
    await clerk.field(label).press('Control+a');
    await clerk.page.keyboard.insertText(text);
  }
  await clerk.write(`${DESK.letter} ${LETTER.body}`, letter.body);
  // The date control follows the language of the computer, so its keys differ from machine to machine.
  await clerk.field(LETTER.date).fill(letter.date);
}

async function writeTexts(clerk: Clerk, report: Report): Promise<void> {
  await clerk.open(DESK.front);
  await clerk.field(DESK.reportTitle).press('Control+a');
  await clerk.page.keyboard.insertText(report.title);
  await clerk.write(DESK.preface, report.preface);
  for (const key of TEXTS) {
    const title = sectionTitle(report, key);
    await clerk.open(title);
    await clerk.write(title, report[key]);
  }
}

/** Digits and Tab only, from the first cell to the last; totals are passed over. */
async function typeTable(clerk: Clerk, report: Report, table: string): Promise<void> {
  const stops = stopsOf(report, table);
  await clerk.open(sectionTitle(report, table));
  await clerk.cell(stops[0]!.place).click();
  for (const { text, derived } of stops) {
    if (!derived) await clerk.page.keyboard.type(text);
    await clerk.page.keyboard.press('Tab');
  }
}

async function pasteTable(clerk: Clerk, report: Report, table: string): Promise<void> {
  await clerk.open(sectionTitle(report, table));
  await clerk.cell(stopsOf(report, table)[0]!.place).click();
  const lines = linesOfValues(report, table);
  await clerk.paste({ 'text/plain': lines.map((line) => `${line.join('\t')}\r\n`).join('') });
}

async function expectTable(clerk: Clerk, report: Report, table: string): Promise<void> {
  const stops = stopsOf(report, table);
  const shown = clerk.sheet.locator('[data-place] .shown');
  await expect(shown).toHaveText(stops.map((s) => s.text));
}

/** The table that is pasted; the others are typed cell by cell. */
const PASTED: Readonly<Record<string, string>> = { '2019': 'disputes', '2021': 'applications' };
const TABLES = ['proactive', 'applications', 'disputes'];

/** From the first start to the two documents: all that a clerk does in a year, for one form. */
export function journey(year: number): void {
  test.use(QUICK);
  test(`the ${String(year)} report from the first start to the documents`, async ({ clerk, page, host }) => {
    const report = sampleFor(year);
    await test.step('first use, new year, letter, texts', async () => {
      await clerk.begin(year);
      await writeLetter(clerk, report);
      await writeTexts(clerk, report);
    });
    await test.step('tables: two typed, one pasted; totals come by themselves', async () => {
      for (const table of TABLES) {
        if (table === PASTED[report.edition]) await pasteTable(clerk, report, table);
        else await typeTable(clerk, report, table);
        await expectTable(clerk, report, table);
      }
      await expect(clerk.sheet.locator('.typed-over')).toHaveCount(0);
    });
    await expect(clerk.verdict).toHaveText(DESK.verdictClean);
    await clerk.expectSaved();
    await test.step('everything is there after a restart', async () => {
      await page.reload();
      for (const table of TABLES) {
        await clerk.open(sectionTitle(report, table));
        await expectTable(clerk, report, table);
      }
      for (const key of TEXTS) {
        await clerk.open(sectionTitle(report, key));
        await expect(clerk.sheet).toContainText(DESK.characters(countCharacters(report[key])));
        await expect(clerk.editor(sectionTitle(report, key))).toContainText(report[key].split('\n')[0]!);
      }
      await expect(clerk.verdict).toHaveText(DESK.verdictClean);
    });
    await test.step('an independent reader finds every value in the files', async () => {
      await clerk.exportAs('two');
      const two = await host.exportedFiles();
      expect(two.size).toBe(2);
      await expectEverything(report, [...two.values()]);
      await clerk.exportAs('one');
      const all = await host.exportedFiles();
      const added = [...all].filter(([name]) => !two.has(name));
      expect(added).toHaveLength(1);
      await expectEverything(report, [added[0]![1]]);
    });
  });
}

async function expectEverything(report: Report, files: readonly Uint8Array[]): Promise<void> {
  const { text, tables } = await readDocuments(files);
  expect(linesOf(report).filter((line) => !text.includes(line))).toEqual([]);
  expect(tables).toEqual(tablesOf(report));
}
