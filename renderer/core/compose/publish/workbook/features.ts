import type { Feature } from 'write-excel-file/universal';
import { parseDate } from '../../../report/dates';
import type { Report } from '../../../report/model';
import { cleanLine } from '../../text/clean';
import { escapeXml } from '../../write/xml';

/** A4 upright; the library knows only "landscape" and names the paper only then. */
export const portrait: Feature<Blob> = {
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transformElementAttributes: (tag, attributes) =>
          tag === 'pageSetup' ? { ...attributes, orientation: 'portrait' } : attributes,
      },
    },
  },
};

const CORE_TYPE = 'application/vnd.openxmlformats-package.core-properties+xml';
const CORE_RELATION = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties';
const NAMESPACES =
  'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
  'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';

/** Title, organ as author, and as time of writing what the documents carry: the letter's date or the year's last day. */
export function corePart(report: Report, fileName: string): Feature<Blob> {
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
