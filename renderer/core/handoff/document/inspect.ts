import { PACKAGE_LIMITS, readArchive, type ArchiveLimits } from '../../archive';
import { readPart, type Overdue } from './xmlPart';

/** A document of ours has some fifteen parts and half a megabyte. */
const LIMITS: ArchiveLimits = { ...PACKAGE_LIMITS, archive: 50e6, entries: 100 };

const TYPES = '[Content_Types].xml';
const MAIN_PART = 'word/document.xml';
const MAIN_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

/** Types of relationships and elements by which a document reaches outside itself or carries something that runs. */
const UNSAFE_RELATION =
  /^(attachedTemplate|oleObject|vbaProject|wordVbaData|subDocument|aFChunk|frame|package|control|activeX\w*|externalLink\w*|mailMerge\w*|recipientData|hyperlink|image|video|audio|media)$/i;
const UNSAFE_ELEMENT =
  /^(attachedTemplate|altChunk|subDoc|object|OLEObject|control|mailMerge|saveThroughXslt|frameset|movie)$/;
/** The fields this software writes: page numbers. A field of any other kind (DDE, INCLUDETEXT, LINK …) is refused. */
const SAFE_FIELD = /^\s*(PAGE|NUMPAGES|SECTIONPAGES|SECTION)\b[^"]*$/;

export type DocumentFault = 'broken' | 'unsafe';

/** What the checks take from a sound and harmless document. */
export interface Inspected {
  /** all that its main part shows, without paragraphs */
  readonly text: string;
}

/**
 * Looks through a document of a package without opening it in anything (rows 82–90, 92). Much narrower than what Word
 * takes: only XML parts, no relation that leads outside, no field but page numbers, because a package holds only what
 * this software composed. When `overdue` says so it ends early, with an answer that counts for nothing.
 */
export function inspectDocument(bytes: Uint8Array, overdue: Overdue): Inspected | DocumentFault {
  const opened = readArchive(bytes, { limits: LIMITS, tolerant: false });
  if (!opened.ok) return 'broken';
  const parts = new Map<string, Uint8Array>();
  for (const entry of opened.value.entries) {
    if (entry.folder) continue;
    if (!/\.(xml|rels)$/.test(entry.name)) return 'unsafe';
    const read = opened.value.read(entry);
    if (!read.ok) return 'broken';
    parts.set(entry.name, read.value);
  }
  if (!parts.has(TYPES) || !parts.has(MAIN_PART)) return 'broken';
  const shown: string[] = [];
  for (const [name, part] of parts) {
    // Told in the same pass: reading its largest part twice was a fifth of the time a document takes.
    const show = name === MAIN_PART ? (text: string) => void shown.push(text) : undefined;
    const fault = inspectPart(name, part, overdue, show);
    if (fault) return fault;
  }
  return { text: shown.join('') };
}

/** @param show is told the text of the part's runs, in pieces */
function inspectPart(
  name: string,
  part: Uint8Array,
  overdue: Overdue,
  show: ((text: string) => void) | undefined,
): DocumentFault | null {
  const found = { unsafe: false, main: false };
  let instruction: string | null = null;
  let inside = '';
  const settle = () => {
    if (instruction !== null && instruction.trim() !== '' && !SAFE_FIELD.test(instruction)) found.unsafe = true;
    instruction = null;
  };
  const sound = readPart(
    part,
    {
      open: (element, attribute) => {
        if (UNSAFE_ELEMENT.test(element)) found.unsafe = true;
        if (element === 'Relationship' && isUnsafeRelation(attribute)) found.unsafe = true;
        if (element === 'Override' || element === 'Default') {
          const type = attribute('ContentType') ?? '';
          if (/macro|vba|ole|activeX/i.test(type)) found.unsafe = true;
          if (attribute('PartName') === `/${MAIN_PART}` && type === MAIN_TYPE) found.main = true;
        }
        // An instruction may be spread over several runs; it ends with the field's next mark.
        if (element === 'fldChar') settle();
        if (element === 'instrText') instruction ??= '';
        const simple = element === 'fldSimple' ? attribute('instr') : undefined;
        if (simple !== undefined && !SAFE_FIELD.test(simple)) found.unsafe = true;
        inside = element;
      },
      close: () => {
        inside = '';
      },
      text: (text) => {
        if (inside === 't') show?.(text);
        else if (inside === 'instrText' && instruction !== null) instruction += text;
      },
    },
    overdue,
  );
  settle();
  if (!sound) return 'broken';
  if (found.unsafe) return 'unsafe';
  return name === TYPES && !found.main ? 'broken' : null;
}

function isUnsafeRelation(attribute: (local: string) => string | undefined): boolean {
  const type = attribute('Type') ?? '';
  const target = attribute('Target') ?? '';
  const outside = attribute('TargetMode') !== undefined && attribute('TargetMode') !== 'Internal';
  return (
    outside || UNSAFE_RELATION.test(type.slice(type.lastIndexOf('/') + 1)) || /^\/\/|[:\\]|\.\.\/\.\./.test(target)
  );
}
