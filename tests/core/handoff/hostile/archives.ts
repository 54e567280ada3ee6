import { deflateRawSync } from 'node:zlib';
import { zipOf } from '../../archive/zipOf';
import { partsOf } from '../packages';
import { added, beside, framed, instead, LETTER, listedAs, lying, named, REPORT, MANIFEST } from './rows';
import { without, zipped, type Row } from './rows';

const zeros = (n: number) => ({ packed: deflateRawSync(new Uint8Array(n)), size: n });
const many = (n: number) => Array.from({ length: n }, (_, i) => ({ name: `f${String(i)}`, method: 0 }));

/** Rows 20–41 and 50: sizes, how an archive is made, what is there and what is not. */
export const ARCHIVES: readonly Row[] = [
  { row: 20, what: '40 MB of zeros as the report', make: lying(zeros(40e6)), kind: 'tooLarge' },
  { row: 20, what: '40 MB of zeros beside', make: added({ name: '附件.docx', ...zeros(40e6) }), kind: 'extraFile' },
  { row: 21, what: 'a zip in the zip', make: added({ name: 'inner.zip', data: zipOf([]) }), kind: 'extraFile' },
  { row: 21, what: 'a zip in the folder', make: beside('inner.zip'), kind: 'extraFile' },
  { row: 22, what: 'overlapping entries', make: added({ name: '又.docx', data: 'x', at: 0 }), kind: 'archiveUnsafe' },
  { row: 23, what: 'more entries than any package has', make: added(...many(30)), kind: 'tooLarge' },
  { row: 23, what: 'more entries than a zip can tell', make: added(...many(65_536)), kind: 'archiveDamaged' },
  {
    row: 23,
    what: 'a whole stick chosen by mistake',
    make: (good) => {
      const row = beside('x')(good);
      if (!('folder' in row) || row.folder.kind !== 'folder') throw new Error('a folder');
      const entries = many(65_536).map(({ name }) => ({ name, kind: 'file' as const, size: 1 }));
      return { folder: { ...row.folder, entries: [...row.folder.entries, ...entries] } };
    },
    kind: 'notPackage',
  },
  { row: 24, what: 'declared smaller than real', make: lying({ size: 10 }), kind: 'archiveDamaged' },
  { row: 24, what: 'listed smaller than real', make: listedBytes(30e6, 10), kind: 'unreadable' },
  { row: 25, what: 'declared larger than real', make: lying({ size: 900_000 }), kind: 'archiveDamaged' },
  { row: 26, what: 'encrypted', make: lying({ flags: 0x801 }), kind: 'archiveLocked' },
  { row: 27, what: 'another way of packing', make: lying({ method: 9 }), kind: 'archiveUnsafe' },
  { row: 27, what: 'a third way of packing', make: lying({ method: 12 }), kind: 'archiveUnsafe' },
  { row: 28, what: 'a 64-bit archive', make: framed({ zip64: true }), kind: 'archiveUnsafe' },
  { row: 29, what: 'a split archive', make: framed({ disk: 1 }), kind: 'archiveDamaged' },
  { row: 30, what: 'another name before the data', make: lying({ localName: 'rep0rt.json' }), kind: 'archiveUnsafe' },
  {
    row: 31,
    what: 'two archives in one',
    make: zipped((good) => Buffer.concat([zipOf(partsOf(good)), zipOf(partsOf(good))])),
    kind: 'archiveUnsafe',
  },
  { row: 32, what: 'bytes before', make: framed({ before: new Uint8Array(512) }), kind: 'archiveUnsafe' },
  { row: 32, what: 'bytes after', make: framed({ after: new Uint8Array(512) }), kind: 'archiveDamaged' },
  { row: 33, what: 'a comment', make: framed({ comment: new Uint8Array(65_535) }), kind: 'archiveUnsafe' },
  { row: 34, what: 'a wrong checksum', make: lying({ crc: 7 }), kind: 'archiveDamaged' },
  { row: 35, what: 'an empty file', make: zipped(() => new Uint8Array(0)), kind: 'notPackage' },
  { row: 35, what: 'an empty folder', make: () => ({ files: {} }), kind: 'manifestMissing' },
  { row: 37, what: 'no zip', make: zipped((good) => good[REPORT]!), kind: 'notPackage' },
  { row: 38, what: 'a manifest of 0 bytes', make: empty(MANIFEST), kind: 'manifestBroken' },
  { row: 39, what: 'a program', make: beside('报送函.exe'), kind: 'extraFile' },
  { row: 39, what: 'what starts by itself', make: named('autorun.inf'), kind: 'extraFile' },
  { row: 39, what: 'a hidden file', make: beside('.x.js'), kind: 'extraFile' },
  { row: 39, what: 'a document of the other set', make: otherSet(), kind: 'extraFile' },
  { row: 40, what: 'no manifest', make: without(MANIFEST), kind: 'manifestMissing' },
  { row: 40, what: 'no report', make: without(REPORT), kind: 'fileMissing' },
  { row: 40, what: 'no letter', make: without(LETTER), kind: 'fileMissing' },
  { row: 50, what: 'a report of 500 MB', make: listedAs({ size: 500e6 }), kind: 'tooLarge' },
  { row: 75, what: 'a name that turns the line around', make: named('a\u202excod.exe'), kind: 'archiveUnsafe' },
  { row: 75, what: 'a name that turns the line around', make: beside('a\u202excod.exe'), kind: 'extraFile' },
];

function empty(name: string): Row['make'] {
  return instead(() => ({ [name]: new Uint8Array(0) }));
}

function otherSet(): Row['make'] {
  return instead((good) => ({ '报送函及年度报告.docx': good[LETTER]! }));
}

/** A folder that lists a small report and hands out a large one: hosts hand out nothing above the limit they are given. */
function listedBytes(real: number, told: number): Row['make'] {
  return (good) => {
    const row = listedAs({ size: told })({ ...good, [REPORT]: new Uint8Array(real) });
    if (!('folder' in row) || row.folder.kind !== 'folder') throw new Error('a folder');
    const { read } = row.folder;
    const limited = async (name: string, limit: number) => {
      const bytes = await read(name, limit);
      return bytes && bytes.length <= limit ? bytes : null;
    };
    return { folder: { ...row.folder, read: limited } };
  };
}
