import { writeFileSync } from 'node:fs';
import { test } from 'vitest';
import { webPage, workbook } from '../../../../renderer/core/compose/publish';
import { editionOf, fullReport } from '../../../fixtures/reports';
test.each(['2019', '2021'])('%s', async (id) => {
  writeFileSync(`/tmp/page${id}.html`, webPage(fullReport(id), editionOf(id)).bytes);
  writeFileSync(`/tmp/t${id}.xlsx`, (await workbook(fullReport(id), editionOf(id))).bytes);
});
