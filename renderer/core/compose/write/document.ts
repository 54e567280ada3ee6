import { strToU8, zipSync, type Zippable } from 'fflate';
import { parseDate } from '../../report/dates';
import type { Report } from '../../report/model';
import type { Block, DocumentPlan } from '../plan/blocks';
import { cleanLine } from '../text/clean';
import type { FontSetId, TitleFace } from '../types';
import { paragraphXml } from './paragraph';
import { CORE, CORE_PART, DOCUMENT_PART, shellFor, type Shell } from './shell';
import { tableXml } from './table';
import { escapeXml } from './xml';

/** Bytes of the document. The same report gives the same bytes: nothing in them comes from a clock or a random number. */
export async function writeDocument(
  plan: DocumentPlan,
  report: Report,
  fontSet: FontSetId,
  titleFace: TitleFace = 'xiaobiaosong',
): Promise<Uint8Array> {
  const shell = await shellFor(plan.sections, fontSet, titleFace);
  const parts: Zippable = {};
  const add = (name: string, bytes: Uint8Array): void => {
    parts[name] = [bytes, ZIP];
  };
  for (const [name, bytes] of shell.parts) {
    add(name, bytes);
    // Word's order: the document right after the package's own relationships.
    if (name === '_rels/.rels') add(DOCUMENT_PART, strToU8(documentXml(plan, report, shell)));
  }
  add(CORE_PART, strToU8(coreXml(plan, report, shell)));
  return zipSync(parts);
}

/** Zip times have no zone: the local midnight of the first day zip knows is the same bytes everywhere. */
const ZIP = { level: 6, mtime: new Date(1980, 0, 1) } as const;

function documentXml(plan: DocumentPlan, report: Report, shell: Shell): string {
  const last = plan.sections.length - 1;
  const body = plan.sections.map(({ blocks }, n) => {
    const xml = blocks.map((block) => blockXml(block, report));
    const properties = shell.sections[n]!;
    if (blocks.at(-1)?.kind !== 'paragraph') xml.push(paragraphXml({ kind: 'paragraph', style: 'blank', runs: [] }));
    if (n === last) return xml.join('') + properties;
    // The section ends with its last paragraph; an empty one for it could fall onto a page of its own.
    const closing = xml.pop()!;
    return xml.join('') + closing.replace('</w:pPr>', () => `${properties}</w:pPr>`);
  });
  return shell.open + body.join('') + shell.close;
}

const blockXml = (block: Block, report: Report): string =>
  block.kind === 'table' ? tableXml(block.table, report) : paragraphXml(block);

/** Title, organ as author, and the letter's date (else the last day of the report year) as the time of writing. */
function coreXml(plan: DocumentPlan, report: Report, shell: Shell): string {
  const author = escapeXml(cleanLine(report.organ.name));
  const day = parseDate(report.letter.date) ? report.letter.date : `${report.year}-12-31`;
  return shell.core
    .replace(CORE.title, () => escapeXml(plan.title))
    .replaceAll(CORE.author, () => author)
    .replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, (_, tag: string) => `${tag}${day}T00:00:00Z`);
}
