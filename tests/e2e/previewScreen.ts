import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { writeReport } from '../../renderer/core/editions/reportFile';
import type { Report } from '../../renderer/core/report/model';
import { DESK } from '../../renderer/wording/desk';
import { EXPORT } from '../../renderer/wording/export';
import { HOME } from '../../renderer/wording/home';
import { PAGES } from '../../renderer/wording/pages';
import type { Clerk } from './clerk';
import { expect, type Host } from './hosts';

/** Puts a report on the desk the way a clerk brings one in: as a file. */
export async function bringIn(clerk: Clerk, host: Host, folder: string, report: Report): Promise<void> {
  const file = join(folder, 'brought.json');
  await writeFile(file, writeReport(report));
  host.giveReportFile(file);
  await clerk.firstUse();
  await clerk.button(HOME.openFile).click();
  await clerk.page.getByRole('link', { name: HOME.continueEditing }).click();
  await expect(clerk.sheet.getByRole('heading', { level: 1, name: DESK.letter })).toBeVisible();
}

/** The preview as somebody sees it. */
export class PreviewScreen {
  constructor(readonly clerk: Clerk) {}

  get table(): Locator {
    return this.clerk.page.getByRole('region', { name: PAGES.pages });
  }
  get sheets(): Locator {
    return this.table.locator('[data-page]');
  }
  get countLine(): Locator {
    return this.clerk.page.getByTestId('page-count');
  }
  choice = (name: string): Locator => this.clerk.page.getByRole('radio', { name });

  async open(): Promise<void> {
    await this.clerk.page.getByRole('banner').getByRole('link', { name: DESK.export }).click();
    await this.settled();
  }

  /** Waits for pages that nothing newer is on its way to replace. */
  async settled(): Promise<void> {
    await expect(this.table).toHaveAttribute('aria-busy', 'false');
  }

  /** Does something that changes the pages, and waits for the changed ones. */
  async changed(act: () => Promise<unknown>): Promise<void> {
    const before = Number(await this.table.getAttribute('data-revision'));
    await act();
    await expect.poll(async () => Number(await this.table.getAttribute('data-revision'))).toBeGreaterThan(before);
    await this.settled();
  }

  /** What stands on a page, without the gaps between its pieces. */
  async text(page: number): Promise<string> {
    const sheet = this.sheets.nth(page - 1);
    await sheet.scrollIntoViewIfNeeded();
    await expect(sheet.locator('svg')).toBeVisible();
    const pieces = await sheet.locator('text').allTextContents();
    return pieces.join('').replace(/\s/g, '');
  }

  async count(): Promise<number> {
    const count = await this.sheets.count();
    await expect(this.countLine).toContainText(`共 ${String(count)} 页`);
    return count;
  }

  /** What the last way out said when it was done. */
  async said(act: () => Promise<unknown>): Promise<string> {
    await act();
    const done = this.clerk.page.getByTestId('export-done');
    await expect(done).toBeVisible({ timeout: 30_000 });
    const text = (await done.textContent()) ?? '';
    await this.clerk.button(EXPORT.closeNote).click();
    return text;
  }
}
