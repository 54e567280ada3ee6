import { describe, expect, test, vi } from 'vitest';
import { fullReport } from '../../fixtures/reports';
import { composeAll, partsOf } from './docxParts';

const report = fullReport('2019');

describe('stable output', () => {
  test('the same report gives the same bytes, whatever the clock says', async () => {
    const [first] = await composeAll(report, { files: 'one' });
    vi.useFakeTimers({ now: new Date('2031-05-06T07:08:09Z') });
    try {
      vi.resetModules();
      const again = await import('./docxParts');
      const [second] = await again.composeAll(report, { files: 'one' });
      expect(Buffer.from(second!.bytes).equals(Buffer.from(first!.bytes))).toBe(true);
    } finally {
      vi.useRealTimers();
    }
  });

  test('exports do not disturb one another', async () => {
    const [a, b] = [report, fullReport('2021')];
    const alone = await composeAll(a);
    const [together] = await Promise.all([composeAll(a), composeAll(b), composeAll(a, { files: 'one' })]);
    expect(together!.map((f) => [...f.bytes])).toEqual(alone.map((f) => [...f.bytes]));
  });
});

describe('package', () => {
  test.each([
    ['one', ['combined']],
    ['two', ['letter', 'report']],
  ] as const)('%s', async (files, kinds) => {
    expect((await composeAll(report, { files })).map((f) => f.kind)).toEqual(kinds);
  });

  test('names organ, title and the day of the letter, and nobody else', async () => {
    const [letter] = await composeAll(report);
    const core = partsOf(letter!.bytes).get('docProps/core.xml')!;
    expect([...core.matchAll(/<(dc|cp|dcterms):(\w+)[^>]*>([^<]+)</g)].map((m) => `${m[2]}=${m[3]}`)).toEqual([
      'title=枫桥坞镇人民政府关于报送2020年政府信息公开工作年度报告的函',
      'creator=枫桥坞镇人民政府',
      'lastModifiedBy=枫桥坞镇人民政府',
      'revision=1',
      'created=2021-01-18T00:00:00Z',
      'modified=2021-01-18T00:00:00Z',
    ]);
  });

  test('without a date, the last day of the report year', async () => {
    const [letter] = await composeAll({ ...report, letter: { ...report.letter, date: '' } });
    expect(partsOf(letter!.bytes).get('docProps/core.xml')).toContain('>2020-12-31T00:00:00Z<');
  });

  test('marks of XML in names and values are text', async () => {
    const name = '甲&乙<丙>"丁"镇人民政府$&';
    const [letter] = await composeAll(fullReport('2021', { organ: { name }, letter: { signer: name } }));
    const parts = partsOf(letter!.bytes);
    expect(parts.get('docProps/core.xml')).toContain('<dc:creator>甲&amp;乙&lt;丙&gt;');
    expect(parts.get('word/document.xml')).toContain('甲&amp;乙&lt;丙&gt;');
    expect(parts.get('word/document.xml')).toContain('$&amp;');
  });

  test('content types come first, and no part is a stranger to them', async () => {
    const [file] = await composeAll(report, { files: 'one' });
    const parts = partsOf(file!.bytes);
    expect([...parts.keys()][0]).toBe('[Content_Types].xml');
    const types = parts.get('[Content_Types].xml')!;
    const strangers = [...parts.keys()].filter(
      (name) => name.endsWith('.xml') && !name.startsWith('[') && !types.includes(`PartName="/${name}"`),
    );
    expect(strangers).toEqual([]);
  });

  test('no relationship leaves the package', async () => {
    for (const { bytes } of await composeAll(report, { files: 'one' })) {
      for (const [name, xml] of partsOf(bytes)) if (name.endsWith('.rels')) expect(xml).not.toContain('External');
    }
  });
});
