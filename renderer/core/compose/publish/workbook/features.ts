import type { Feature } from 'write-excel-file/universal';
import { parseDate } from '../../../report/dates';
import { cleanLine } from '../../text/clean';
import { escapeXml } from '../../write/xml';
import { FONT } from './sizes';

/** A4 upright, as wide as the page. The library names the paper only together with "landscape", and fits nothing. */
export const printed: Feature<Blob> = {
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transformElementAttributes: (tag, attributes) =>
          tag === 'pageSetup' ? { ...attributes, orientation: 'portrait', fitToWidth: 1, fitToHeight: 0 } : attributes,
        transform: (xml) => xml.replace(/<worksheet [^>]*>/, '$&<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'),
      },
    },
  },
};

/** The library's own font element has its parts in an order the schema does not allow, and a colour of a theme. */
const FONTS = `<fonts count="1"><font><sz val="${FONT.size}"/><name val="${FONT.family}"/><charset val="134"/></font></fonts>`;

/** One font for every cell: nothing in the sheets asks for another. */
export const oneFont: Feature<Blob> = {
  files: { transform: { 'xl/styles.xml': { transform: (xml) => xml.replace(/<fonts .*<\/fonts>/s, FONTS) } } },
};

const CORE_TYPE = 'application/vnd.openxmlformats-package.core-properties+xml';
const CORE_RELATION = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties';
const NAMESPACES =
  'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
  'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';

/** What a workbook says of itself: a report fits. */
export interface WorkbookSource {
  readonly organ: { readonly name: string };
  readonly year: number;
  readonly letter: { readonly date: string };
}

/** Title, organ as author, and as time of writing what the documents carry: the letter's date or the year's last day. */
export function corePart(report: WorkbookSource, fileName: string): Feature<Blob> {
  const author = escapeXml(cleanLine(report.organ.name));
  const title = escapeXml(fileName.replace(/\.xlsx$/, ''));
  const day = parseDate(report.letter.date) ? report.letter.date : `${report.year}-12-31`;
  const time = (name: string): string =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${day}T00:00:00Z</dcterms:${name}>`;
  const xml =
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties ${NAMESPACES}><dc:title>${title}</dc:title>` +
    `<dc:creator>${author}</dc:creator><cp:lastModifiedBy>${author}</cp:lastModifiedBy>` +
    `${time('created')}${time('modified')}</cp:coreProperties>`;
  return {
    files: {
      transform: {
        '[Content_Types].xml': { insert: () => `<Override PartName="/docProps/core.xml" ContentType="${CORE_TYPE}"/>` },
        '_rels/.rels': {
          insert: () => `<Relationship Id="rId-core-1" Type="${CORE_RELATION}" Target="docProps/core.xml"/>`,
        },
      },
      write: { files: () => ({ 'docProps/core.xml': xml }) },
    },
  };
}
