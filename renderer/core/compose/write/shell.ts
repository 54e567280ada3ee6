import { strFromU8, unzipSync } from 'fflate';
import { AlignmentType, Document, Footer, Packer, PageNumber, Paragraph, TextRun, type ISectionOptions } from 'docx';
import { MARGIN, PAGE, PAGE_NUMBER } from '../layout/page';
import type { SectionPlan } from '../plan/blocks';
import type { FontSetId, TitleFace } from '../types';
import { fontsOf, type Fonts } from './fonts';
import { redRules } from './redRules';
import { styles } from './styles';

/**
 * A whole package as `docx` makes it, without content: styles, settings, footers, sections. Every document of the same
 * make shares it, so the library compiles those dozen parts once per program run instead of once per export.
 */
export interface Shell {
  /** every part but the document and the core properties, in the order they are zipped */
  readonly parts: ReadonlyMap<string, Uint8Array>;
  /** word/document.xml up to and with <w:body> */
  readonly open: string;
  /** properties of each section, in order */
  readonly sections: readonly string[];
  readonly close: string;
  /** docProps/core.xml, still with the marks of `CORE` */
  readonly core: string;
}

export const DOCUMENT_PART = 'word/document.xml';
export const CORE_PART = 'docProps/core.xml';
/** Stand for the properties of a real document. */
export const CORE = { title: '@title@', author: '@author@' } as const;

const shells = new Map<string, Promise<Shell>>();

/** What of a section is in the shell. */
type Make = Pick<SectionPlan, 'part' | 'head' | 'continues'>;

export function shellFor(sections: readonly Make[], fontSet: FontSetId, titleFace: TitleFace): Promise<Shell> {
  // A red head differs by the size of its mark only, of which there are some seventy.
  const key = [
    fontSet,
    titleFace,
    ...sections.map(({ part, head, continues }) => `${part}${head?.mark.size ?? ''}${continues ? '+' : ''}`),
  ].join(' ');
  let shell = shells.get(key);
  if (!shell) {
    shell = makeShell(sections, fontsOf(fontSet, titleFace));
    shells.set(key, shell);
  }
  return shell;
}

async function makeShell(sections: readonly Make[], fonts: Fonts): Promise<Shell> {
  const document = new Document({
    title: CORE.title,
    creator: CORE.author,
    lastModifiedBy: CORE.author,
    revision: 1,
    evenAndOddHeaderAndFooters: true,
    styles: styles(fonts, sections.find(({ head }) => head)?.head ?? null),
    sections: sections.map(section),
  });
  const files = unzipSync(new Uint8Array(await Packer.toArrayBuffer(document)));
  const xml = strFromU8(files[DOCUMENT_PART]!);
  const body = xml.indexOf('<w:body>') + '<w:body>'.length;
  const names = Object.keys(files).filter((name) => name !== DOCUMENT_PART && name !== CORE_PART);
  // Readers that look only at the first bytes expect the content types first, as Word writes them.
  names.sort((a, b) => Number(b.startsWith('[')) - Number(a.startsWith('[')));
  return {
    parts: new Map(names.map((name) => [name, files[name]!])),
    open: xml.slice(0, body),
    sections: xml.match(/<w:sectPr>.*?<\/w:sectPr>/gs) ?? [],
    close: xml.slice(xml.lastIndexOf('</w:body>')),
    core: strFromU8(files[CORE_PART]!),
  };
}

/**
 * Page 1 of the letter carries no number, so that a letter of one page has none; the report is numbered throughout. Which
 * side a number stands on follows from the number printed, so it stays right where numbering begins anew.
 */
function section({ part, head, continues }: Make): ISectionOptions {
  const letter = part === 'letter';
  return {
    properties: {
      page: { size: PAGE, margin: MARGIN, ...(continues ? {} : { pageNumbers: { start: 1 } }) },
      ...(letter ? { titlePage: true } : {}),
    },
    ...(head ? { headers: { first: redRules(head) } } : {}),
    footers: {
      ...(letter ? { first: new Footer({ children: [new Paragraph({ style: 'pageNumber' })] }) } : {}),
      default: pageNumber(AlignmentType.RIGHT, { right: PAGE_NUMBER.inset }),
      even: pageNumber(AlignmentType.LEFT, { left: PAGE_NUMBER.inset }),
    },
    children: [new Paragraph({})],
  };
}

/** `— 3 —` [7.5]: on the outer side of the page, odd pages right, even pages left. */
const pageNumber = (
  alignment: (typeof AlignmentType)['LEFT' | 'RIGHT'],
  indent: { readonly left?: number; readonly right?: number },
): Footer =>
  new Footer({
    children: [
      new Paragraph({
        style: 'pageNumber',
        alignment,
        indent,
        children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'] })],
      }),
    ],
  });
