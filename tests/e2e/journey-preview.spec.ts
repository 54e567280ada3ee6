import { unzipSync } from 'fflate';
import { COMMON } from '../../renderer/wording/common';
import { DESK, LETTER } from '../../renderer/wording/desk';
import { EXPORT } from '../../renderer/wording/export';
import { expect, QUICK, test } from './hosts';
import { bringIn, PreviewScreen } from './previewScreen';
import { readDocuments } from './reading';
import { sampleFor } from './samples';

test.use(QUICK);

const REPORT = sampleFor(2025);

test('a letter with red head from the form to page, Word file, publish copy and PDF', async ({
  clerk,
  page,
  host,
  folder,
}) => {
  const preview = new PreviewScreen(clerk);
  await bringIn(clerk, host, folder, REPORT);

  await test.step('kind, number and copies; each can be taken back', async () => {
    await expect(clerk.field(LETTER.documentNumber)).toHaveCount(0);
    await page.getByRole('radio', { name: LETTER.kindRedHead }).check();
    await clerk.field(LETTER.documentNumber).fill('青政函(2026)3号');
    await clerk.field(LETTER.copies).fill('云岭县司法局\n云岭县档案馆\n');
    await expect(clerk.field(LETTER.copies)).toHaveValue('云岭县司法局\n云岭县档案馆\n');
    await page.getByText(LETTER.marks).click();
    await clerk.field(LETTER.markNames.urgency).fill('加急');
    await clerk.button(COMMON.undo).click();
    await expect(clerk.field(LETTER.markNames.urgency)).toHaveValue('');
    await expect(clerk.field(LETTER.markNames.urgency)).toBeVisible();
    await expect(clerk.field(LETTER.copies)).toHaveValue('云岭县司法局\n云岭县档案馆');
    await clerk.expectSaved();
  });

  await test.step('the pages show what was filled in', async () => {
    await preview.open();
    const letter = await preview.text(1);
    for (const words of [
      REPORT.organ.name,
      '青政函〔2026〕3号',
      REPORT.letter.title,
      '抄送：云岭县司法局，云岭县档案馆。',
    ])
      expect(letter).toContain(words);
    expect(await preview.text(2)).toContain(REPORT.title);
    expect(await preview.count()).toBeGreaterThan(3);
    await expect(page.getByTestId('export-verdict')).toHaveText(DESK.verdictClean);
  });

  await test.step('a change of settings changes the pages', async () => {
    await expect(preview.table.locator('section')).toHaveCount(2);
    await preview.changed(() => preview.choice(EXPORT.filesOne).check());
    await expect(preview.table.locator('section')).toHaveCount(1);
    expect(await preview.text(2)).toContain(`附件${REPORT.title}`);
    await preview.changed(() => page.getByRole('checkbox', { name: EXPORT.marker }).uncheck());
    expect(await preview.text(2)).not.toContain(`附件${REPORT.title}`);
    await preview.changed(() => page.getByLabel(EXPORT.numbers).selectOption('continue'));
    expect(await preview.text(3)).toContain('—3—');
    await preview.changed(() => preview.choice(LETTER.kindPlain).check());
    expect(await preview.text(1)).not.toContain('青政函');
    await preview.changed(() => preview.choice(LETTER.kindRedHead).check());
    await preview.changed(() => preview.choice(EXPORT.filesTwo).check());
  });

  await test.step('the Word files say what the pages said', async () => {
    expect(await preview.said(() => clerk.button(EXPORT.do).click())).toContain('.docx');
    const files = [...(await host.exportedFiles())].filter(([name]) => name.endsWith('.docx'));
    expect(files).toHaveLength(2);
    const { text } = await readDocuments(files.map(([, bytes]) => bytes));
    for (const words of ['青政函〔2026〕3号', '抄送：云岭县司法局，云岭县档案馆。']) expect(text).toContain(words);
  });

  await test.step('web page and workbook are written', async () => {
    const said = await preview.said(() => clerk.button(EXPORT.publish).click());
    expect(said).toMatch(/\.html.*\.xlsx|\.xlsx.*\.html/);
    const files = [...(await host.exportedFiles())];
    const [, html] = files.find(([name]) => name.endsWith('.html'))!;
    expect(new TextDecoder().decode(html)).toContain(REPORT.title);
    const [, workbook] = files.find(([name]) => name.endsWith('.xlsx'))!;
    expect(Object.keys(unzipSync(workbook))).toContain('xl/workbook.xml');
  });

  await test.step('PDF where the host makes one', async () => {
    const button = clerk.button(EXPORT.pdf);
    if (host.name === 'browser-host') return expect(button).toHaveCount(0);
    expect(await preview.said(() => button.click())).toContain('.pdf');
    const [, pdf] = [...(await host.exportedFiles())].find(([name]) => name.endsWith('.pdf'))!;
    const pages = new TextDecoder('latin1').decode(pdf).match(/\/Type\s*\/Page\b(?!s)/g);
    expect(pages).toHaveLength(await preview.count());
  });

  await test.step('settings and zoom are as they were left', async () => {
    await preview.changed(() => preview.choice(EXPORT.filesOne).check());
    await page.reload();
    await preview.settled();
    await expect(preview.choice(EXPORT.filesOne)).toBeChecked();
    await expect(preview.choice(LETTER.kindRedHead)).toBeChecked();
  });
});
