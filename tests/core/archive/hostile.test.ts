import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { PACKAGE_LIMITS, readArchive, type ArchiveCause, type ArchiveRules } from '../../../renderer/core/archive';
import { fields, join, zipOf, type Part } from './zipOf';

/** The rows of the hostile inputs that concern the archive itself; the number is the row. */
const strict: ArchiveRules = { limits: PACKAGE_LIMITS, tolerant: false };
const office: ArchiveRules = { limits: { ...PACKAGE_LIMITS, entries: 4096, comment: 1024 }, tolerant: true };

const good: readonly Part[] = [
  { name: 'manifest.json', data: '{"a":1}' },
  { name: 'report.json', data: '{"b":"年报"}'.repeat(40) },
  { name: '报送函.docx', data: 'PK...', method: 0 },
];
const zeros = (n: number): Uint8Array => deflateRawSync(new Uint8Array(n));
const named = (name: string): Uint8Array => zipOf([...good, { name, data: 'x' }]);
const changed = (more: Partial<Part>): Uint8Array => zipOf(good.map((p, i) => (i === 1 ? { ...p, ...more } : p)));

/** The first fault met: on opening or on inflating everything. */
function causeOf(bytes: Uint8Array, rules: ArchiveRules): ArchiveCause | 'sound' {
  const archive = readArchive(bytes, rules);
  if (!archive.ok) return archive.error.cause;
  const sound = archive.value.verify();
  return sound.ok ? 'sound' : sound.error.cause;
}

const EXTRA_64 = join([fields([2, 1], [2, 8]), new Uint8Array(8)]);
const big = zipOf([{ name: 'a', data: 'x'.repeat(3000) }]);

const refused: [row: number, what: string, bytes: () => Uint8Array, cause: ArchiveCause][] = [
  [1, 'a name that climbs', () => named('../x'), 'name'],
  [2, 'a name that climbs, backslash', () => named('..\\x'), 'name'],
  [3, 'a name from the root', () => named('/x'), 'name'],
  [4, 'a drive', () => named('C:\\x'), 'name'],
  [5, 'a host', () => named('\\\\host\\x'), 'name'],
  [6, 'a name that climbs later', () => named('a/../../x'), 'name'],
  [7, 'a zero in the name', () => named('a\u0000.txt'), 'name'],
  [8, 'a stream', () => named('x:stream'), 'name'],
  [9, 'a device', () => named('CON.json'), 'name'],
  [9, 'a device in a folder', () => named('a/lpt1'), 'name'],
  [10, 'a dot at the end', () => named('x.'), 'name'],
  [10, 'a blank at the end of a folder', () => named('a /x'), 'name'],
  [11, 'a name twice', () => named('report.json'), 'duplicate'],
  [12, 'names differing in case', () => named('REPORT.json'), 'duplicate'],
  [13, 'names differing in composition', () => zipOf([{ name: '\u00e9' }, { name: 'e\u0301' }]), 'duplicate'],
  [14, 'a symbolic link', () => changed({ attributes: 0o120777 * 65536 }), 'special'],
  [16, 'a pipe', () => changed({ attributes: 0o010644 * 65536 }), 'special'],
  [16, 'a folder without the slash', () => changed({ attributes: 0o040755 * 65536 }), 'special'],
  [17, 'a junction', () => changed({ attributes: 0x400 }), 'special'],
  [20, '60 MB in one entry', () => changed({ packed: zeros(60e6), size: 60e6 }), 'entryTooLarge'],
  [20, '40 MB of zeros', () => changed({ packed: zeros(40e6), size: 40e6 }), 'ratio'],
  [22, 'overlapping entries', () => zipOf([...good, { ...good[0]!, name: 'again', at: 0 }]), 'overlap'],
  [23, '21 entries', () => zipOf(Array.from({ length: 21 }, (_, i) => ({ name: `f${String(i)}` }))), 'tooManyEntries'],
  [23, 'a count that ran over', () => zipOf(good, { count: 1 }), 'directory'],
  [23, 'a count too high', () => zipOf(good, { count: 5 }), 'directory'],
  [24, 'declared smaller than real', () => changed({ size: 10 }), 'size'],
  [24, '40 MB declared as 4,000 bytes', () => changed({ packed: zeros(40e6), size: 4000 }), 'ratio'],
  [25, 'declared larger than real', () => changed({ size: 9000 }), 'size'],
  [26, 'encrypted', () => changed({ flags: 0x801 }), 'encrypted'],
  [27, 'deflate64', () => changed({ method: 9 }), 'method'],
  [28, 'a ZIP64 locator', () => zipOf(good, { zip64: true }), 'zip64'],
  [28, 'a ZIP64 size', () => changed({ size: 0xffffffff }), 'zip64'],
  [29, 'split', () => zipOf(good, { disk: 1 }), 'split'],
  [30, 'another name before the data', () => changed({ localName: 'repOrt.json' }), 'headers'],
  [30, 'another method before the data', () => changed({ localMethod: 0 }), 'headers'],
  [31, 'two end records', () => join([zipOf(good), zipOf([{ name: 'evil.json' }])]), 'slack'],
  [31, 'an end record in the comment', () => zipOf(good, { comment: emptyZip(0) }), 'twoEnds'],
  [32, 'bytes before', () => zipOf(good, { before: new Uint8Array(512) }), 'slack'],
  [32, 'bytes after', () => zipOf(good, { after: new Uint8Array(512) }), 'truncated'],
  [33, 'a comment of 64 KB', () => zipOf(good, { comment: new Uint8Array(65535) }), 'comment'],
  [34, 'a wrong checksum', () => changed({ crc: 12345 }), 'checksum'],
  [34, 'bytes that are no deflate stream', () => changed({ packed: new Uint8Array([7, 9, 9]), size: 3 }), 'data'],
  [35, 'an empty file', () => new Uint8Array(0), 'empty'],
  [36, 'the last byte missing', () => zipOf(good).slice(0, -1), 'truncated'],
  [37, 'no archive', () => new TextEncoder().encode('{"format":"x"}'.repeat(9)), 'notArchive'],
];

