import { strToU8, zipSync } from 'fflate';
import { readDocx } from '../../../../renderer/core/intake/docx';
import type { Block, SourceDocument } from '../../../../renderer/core/intake/source';

/** A `.docx` made by hand: the body's XML, and other parts where a test is about them. */
export interface DocxParts {
  readonly styles?: string;
  readonly numbering?: string;
  /** more relationships of the document, as XML */
  readonly rels?: string;
  readonly mainType?: string;
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
}

export const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
export const NAMESPACES = [
  `xmlns:w="${W}"`,
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
].join(' ');
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const RELS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

export const typesXml = (mainType: string, name = '/word/document.xml'): string =>
  `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="${name}" ContentType="${mainType}"/></Types>`;
export const MAIN_TYPE = `${WORD}.document.main+xml`;
export const relsXml = (inner: string): string => `<Relationships xmlns="${RELS}">${inner}</Relationships>`;
export const rel = (type: string, target: string, external = false): string =>
  `<Relationship Id="r${type}" Type="${OFFICE}/${type}" Target="${target}"${external ? ' TargetMode="External"' : ''}/>`;
export const documentXml = (body: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`;

export function docxOf(body: string, parts: DocxParts = {}): Uint8Array {
  const own = (['styles', 'numbering'] as const).filter((name) => parts[name] !== undefined);
  const relations = own.map((name) => rel(name, `${name}.xml`)).join('');
  const files: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': typesXml(parts.mainType ?? MAIN_TYPE),
    '_rels/.rels': relsXml(rel('officeDocument', 'word/document.xml')),
    'word/document.xml': documentXml(body),
    'word/_rels/document.xml.rels': relsXml(relations + (parts.rels ?? '')),
    ...Object.fromEntries(
      own.map((name) => [`word/${name}.xml`, `<w:${name} ${NAMESPACES}>${parts[name]!}</w:${name}>`]),
    ),
    ...parts.files,
  };
  return zipOfFiles(files);
}

export const zipOfFiles = (files: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  zipSync(
    Object.fromEntries(Object.entries(files).map(([n, data]) => [n, typeof data === 'string' ? strToU8(data) : data])),
  );

/** @throws Error where the document is refused */
export function read(bytes: Uint8Array): SourceDocument {
  const document = readDocx(bytes);
  if (!document.ok) throw new Error(document.error.code);
  return document.value;
}

export const codeOf = (bytes: Uint8Array): string => {
  const document = readDocx(bytes);
  return document.ok ? 'read' : document.error.code;
};

/** One line a block: `numbering|text` with marks `h1 c pb`; a table as rows of `text>colSpan^rowSpan`. */
export const shown = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) => {
    if (block.kind === 'table') {
      return block.rows.map(({ cells, head }) => {
        const texts = cells.map(
          ({ text, colSpan, rowSpan }) =>
            text + (colSpan > 1 ? `>${String(colSpan)}` : '') + (rowSpan > 1 ? `^${String(rowSpan)}` : ''),
        );
        return `${head ? 'head' : 'row'}: ${texts.join(' / ')}`;
      });
    }
    const marks = [
      block.outline > 0 ? `h${String(block.outline)}` : '',
      block.centred ? 'c' : '',
      block.pageBreakBefore ? 'pb' : '',
    ].filter((mark) => mark !== '');
    return [`${marks.join(' ')}|${block.numbering}|${block.text}`];
  });

export const p = (inner: string, properties = ''): string =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${inner}</w:p>`;
export const r = (text: string, properties = ''): string =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
