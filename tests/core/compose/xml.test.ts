import { strFromU8, unzipSync } from 'fflate';
import { Document, Packer, Paragraph, TextRun } from 'docx';
import { expect, test } from 'vitest';
import { componentXml } from '../../../renderer/core/compose/write/paragraph';

/** The library's writer is not exported; ours must say the same, or the two would drift apart unseen. */
test('components are written as the library itself writes them', async () => {
  const make = (): Paragraph[] => [
    new Paragraph({}),
    new Paragraph({ style: 'body', keepNext: true, indent: { left: 5, right: -5 } }),
    new Paragraph({
      autoSpaceEastAsianText: false,
      children: [
        new TextRun({ text: ' 甲&乙<丙> ', font: { hint: 'eastAsia' }, break: 1 }),
        new TextRun({ text: '', style: 'kai' }),
        new TextRun('“引号”'),
      ],
    }),
  ];
  const packed = await Packer.toArrayBuffer(new Document({ sections: [{ children: make() }] }));
  const xml = strFromU8(unzipSync(new Uint8Array(packed))['word/document.xml']!);
  const body = xml.slice(xml.indexOf('<w:body>') + 8, xml.indexOf('<w:sectPr>'));
  expect(make().map(componentXml).join('')).toBe(body);
});
