import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeReply, writeTask, type Reply } from '../../renderer/core/district';
import { writeReport } from '../../renderer/core/editions/reportFile';
import { DESK } from '../../renderer/wording/desk';
import { HANDOFF, RECEIVED, REMARKS } from '../../renderer/wording/handoff';
import { HOME } from '../../renderer/wording/home';
import { task as taskOf } from '../storage/fromDistrict';
import { OFFICE } from './clerk';
import { expect, QUICK, test, type Host } from './hosts';
import { sampleFor } from './samples';

test.use(QUICK);

const report = sampleFor(2025);
const organ = report.organ.name;

/** The one package on the stick, read without the product: by plain file calls. */
async function packageOn(host: Host): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = await host.exportedFiles();
  return new Map(
    [...files].filter(([path]) => path.includes('/')).map(([path, bytes]) => [path.split('/').at(-1)!, bytes]),
  );
}

const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

test('handed over, returned, corrected and handed over again', async ({ clerk, page, host, folder }) => {
  await clerk.firstUse(organ);
  const file = join(folder, 'report.json');
  await writeFile(file, writeReport({ ...report, overview: `${report.overview}\n{{件数}}` }));
  host.giveReportFile(file);
  await clerk.button(HOME.openFile).click();
  await page.getByRole('link', { name: HANDOFF.rowEntry, exact: true }).click();

  await test.step('what keeps it back is named, with the way there', async () => {
    await expect(page.getByTestId('handoff-check')).toContainText(HANDOFF.unanswered(1));
    await expect(clerk.button(HANDOFF.choose)).toHaveCount(0);
    await clerk.button(HANDOFF.goFix).click();
    await expect(clerk.sheet.getByRole('heading', { level: 1 })).toContainText('一、');
    await clerk.write('一、总体情况', report.overview);
    await clerk.expectSaved();
    await page.getByRole('link', { name: HANDOFF.entry }).click();
    await expect(page.getByTestId('handoff-check')).toContainText(HANDOFF.checkOk);
  });

  let code = '';
  await test.step('written, read back and told with its code', async () => {
    await clerk.button(HANDOFF.choose).click();
    await expect(page.getByTestId('handoff-place')).toBeVisible();
    await clerk.button(HANDOFF.start).click();
    await expect(page.getByTestId('handoff-code')).toHaveText(/^([0-9A-Z]{4}-){3}[0-9A-Z]{4}$/);
    code = await page.getByTestId('handoff-code').innerText();
    await expect(page.locator('[data-step="readBack"]')).toHaveAttribute('data-state', 'done');
    await expect(page.getByText(HANDOFF.eject)).toBeVisible();
  });

  await test.step('the package holds what its manifest says, and nothing else', async () => {
    const files = await packageOn(host);
    const manifest = JSON.parse(new TextDecoder().decode(files.get('manifest.json'))) as {
      files: { path: string; size: number; sha256: string }[];
    };
    expect([...files.keys()].sort()).toEqual([...manifest.files.map((f) => f.path), 'manifest.json'].sort());
    for (const one of manifest.files) {
      const bytes = files.get(one.path)!;
      expect([bytes.length, digest(bytes)], one.path).toEqual([one.size, one.sha256]);
    }
    for (const bytes of files.values()) expect(new TextDecoder().decode(bytes)).not.toContain(code);
  });

  await test.step('the stick is checked again', async () => {
    await clerk.button(HANDOFF.verify).first().click();
    await expect(page.getByText(/^完好/).first()).toBeVisible();
  });

  const reply: Reply = {
    kind: 'return',
    format: 'nianbao-reply',
    schemaVersion: 1,
    district: '云岭县人民政府办公室',
    on: '2026-01-22',
    organ,
    year: report.year,
    reportId: report.id,
    revision: 1,
    code,
    remarks: [
      { place: 'overview:0-4', quote: report.overview.slice(0, 4), text: '请写明公开的渠道。' },
      { place: 'proactive.licensing.decisions', quote: '', text: '请核对这一格。' },
    ],
  };

  await test.step('the return is looked at, then taken in', async () => {
    const given = join(folder, 'return.json');
    await writeFile(given, writeReply(reply));
    host.giveIncomingFiles(given);
    await page.getByRole('banner').getByRole('link', { name: HANDOFF.home }).click();
    await page.getByRole('link', { name: RECEIVED.entry }).click();
    await clerk.button(RECEIVED.fromFiles).click();
    await expect(page.getByText('请写明公开的渠道。')).toBeVisible();
    await clerk.button(RECEIVED.accept(1)).click();
    await expect(page.getByText(HANDOFF.reply.returned(2))).toBeVisible();
  });

  await test.step('the remarks stand at their places and are ticked off', async () => {
    await page.getByRole('link', { name: HOME.continueEditing }).click();
    const remarks = page.getByRole('region', { name: REMARKS.group });
    await expect(remarks.getByRole('article')).toHaveCount(2);
    await remarks.getByRole('article').first().getByRole('button', { name: REMARKS.locate }).click();
    await expect(clerk.sheet.getByRole('heading', { level: 1 })).toContainText('一、');
    await remarks.getByRole('article').last().getByRole('button', { name: REMARKS.locate }).click();
    await expect(clerk.cell('proactive.licensing.decisions')).toHaveAttribute('aria-selected', 'true');
    await remarks.getByRole('button', { name: REMARKS.done }).first().click();
    await expect(remarks).toContainText(REMARKS.open(1));
    await remarks.getByRole('button', { name: REMARKS.done }).first().click();
    await expect(remarks).toContainText(REMARKS.allDone);
  });

  await test.step('handed over again, beside the first', async () => {
    await page.getByRole('navigation', { name: DESK.contents }).getByRole('link', { name: HANDOFF.entry }).click();
    await clerk.button(HANDOFF.choose).click();
    await clerk.button(HANDOFF.start).click();
    await expect(page.getByTestId('handoff-code')).not.toHaveText(code);
    const history = page.getByRole('region', { name: HANDOFF.history });
    await expect(history.getByRole('listitem')).toHaveCount(2);
    await expect(history).toContainText(HANDOFF.version(2));
    const folders = new Set(
      [...(await host.exportedFiles()).keys()].flatMap((p) => (p.includes('/') ? [p.split('/')[0]] : [])),
    );
    expect(folders.size).toBe(2);
  });
});

test('a task presets the year, and is taken back', async ({ clerk, page, host, folder }) => {
  await clerk.firstUse();
  const given = join(folder, 'task.json');
  const year = new Date().getMonth() >= 9 ? new Date().getFullYear() : new Date().getFullYear() - 1;
  await writeFile(given, writeTask(taskOf({ year, deadline: `${year + 1}-01-12`, recipient: '云岭县政务公开办公室' })));
  host.giveIncomingFiles(given);
  await page.getByRole('link', { name: RECEIVED.entry }).click();
  await clerk.button(RECEIVED.fromFiles).click();
  await expect(page.getByText(RECEIVED.unlisted)).toBeVisible();
  await clerk.button(RECEIVED.accept(1)).click();
  await expect(page.getByText(`${year + 1}年1月12日`)).toBeVisible();
  await clerk.toasts.getByRole('button', { name: '撤销' }).click();
  await expect(page.getByText(`${year + 1}年1月12日`)).toHaveCount(0);
  await expect(page.getByText(OFFICE.recipient)).toBeVisible();
});
