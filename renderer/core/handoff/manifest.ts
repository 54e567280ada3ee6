import { strToU8 } from 'fflate';
import * as v from 'valibot';
import { DOCUMENT_SETS, REPORT_FILE } from './names';
import { sameBytes, strictText } from './strictText';

export const PACKAGE_FORMAT = 'nianbao-package';
export const PACKAGE_SCHEMA_VERSION = 1;

/** Most bytes of a manifest: ours has one kilobyte. */
export const MANIFEST_LIMIT = 100_000;

export interface ListedFile {
  readonly path: string;
  /** bytes */
  readonly size: number;
  /** lower-case hexadecimal */
  readonly sha256: string;
}

/** What a package says of itself; every file but the manifest is listed. */
export interface Manifest {
  readonly format: typeof PACKAGE_FORMAT;
  readonly schemaVersion: typeof PACKAGE_SCHEMA_VERSION;
  /** 机关全称 */
  readonly organ: string;
  readonly year: number;
  readonly edition: string;
  /** which hand-off of this report, from 1 */
  readonly revision: number;
  /** ISO 8601 UTC with milliseconds. The writer's clock: shown, never trusted (P9). */
  readonly createdAt: string;
  readonly files: readonly ListedFile[];
}

/** Half a character could not be shown or written anywhere (row 62). */
const isWhole = (text: string): boolean => !/\p{Cs}/u.test(text);
const line = v.pipe(v.string(), v.minLength(1), v.maxLength(2000), v.check(isWhole));
const whole = (from: number, to: number) => v.pipe(v.number(), v.integer(), v.minValue(from), v.maxValue(to));

const schema = v.strictObject({
  format: v.literal(PACKAGE_FORMAT),
  schemaVersion: v.literal(PACKAGE_SCHEMA_VERSION),
  organ: line,
  year: whole(1000, 9999),
  edition: v.pipe(line, v.maxLength(100)),
  revision: whole(1, 1_000_000),
  createdAt: v.pipe(v.string(), v.isoTimestamp(), v.maxLength(24)),
  files: v.pipe(
    v.array(
      v.strictObject({
        path: line,
        size: whole(0, Number.MAX_SAFE_INTEGER),
        sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
      }),
    ),
    v.maxLength(20),
  ),
});

/** The one way a manifest is written: keys in this order, two blanks deep, a line break at the end. */
export function writeManifest(m: Manifest): Uint8Array {
  const files = m.files.map(({ path, size, sha256 }) => ({ path, size, sha256 }));
  const { format, schemaVersion, organ, year, edition, revision, createdAt } = m;
  const ordered = { format, schemaVersion, organ, year, edition, revision, createdAt, files };
  return strToU8(`${JSON.stringify(ordered, null, 2)}\n`);
}

/** Why bytes are no manifest of ours. */
export type ManifestFault = 'empty' | 'broken' | 'newer' | 'names';

/**
 * Bytes as a manifest. Only bytes that `writeManifest` would write again are taken: that leaves no room for keys given
 * twice, minus zero, marks of encoding or anything a reader might pass over (rows 52–61).
 */
export function readManifest(bytes: Uint8Array): Manifest | ManifestFault {
  if (bytes.length === 0) return 'empty';
  if (bytes.length > MANIFEST_LIMIT) return 'broken';
  const value = parse(strictText(bytes));
  if (isNewer(value)) return 'newer';
  const read = v.safeParse(schema, value);
  if (!read.success || !sameBytes(writeManifest(read.output), bytes)) return 'broken';
  return hasRightNames(read.output) ? read.output : 'names';
}

/** Within the size limit the parser's depth is no danger: it gives up by throwing, it does not crash. */
function parse(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}

function isNewer(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || !('format' in value) || !('schemaVersion' in value)) return false;
  return value.format === PACKAGE_FORMAT && Number(value.schemaVersion) > PACKAGE_SCHEMA_VERSION;
}

/** The report and one of the two sets of documents, each once. */
function hasRightNames({ files }: Manifest): boolean {
  const listed = files.map(({ path }) => path).sort();
  return DOCUMENT_SETS.some((set) => {
    const wanted = [REPORT_FILE, ...set].sort();
    return wanted.length === listed.length && wanted.every((name, i) => name === listed[i]);
  });
}
