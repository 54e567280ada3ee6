import type { Problem } from '../../kernel/problem';
import { problem } from '../../kernel/problem';
import { err, ok, type Result } from '../../kernel/result';
import { refusalOf, signatureOf } from '../encoding';
import type { SourceDocument } from '../source';
import { Body } from './body';
import { Labels } from './labels';
import { LeftOuts } from './leftOuts';
import { DOCX_LIMITS, Stop, type DocxLimits, type ReadWatch } from './limits';
import { NotesPart } from './notesPart';
import { Numbering } from './numbering';
import { openPackage, type DocxPackage } from './package';
import { Styles } from './styles';
import type { PartReader } from './xml';

/**
 * What a `.docx` of any writer says, as paragraphs and tables in reading order: as it prints once all changes are accepted,
 * with the labels of its lists, without headers and footers. What does not print with the text (hidden and deleted text,
 * comments, pictures …) is told in `leftOut`. Nothing outside the bytes is looked at, nothing in them is run.
 *
 * Hostile files are expected: every count of `limits` holds while reading, so that time and memory stay bounded.
 */
export function readDocx(
  bytes: Uint8Array,
  limits: DocxLimits = DOCX_LIMITS,
  watch: ReadWatch = {},
): Result<SourceDocument, Problem> {
  if (bytes.length > limits.archive.archive) {
    return err(problem('tooLarge', { limitMb: Math.round(limits.archive.archive / 1e6) }));
  }
  if (bytes.length === 0) return err(problem('fileEmpty'));
  const signature = signatureOf(bytes);
  if (signature !== 'zip') return err(refusalOf(signature, bytes) ?? problem('importOtherKind'));
  try {
    return ok(read(bytes, limits, watch));
  } catch (error) {
    if (error instanceof Stop) return err(error.problem);
    throw error;
  }
}

function read(bytes: Uint8Array, limits: DocxLimits, watch: ReadWatch): SourceDocument {
  const leftOuts = new LeftOuts();
  const from = openPackage(bytes, limits, leftOuts);
  const styles = new Styles();
  readInto(from, 'styles', styles);
  const labels = new Labels(() => readInto(from, 'numbering', new Numbering()), styles);
  const body = new Body(styles, labels, leftOuts, limits);
  from.read(from.document, body, watch);
  const blocks = body.finish();
  for (const type of ['footnotes', 'endnotes', 'comments']) readInto(from, type, new NotesPart(leftOuts));
  return { blocks, leftOut: leftOuts.list() };
}

/** Reads a part where the document has one. */
function readInto<R extends PartReader>(from: DocxPackage, type: string, reader: R): R {
  const part = from.part(type);
  if (part) from.read(part, reader);
  return reader;
}
