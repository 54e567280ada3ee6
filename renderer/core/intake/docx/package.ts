import { archiveProblem, readArchive, type Archive, type ArchiveEntry } from '../../archive';
import type { LeftOuts } from './leftOuts';
import { Stop, stop, type DocxLimits, type ReadWatch } from './limits';
import { partSink, type PartReader } from './xml';

/** An opened `.docx`: its parts by what they are for, not by their names. */
export interface DocxPackage {
  readonly document: ArchiveEntry;
  /** part of the main document by the last word of its relationship's type, e.g. `styles` */
  readonly part: (type: string) => ArchiveEntry | undefined;
  /** @throws Stop */
  readonly read: (part: ArchiveEntry, reader: PartReader, watch?: ReadWatch) => void;
}

interface Relation {
  readonly type: string;
  readonly target: string;
  readonly external: boolean;
}

const OTHER_OFFICE = /spreadsheetml|presentationml|ms-excel|ms-powerpoint/;
const WORD_MAIN = /(?:wordprocessingml|ms-word)\.(?:document|template)\S*main\+xml/;

/**
 * Opens the package as [ECMA-376-2] says: content types, the root's relationships, those of the main document. Nothing
 * outside the file is ever looked at: what lies there is named in `leftOuts`.
 * @throws Stop where it is no sound Word document
 */
export function openPackage(bytes: Uint8Array, limits: DocxLimits, leftOuts: LeftOuts): DocxPackage {
  // Names of parts are ASCII; others can only belong to something not read here.
  const decodeName = (name: Uint8Array): string => String.fromCharCode(...name);
  const opened = readArchive(bytes, { limits: limits.archive, tolerant: true, decodeName });
  if (!opened.ok) throw new Stop(archiveProblem(opened.error, limits.archive));
  const archive = opened.value;
  const read: DocxPackage['read'] = (part, reader, watch) => {
    readPart(archive, part, reader, limits, watch);
  };
  const lower = new Map(archive.entries.map((entry) => [entry.name.toLowerCase(), entry]));
  const find = (name: string): ArchiveEntry | undefined => archive.find(name) ?? lower.get(name.toLowerCase());
  const relationsOf = (owner: string): readonly Relation[] => {
    const slash = owner.lastIndexOf('/') + 1;
    const entry = find(`${owner.slice(0, slash)}_rels/${owner.slice(slash)}.rels`);
    return entry ? readRelations(entry, read) : [];
  };

  const types = find('[Content_Types].xml');
  if (!types) return stop('importOtherKind');
  const main = relationsOf('').find(({ type, external }) => type === 'officeDocument' && !external);
  const document = main && find(resolve('', main.target));
  if (!document) return stop('importOtherKind');
  const typeOfMain = readContentType(types, document.name, read);
  if (OTHER_OFFICE.test(typeOfMain)) stop('importOtherOffice');
  if (!WORD_MAIN.test(typeOfMain)) stop('importOtherKind');

  const relations = relationsOf(document.name);
  if (/macroEnabled/i.test(typeOfMain) || relations.some(({ type }) => type === 'vbaProject')) leftOuts.add('macro');
  const outside = relations.filter(({ external }) => external).map(({ target }) => target);
  for (const target of new Set(outside)) leftOuts.add('external', target);
  const part = (wanted: string): ArchiveEntry | undefined => {
    const relation = relations.find(({ type, external }) => type === wanted && !external);
    return relation && find(resolve(document.name, relation.target));
  };
  return { document, part, read };
}

function readPart(
  archive: Archive,
  part: ArchiveEntry,
  reader: PartReader,
  limits: DocxLimits,
  watch: ReadWatch = {},
): void {
  const sink = partSink(reader, limits.depth);
  let seen = 0;
  const done = archive.stream(part, (piece) => {
    if (watch.cancelled?.() === true) stop('cancelled');
    sink.write(piece);
    seen += piece.length;
    watch.progress?.(seen / part.size);
  });
  if (!done.ok) throw new Stop(archiveProblem(done.error, limits.archive));
  sink.end();
}

function readRelations(entry: ArchiveEntry, read: DocxPackage['read']): readonly Relation[] {
  const relations: Relation[] = [];
  read(entry, {
    open: (name, attribute) => {
      if (name !== 'rel:Relationship') return undefined;
      const type = attribute('Type') ?? '';
      const external = attribute('TargetMode') === 'External';
      relations.push({ type: type.slice(type.lastIndexOf('/') + 1), target: attribute('Target') ?? '', external });
      return undefined;
    },
  });
  return relations;
}

/** Content type of a part: its own, else that of its extension. */
function readContentType(entry: ArchiveEntry, part: string, read: DocxPackage['read']): string {
  const name = `/${part.toLowerCase()}`;
  let own: string | undefined;
  let general = '';
  read(entry, {
    open: (element, attribute) => {
      const type = attribute('ContentType') ?? '';
      if (element === 'ct:Override' && attribute('PartName')?.toLowerCase() === name) own ??= type;
      if (element === 'ct:Default' && name.endsWith(`.${attribute('Extension')?.toLowerCase() ?? ''}`)) general = type;
      return undefined;
    },
  });
  return own ?? general;
}

/** A relationship's target, seen from the part it belongs to, as a name in the archive. */
function resolve(from: string, target: string): string {
  const steps = target.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
