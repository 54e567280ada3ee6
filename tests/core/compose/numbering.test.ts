import { expect, test } from 'vitest';
import { fullReport } from '../../fixtures/reports';
import { documentXml } from './docxParts';

/** Of each section: whether numbering begins anew, and whether its first page goes without number. */
async function sections(reportNumbers: 'restart' | 'continue', letter: 'plain' | 'redHead'): Promise<string[]> {
  const xml = await documentXml(fullReport('2021'), 'combined', { reportNumbers, letter });
  return [...xml.matchAll(/<w:sectPr>.*?<\/w:sectPr>/gs)].map(
    ([properties]) =>
      `${properties.includes('w:start="1"') ? 'from 1' : 'goes on'}${properties.includes('<w:titlePg/>') ? ', first bare' : ''}`,
  );
}

test.each([
  ['restart', ['from 1, first bare', 'from 1']],
  ['continue', ['from 1, first bare', 'goes on']],
] as const)('%s', async (reportNumbers, want) => {
  expect(await sections(reportNumbers, 'plain')).toEqual(want);
  expect(await sections(reportNumbers, 'redHead')).toEqual(want);
});

test('in two files each begins with 1, whatever the setting', async () => {
  for (const kind of ['letter', 'report'] as const) {
    const xml = await documentXml(fullReport('2021'), kind, { reportNumbers: 'continue' });
    expect(xml.match(/w:start="1"/g)).toHaveLength(1);
  }
});
