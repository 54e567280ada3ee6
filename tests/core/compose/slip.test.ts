import { describe, expect, it, test } from 'vitest';
import { composeSlip, type Slip } from '../../../renderer/core/compose';
import { layOut } from '../../../renderer/core/pages';
import { beijingTime } from '../../../renderer/core/compose/slip/form';
import { fullSlip, slip } from '../../fixtures/slip';
import { squareMeasure } from '../pages/measures';
import { normalised, partsOf } from './docxParts';

const textOf = (xml: string): string => [...xml.matchAll(/<w:t[^>]*>([^<]*)/g)].map(([, text]) => text).join('\n');
const documentOf = async (more: Partial<Slip> = {}): Promise<string> =>
  partsOf(await composeSlip({ ...slip, ...more })).get('word/document.xml')!;

describe('the hand-off slip', () => {
  test('what stands in the file', async () => {
    const parts = partsOf(await composeSlip(slip));
    await expect(normalised(parts.get('word/document.xml')!)).toMatchFileSnapshot('../../golden/docx/slip.xml');
    await expect(normalised(parts.get('word/styles.xml')!)).toMatchFileSnapshot('../../golden/docx/slip-styles.xml');
    await expect(normalised(parts.get('docProps/core.xml')!)).toMatchFileSnapshot('../../golden/docx/slip-core.xml');
  });

  it('says everything the district compares: whole digests, sizes, code, counts', async () => {
    const text = textOf(await documentOf());
    for (const { name, size, sha256 } of slip.files) {
      expect(text).toContain(name);
      expect(text).toContain(size.toLocaleString('en'));
      expect(text.replace(/\s/g, '')).toContain(sha256);
    }
    for (const words of [slip.code, '第 3 次报送', '错误 0 处', '警告 2 处（已写明理由 2 条）', '不涉及国家秘密'])
      expect(text).toContain(words);
  });

  it.each([
    ['an ordinary one', slip],
    ['the fullest', fullSlip],
  ])('%s can be printed from the program: its pages are known, and it is one', async (_, one) => {
    expect(layOut(await composeSlip(one), squareMeasure)).toHaveLength(1);
  });

  it('is the same bytes each time', async () => {
    expect(await composeSlip(slip)).toEqual(await composeSlip({ ...slip }));
  });

  it('leaves blanks for what is not known, and no reasons where nothing was to be explained', async () => {
    const text = textOf(await documentOf({ recipient: ' ', counts: { error: 0, warning: 0, hint: 1, reasons: 0 } }));
    expect(text).toContain('＿'.repeat(16));
    expect(text).toContain('警告 0 处　　提示 1 处');
  });

  it('takes any text as text: marks of XML, controls, half characters', async () => {
    const xml = await documentOf({ organ: '甲<b>&"\u0007\ud800镇', recipient: '<w:p/>' });
    expect(xml).toContain('甲&lt;b&gt;&amp;&quot;');
    expect(xml).not.toMatch(/[\u0000-\u0008]|<w:p\/><\/w:t>/);
  });

  it('reaches nowhere: no relation leads outside', async () => {
    const relations = [...partsOf(await composeSlip(slip))].filter(([name]) => name.endsWith('.rels'));
    for (const [, xml] of relations) expect(xml).not.toContain('TargetMode');
  });
});

describe('the time of the package', () => {
  it.each([
    ['2026-01-15T08:00:00.000Z', '2026年1月15日 16:00'],
    ['2025-12-31T17:30:00.000Z', '2026年1月1日 01:30'],
    ['not a time', '＿＿＿＿＿＿＿＿'],
  ])('%s is %s in Beijing', (iso, said) => {
    expect(beijingTime(iso)).toBe(said);
  });
});
