import { execFileSync } from 'node:child_process';
import { mkdtemp, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { problem, sentence } from '../../renderer/core/kernel/problem';
import { DESK } from '../../renderer/wording/desk';
import { EXPORT } from '../../renderer/wording/export';
import { Clerk } from './clerk';
import { expect, QUICK, test } from './hosts';

test.use(QUICK);

const TABLE = '三、';
const CELL = 'applications.newReceived.naturalPerson';

/** What the store holds, read past the program. */
const stored = (page: Page): Promise<unknown> =>
  page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('nianbao');
        opening.onerror = () => reject(new Error('not opened'));
        opening.onsuccess = () => {
          const all = opening.result.transaction('reports').objectStore('reports').getAll();
          all.onsuccess = () => {
            opening.result.close();
            const [row] = all.result as {
              value: { tables: Record<string, Record<string, Record<string, unknown>>> };
            }[];
            resolve(row?.value.tables['applications']?.['newReceived']?.['naturalPerson']);
          };
        };
      }),
  );

test('what is typed is stored within two seconds, and “saved” is not said before', async ({ clerk, page, context }) => {
  await clerk.begin(2025);
  await clerk.open(TABLE);
  await clerk.typeCell(CELL, '31');
  const typed = Date.now();
  await expect(clerk.saveState).toHaveText(DESK.pending);
  await clerk.expectSaved();
  expect(await stored(page)).toBe(31);
  expect(Date.now() - typed).toBeLessThan(2000);
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(new Clerk(other).shown(CELL)).toHaveText('31');
});

test('a refused save is said plainly, nothing is lost, and it goes on by itself', async ({ clerk, page }) => {
  await clerk.begin(2025);
  await clerk.open(TABLE);
  await page.evaluate(() => {
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    Object.assign(window, { repair: () => (IDBObjectStore.prototype.put = put) });
  });
  await clerk.typeCell(CELL, '32');
  await expect(clerk.saveState).toHaveText(DESK.failed(sentence(problem('diskFull'))));
  await expect(clerk.shown(CELL)).toHaveText('32');
  await page.evaluate(() => (window as unknown as { repair(): void }).repair());
  // The program tries again by itself too; where it is quicker than the click, the button is gone.
  const retry = clerk.button(DESK.retry);
  await retry.click({ timeout: 5000 }).catch(() => expect(retry).toHaveCount(0));
  await clerk.expectSaved();
  await page.reload();
  await expect(clerk.shown(CELL)).toHaveText('32');
});

test('a full disk is said in one sentence and leaves no half-written file', async ({ clerk, page, host, folder }) => {
  await clerk.begin(2025);
  let leftOver: () => Promise<number> = async () => (await host.exportedFiles()).size;
  let tidyUp = (): unknown => undefined;
  if (host.name === 'desktop-host') {
    const small = await mkdtemp(join(folder, 'small-'));
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=8k', 'tmpfs', small], { stdio: 'pipe' });
    } catch (error) {
      console.log(`no full disk could be made here, the test says nothing: ${String(error)}`);
      return;
    }
    tidyUp = () => execFileSync('umount', [small]);
    host.giveFolder(small);
    leftOver = async () => (await readdir(small)).length;
  } else
    await page.evaluate(() => {
      FileSystemWritableFileStream.prototype.write = () => Promise.reject(new DOMException('', 'QuotaExceededError'));
    });
  try {
    await page.getByRole('link', { name: DESK.export }).first().click();
    await clerk.button(EXPORT.do).click();
    await expect(page.getByRole('main').getByRole('alert')).toHaveText(sentence(problem('diskFull')));
    expect(await leftOver()).toBe(0);
  } finally {
    tidyUp();
  }
});

test('of two windows on one report the second writer is told, and nothing is overwritten', async ({
  clerk,
  page,
  context,
}) => {
  await clerk.begin(2025);
  await clerk.open(TABLE);
  const second = new Clerk(await context.newPage());
  await second.page.goto(page.url());
  await expect(second.cell(CELL)).toBeVisible();
  await clerk.typeCell(CELL, '41');
  await expect(clerk.saveState).toHaveText(DESK.pending);
  await clerk.expectSaved();
  await second.typeCell(CELL, '42');
  await expect(second.saveState).toHaveText(DESK.failed(sentence(problem('conflict'))));
  await expect(second.shown(CELL)).toHaveText('42');
  expect(await stored(page)).toBe(41);
});
