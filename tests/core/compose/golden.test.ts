import { describe, expect, test } from 'vitest';
import { fullReport } from '../../fixtures/reports';
import { composeAll, documentXml, normalised, partsOf } from './docxParts';

/**
 * Golden files hold the XML itself, one element a line, so that a change of the library or of ours can be read before it
 * is accepted (`npx vitest run tests/core/compose -u`).
 */
const golden = (name: string): string => `../../golden/docx/${name}.xml`;

/**
 * Each table row as one line: what keeps it, and its cells as `style:columns:text`. Table properties stay; the cells' own
 * XML is held by the smallest table.
 */
const withRows = (xml: string): string =>
  xml.replace(/<w:tr>(.*?)<\/w:tr>/gs, (_, row: string) => {
    const flags = ['tblHeader', 'cantSplit', 'keepNext'].filter((flag) => row.includes(`<w:${flag}/>`)).join(' ');
    const cells = [...row.matchAll(/<w:tc>(.*?)<\/w:tc>/gs)].map(([, cell]) => {
      const style = /<w:pStyle w:val="cell(\w+)"/.exec(cell!)![1];
      const columns = /<w:gridSpan w:val="(\d+)"/.exec(cell!)?.[1] ?? '1';
      const merge = /<w:vMerge w:val="(\w+)"/.exec(cell!)?.[1] ?? '';
      const text = [...cell!.matchAll(/<w:t [^>]*>([^<]*)/g)].map((m) => m[1]).join('/');
      return `${style}:${columns}${merge && `:${merge}`}:${text}`;
    });
    return `<row keeps="${flags}" cells="${cells.join(' | ')}"/>`;
  });

const stylesOf = (xml: string): string[] => normalised(xml).split(/(?=^ {2}<w:style )/m);

const short = fullReport('2021', {
  preface: '序言。',
  overview: '（一）主动公开情况。坚持“应公开尽公开”。\n（二）依申请公开情况\n1.受理情况\n正文。',
  problems: '',
  other: '',
  letter: { body: '请予审核。' },
});

describe('what stands in the files', () => {
  test('unsealed letter', async () => {
    await expect(normalised(await documentXml(short, 'letter'))).toMatchFileSnapshot(golden('letter'));
  });

  test('sealed letter in one file with the report: the section ends with the last paragraph', async () => {
    const sealed = { ...short, letter: { ...short.letter, sealed: true } };
    const xml = normalised(await documentXml(sealed, 'combined'));
    const [letter] = xml.split('<w:t xml:space="preserve">附件</w:t>');
    await expect(letter).toMatchFileSnapshot(golden('letter-sealed-combined'));
  });

  test('red head: letter, its page header, and the styles only it has', async () => {
    const red = {
      ...short,
      letter: { ...short.letter, documentNumber: '枫政函〔2026〕2号', copyTo: ['县司法局', '县档案馆'] },
    };
    const [letter] = await composeAll(red, { letter: 'redHead' });
    const parts = partsOf(letter!.bytes);
    await expect(normalised(parts.get('word/document.xml')!)).toMatchFileSnapshot(golden('letter-red-head'));
    await expect(normalised(parts.get('word/header1.xml')!)).toMatchFileSnapshot(golden('header-red-head'));
    const [plain] = await composeAll(red);
    const common = new Set(stylesOf(partsOf(plain!.bytes).get('word/styles.xml')!));
    const own = stylesOf(parts.get('word/styles.xml')!).filter((style) => !common.has(style));
    await expect(own.join('')).toMatchFileSnapshot(golden('styles-red-head'));
  });

  test('red head with serial, secrecy and urgency, title in 宋体', async () => {
    const marks = { serial: '000012', secrecy: '秘密★1年', urgency: '特急' };
    const marked = { ...short, letter: { ...short.letter, documentNumber: '枫政函〔2026〕2号', marks } };
    const [letter] = await composeAll(marked, { letter: 'redHead', titleFace: 'songBold' });
    const parts = partsOf(letter!.bytes);
    const xml = normalised(parts.get('word/document.xml')!);
    // Below the title it is the letter without marks.
    const head = xml.slice(0, xml.indexOf('<w:pStyle w:val="title"/>'));
    await expect(head).toMatchFileSnapshot(golden('letter-red-head-marks'));
    const styles = stylesOf(parts.get('word/styles.xml')!).filter((s) =>
      /styleId="(headLine|headMark|hei|title|redMark)"/.test(s),
    );
    await expect(styles.join('')).toMatchFileSnapshot(golden('styles-red-head-marks'));
  });

  test.each(['2019', '2021'])('whole report of edition %s, one line a table row', async (edition) => {
    const { letter: _, ...rest } = short;
    const report = fullReport(edition, { preface: rest.preface, overview: rest.overview, problems: '', other: '' });
    const xml = await documentXml(report, 'report');
    await expect(normalised(withRows(xml))).toMatchFileSnapshot(golden(`report-${edition}`));
  });

  test('one file, numbers going on', async () => {
    const xml = await documentXml(short, 'combined', { reportNumbers: 'continue', letter: 'redHead' });
    await expect(normalised(withRows(xml))).toMatchFileSnapshot(golden('combined-red-head-continued'));
  });

  test('report texts and the smallest table', async () => {
    const xml = normalised(await documentXml(short, 'report'));
    const tables = xml.split(/(?=^ {4}<w:tbl>$)/m);
    const last = tables.at(-1)!;
    await expect(tables[0]).toMatchFileSnapshot(golden('report-texts'));
    await expect(last.slice(0, last.indexOf('</w:tbl>'))).toMatchFileSnapshot(golden('report-disputes'));
  });

  test.each([
    ['word/styles.xml', 'styles'],
    ['word/settings.xml', 'settings'],
    ['docProps/core.xml', 'core-properties'],
    ['word/footer1.xml', 'footer-odd'],
    ['word/footer2.xml', 'footer-first'],
    ['word/footer3.xml', 'footer-even'],
    ['word/_rels/document.xml.rels', 'relationships'],
  ])('%s', async (part, name) => {
    const [letter] = await composeAll(short);
    await expect(normalised(partsOf(letter!.bytes).get(part)!)).toMatchFileSnapshot(golden(name));
  });
});
