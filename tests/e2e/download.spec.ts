import { readFile } from 'node:fs/promises';
import { checkPackage } from '../../renderer/workers/checkPackage';
import { nodeSha256 } from '../../electron/files/sha256';
import { FIRST_USE } from '../../renderer/wording/firstUse';
import { HANDOFF } from '../../renderer/wording/handoff';
import { editions } from '../core/editions/bundle';
import { expect, QUICK, test } from './hosts';

test.use(QUICK);

test('a browser that can only download says so before, hands out a whole .zip', async ({ clerk, page, context }) => {
  // Added after the host's own, so that it has the last word.
  await context.addInitScript(() => Object.assign(window, { showDirectoryPicker: undefined }));
  await page.goto('/');
  await clerk.button(FIRST_USE.sample).click();
  await page.getByRole('link', { name: HANDOFF.rowEntry, exact: true }).first().click();
  await expect(page.getByTestId('handoff-sample')).toBeVisible();
  await expect(page.getByTestId('handoff-download')).toHaveText(HANDOFF.downloadLead);
  await clerk.button(HANDOFF.chooseDownload).click();
  const coming = page.waitForEvent('download');
  await clerk.button(HANDOFF.start).click();
  const download = await coming;
  await expect(page.locator('[data-step="readBack"]')).toHaveAttribute('data-state', 'skipped');
  const typed = await page.getByTestId('handoff-code').innerText();
  const name = download.suggestedFilename();
  const bytes = new Uint8Array(await readFile(await download.path()));
  const verdict = await checkPackage(
    { incoming: { kind: 'file', name, bytes }, shown: name, typed },
    { sha256: nodeSha256, editions },
  );
  expect(verdict).toMatchObject({ ok: true, code: 'matched' });
});
