import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { problem, sentence } from '../../renderer/core/kernel/problem';
import { CONTROLS } from '../../renderer/wording/controls';
import { DESK } from '../../renderer/wording/desk';
import { HOME } from '../../renderer/wording/home';
import { IMPORT } from '../../renderer/wording/import';
import type { Clerk } from './clerk';
import { OFFICE } from './clerk';
import { expect, QUICK, test, type Host } from './hosts';

test.use(QUICK);

/** Written by LibreOffice; its faults are told in the folder's README. */
const OLD = join(import.meta.dirname, 'fixtures/oldReport.docx');
const UNREAD = 'proactive.normativeDocs.made';

/** The first bytes of the container that old documents and documents with a password are kept in. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array<number>(600).fill(0)];
const utf16 = (text: string): readonly number[] => [...text].flatMap((c) => [c.charCodeAt(0), 0]);

async function toImport(clerk: Clerk): Promise<void> {
  await clerk.page.getByRole('link', { name: HOME.importOld }).click();
  await expect(clerk.button(IMPORT.choose)).toBeFocused();
}
async function choose(clerk: Clerk, host: Host, path: string): Promise<void> {
  host.giveReportFile(path);
  await clerk.button(IMPORT.choose).press('Enter');
}
const verdict = (clerk: Clerk) => clerk.page.getByTestId('import-verdict');

test('last year’s document: looked at beside its source, corrected by keyboard, stored, replaced, taken back', async ({
  clerk,
  page,
  host,
}) => {
  await clerk.firstUse();
  await toImport(clerk);
  await choose(clerk, host, OLD);
  await expect(verdict(clerk)).toHaveText(IMPORT.verdict(199, 2));
  await expect(clerk.button(IMPORT.store)).toBeDisabled();
  await expect(clerk.field(IMPORT.year)).toHaveValue('2024');
  await expect(clerk.field(IMPORT.organ)).toHaveValue(OFFICE.organ);
  await expect(clerk.field(IMPORT.letterRecipient)).toHaveValue(OFFICE.recipient);

  await test.step('the organ is to be called what the settings call it', async () => {
    const differs = page.getByTestId('organ-differs');
    await expect(differs).toHaveCount(0);
    await clerk.field(IMPORT.organ).fill(`望北县${OFFICE.organ}`);
    await expect(differs).toContainText(IMPORT.organDiffers(OFFICE.organ));
    await clerk.button(IMPORT.organTake).press('Enter');
    await expect(clerk.field(IMPORT.organ)).toHaveValue(OFFICE.organ);
    await expect(differs).toHaveCount(0);
  });

  await test.step('both sides go to the note', async () => {
    const source = page.getByTestId('import-source');
    await page.keyboard.press('F8');
    await expect(source.locator('.cell-lit')).toHaveText('行政规范文件');
    await page.keyboard.press('F8');
    await expect(source.locator('.cell-lit')).toHaveText('约3');
    await expect(source.locator('.cell-lit')).toBeInViewport();
    await expect(clerk.cell(UNREAD)).toBeInViewport();
  });

  await test.step('a cell is corrected, a guess confirmed', async () => {
    await clerk.typeCell(UNREAD, '3');
    await expect(verdict(clerk)).toHaveText(IMPORT.verdict(200, 1));
    await clerk.button(IMPORT.confirm).press('Enter');
    await expect(verdict(clerk)).toHaveText(IMPORT.verdict(200, 0));
    await clerk.button(IMPORT.tidyHeadings).click();
    await expect(clerk.field('一、总体情况')).toHaveValue(/（一）主动公开/);
    await expect(page.getByTestId('import-source')).toContainText('1、主动公开');
  });

  await clerk.button(IMPORT.store).press('Enter');
  await expect(page.getByRole('listitem')).toHaveCount(1);
  await expect(clerk.toasts).toContainText(IMPORT.stored(2024, OFFICE.organ));
  await page.getByRole('link', { name: HOME.continueEditing }).click();
  await clerk.open('二、');
  await expect(clerk.shown(UNREAD)).toHaveText('3');
  await expect(clerk.shown('proactive.licensing.decisions')).toHaveText('46');
  await clerk.open(DESK.letter);
  await clerk.home();

  await test.step('the same year again takes the other’s place, and undo brings it back', async () => {
    await toImport(clerk);
    await choose(clerk, host, OLD);
    await clerk.button(IMPORT.confirmAll(2)).click();
    await clerk.button(IMPORT.store).click();
    const dialog = page.getByRole('dialog', { name: IMPORT.sameYearTitle(2024) });
    await dialog.getByRole('button', { name: IMPORT.replace }).click();
    await expect(clerk.toasts).toContainText(IMPORT.replaced(2024, OFFICE.organ));
    await expect(page.getByRole('listitem')).toHaveCount(1);
    await clerk.toasts.getByRole('button', { name: IMPORT.undoStore }).last().click();
    await page.getByRole('link', { name: HOME.continueEditing }).click();
    await clerk.open('二、');
    await expect(clerk.shown(UNREAD)).toHaveText('3');
  });
});

test('what cannot be read is refused in one sentence, and nothing is stored', async ({ clerk, page, host, folder }) => {
  const docx = await readFile(OLD);
  const bad: readonly [name: string, bytes: Uint8Array | string, code: Parameters<typeof problem>[0]][] = [
    ['年报.pdf', '%PDF-1.7\n1 0 obj', 'importPdf'],
    ['年报.doc', new Uint8Array(OLE), 'importOldWord'],
    ['加密.docx', new Uint8Array([...OLE, ...utf16('EncryptedPackage')]), 'importEncrypted'],
    ['空.docx', '', 'fileEmpty'],
    ['断.docx', docx.subarray(0, docx.length - 400), 'fileDamaged'],
    ['通知.txt', '今晚八点开会，请准时参加。', 'importNothing'],
  ];
  await clerk.firstUse();
  await toImport(clerk);
  for (const [name, bytes, code] of bad)
    await test.step(name, async () => {
      const file = join(folder, name);
      await writeFile(file, bytes);
      await choose(clerk, host, file);
      await expect(page.getByRole('alert').filter({ hasText: sentence(problem(code)) })).toBeFocused();
    });
  await clerk.home();
  await expect(page.getByText(HOME.empty)).toBeVisible();
});

test('pasted from a web page, and dropped on the first screen', async ({ clerk, page }) => {
  await clerk.firstUse();
  await toImport(clerk);
  const rows = [
    ['信息内容', '本年处理决定数量'],
    ['行政许可', '31'],
  ];
  const table = rows.map((r) => `<tr>${r.map((c) => `<td>${c}</td>`).join('')}</tr>`).join('');
  const html = `<h1>${OFFICE.organ}2023年政府信息公开工作年度报告</h1><p>二、主动公开政府信息情况</p><table><tr><td colspan=2>第二十条第（五）项</td></tr>${table}</table><img src="x" onerror="document.title='不'">`;
  await clerk.field(IMPORT.paste).focus();
  await clerk.paste({ 'text/html': html, 'text/plain': '年报' });
  await expect(clerk.shown('proactive.licensing.decisions')).toHaveText('31');
  await expect(page.getByTestId('import-source').locator('img')).toHaveCount(0);
  await clerk.button(IMPORT.backToStart).click();
  await clerk.home();

  const bytes = [...(await readFile(OLD))];
  await page.evaluate((content) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([new Uint8Array(content)], '去年.docx'));
    const event = new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true });
    document.querySelector('main')!.dispatchEvent(event);
  }, bytes);
  await expect(verdict(clerk)).toHaveText(IMPORT.verdict(199, 2));
});

test('a reading that takes long can be cancelled, and stores nothing', async ({ clerk, page }) => {
  await clerk.firstUse();
  await toImport(clerk);
  await clerk.field(IMPORT.paste).focus();
  // Enough rows for some seconds of reading, few enough to be a text still; made in the page, as a paste is.
  await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData(
      'text/plain',
      Array<string>(9_000)
        .fill(`${'行政许可\t'.repeat(40)}1`)
        .join('\n'),
    );
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    document.activeElement!.dispatchEvent(event);
  });
  await page.getByRole('button', { name: CONTROLS.cancel }).click();
  await expect(clerk.toasts).toContainText(IMPORT.cancelled);
  await expect(clerk.button(IMPORT.choose)).toBeVisible();
  await clerk.home();
  await expect(page.getByText(HOME.empty)).toBeVisible();
});