function emptyZip(comment: number): Uint8Array {
  return zipOf([], { comment: new Uint8Array(comment) });
}

describe('archives that are refused', () => {
  it.each(refused)('row %i: %s', (_row, _what, bytes, cause) => {
    expect(causeOf(bytes(), strict)).toBe(cause);
  });

  const passing = new Set(['21 entries', 'a comment of 64 KB']);
  it.each(refused.filter(([, what]) => !passing.has(what)))('row %i, office file: %s', (_row, _what, bytes, cause) => {
    expect(causeOf(bytes(), office)).toBe(cause);
  });

  it('row 36: cut anywhere', () => {
    for (let end = 1; end < big.length; end++) expect(causeOf(big.slice(0, end), office)).not.toBe('sound');
  });

  it('all entries together above the total', () => {
    const limits = { ...PACKAGE_LIMITS, total: 5000 };
    const bytes = zipOf([0, 1, 2].map((i) => ({ name: String(i), data: 'ab'.repeat(1000) })));
    expect(causeOf(bytes, { ...strict, limits })).toBe('totalTooLarge');
  });

  it('larger than the limit before anything is looked at', () => {
    expect(causeOf(zipOf(good), { ...strict, limits: { ...PACKAGE_LIMITS, archive: 100 } })).toBe('tooLarge');
  });

  it("the opener's own rule over names", () => {
    const accepts = (name: string): boolean => !name.endsWith('/');
    expect(causeOf(zipOf([...good, { name: 'sub/', method: 0 }]), { ...strict, accepts })).toBe('refusedName');
  });
});

describe('what office programs do and packages do not', () => {
  const cases: [what: string, bytes: Uint8Array, cause: ArchiveCause][] = [
    ['room before the directory', zipOf(good, { gap: 40 }), 'slack'],
    ['ZIP64 fields beside ordinary sizes', changed({ extra: EXTRA_64 }), 'zip64'],
    ['a descriptor that says otherwise', changed({ descriptor: 'wrong' }), 'headers'],
  ];
  it.each(cases)('%s', (_what, bytes, cause) => {
    expect(causeOf(bytes, strict)).toBe(cause);
    expect(causeOf(bytes, office)).toBe('sound');
  });
});
