import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { problem, sentence } from '../../renderer/core/kernel/problem';
import { writeReport } from '../../renderer/core/editions/reportFile';
import { CONTROLS } from '../../renderer/wording/controls';
import { DESK } from '../../renderer/wording/desk';
import { EXPORT } from '../../renderer/wording/export';
import { HOME } from '../../renderer/wording/home';
import { OFFICE } from './clerk';
import { expect, QUICK, test } from './hosts';
import { sampleFor } from './samples';

test.use(QUICK);

const report = JSON.parse(writeReport(sampleFor(2025))) as Record<string, unknown>;
const changed = (change: Record<string, unknown>): string => JSON.stringify({ ...report, ...change });

const BAD: readonly { name: string; text: () => string; says: string }[] = [
  { name: 'a broken file', text: () => changed({}).slice(0, 900), says: sentence(problem('notJson')) },
  { name: 'a file of another program', text: () => '{"name":"x","items":[1]}', says: sentence(problem('notReport')) },
  {
    name: 'a file of a newer program',
    text: () => changed({ schemaVersion: 2 }),
    says: sentence(problem('newerSchema', { found: 2, supported: 1 })),
  },
  { name: 'a report of 1999', text: () => changed({ year: 1999 }), says: '1999 年度没有对应的年报格式' },
  {
    name: 'a file of 21 MB',
    text: () => changed({ preface: '长'.repeat(7_400_000) }),
    says: sentence(problem('tooLarge', { limitMb: 20 })),
  },
];

test('a file that is no report is refused in one sentence and changes nothing', async ({
  clerk,
  page,
  host,
  folder,
}) => {
  await clerk.begin(2025);
  await clerk.home();
  for (const { name, text, says } of BAD)
    await test.step(name, async () => {
      const file = join(folder, 'given.json');
      await writeFile(file, text());
      host.giveReportFile(file);
      await clerk.button(HOME.openFile).click();
      await expect(clerk.toasts.getByRole('alert').locator('.text')).toHaveText([new RegExp(`^${says}[^。]*。?$`)]);
      await expect(page.getByRole('listitem')).toHaveCount(1);
      await clerk.button(CONTROLS.closeMessage).click();
    });
});

test('a backup brings a deleted year back, and so does undo', async ({ clerk, page, host, folder }) => {
  await clerk.begin(2025);
  await clerk.open(DESK.front);
  await clerk.write(DESK.preface, '前言第一段。\n前言第二段。');
  await page.getByRole('link', { name: DESK.export }).first().click();
  await clerk.button(EXPORT.backup).click();
  await expect(clerk.toasts).toContainText('备份已存到');
  const [[name, bytes]] = [...(await host.exportedFiles())] as [[string, Uint8Array]];
  expect(name).toMatch(/2025年政府信息公开年报备份\.json$/);
  await page.getByRole('link', { name: EXPORT.back }).click();
  await clerk.home();

  const remove = clerk.button(HOME.deleteLabel(2025, OFFICE.organ));
  await remove.click();
  await expect(page.getByText(HOME.empty)).toBeVisible();
  await clerk.button(HOME.undo).click();
  await expect(page.getByRole('listitem')).toHaveCount(1);
  await remove.click();
  await expect(page.getByText(HOME.empty)).toBeVisible();

  const backup = join(folder, name);
  await writeFile(backup, bytes);
  host.giveReportFile(backup);
  await clerk.button(HOME.openFile).click();
  await expect(clerk.toasts).toContainText(HOME.imported(2025, OFFICE.organ));
  await page.getByRole('link', { name: HOME.continueEditing }).click();
  await clerk.open(DESK.front);
  await expect(clerk.editor(DESK.preface)).toHaveText('前言第一段。前言第二段。');
});
