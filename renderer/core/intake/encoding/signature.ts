import { problem, type Problem } from '../../kernel/problem';

/** What a file's first bytes say it is. `zip` may still be any of the formats packed that way. */
export type Signature = 'zip' | 'ole' | 'pdf' | 'rtf' | 'picture' | 'program' | 'packed' | 'none';

const STARTS: readonly (readonly [Signature, string])[] = [
  ['zip', 'PK\u0003\u0004'],
  ['zip', 'PK\u0005\u0006'],
  ['ole', '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1'],
  ['pdf', '%PDF-'],
  ['rtf', '{\\rtf'],
  ['picture', '\u0089PNG'],
  ['picture', '\u00ff\u00d8\u00ff'],
  ['picture', 'GIF8'],
  ['picture', 'II*\u0000'],
  ['picture', 'MM\u0000*'],
  ['program', 'MZ'],
  ['program', '\u007fELF'],
  ['packed', 'Rar!'],
  ['packed', '7z\u00bc\u00af'],
  ['packed', '\u001f\u008b'],
];

/** The first bytes as characters of the same number. */
const head = (bytes: Uint8Array, length: number): string => String.fromCharCode(...bytes.subarray(0, length));

/**
 * Told by the bytes, never by the name: files are renamed. `MZ` and `BM` also begin ordinary words, so a program must have
 * a zero byte near its start.
 */
export function signatureOf(bytes: Uint8Array): Signature {
  const start = head(bytes, 8);
  const found = STARTS.find(([, mark]) => start.startsWith(mark))?.[0] ?? 'none';
  if (found === 'program' && start.startsWith('MZ') && !bytes.subarray(0, 64).includes(0)) return 'none';
  if (found === 'none' && start.startsWith('BM') && bytes.subarray(6, 10).every((b) => b === 0)) return 'picture';
  // Some writers put a line before the mark; readers of PDF search the first kilobyte.
  return found === 'none' && /^\s*%PDF-\d/.test(head(bytes, 1024)) ? 'pdf' : found;
}

/** Names of streams inside the old container format, as UTF-16. The directory stands anywhere, so the whole is searched. */
const STREAMS: readonly (readonly [string, 'encrypted' | 'sheet' | 'slides'])[] = [
  ['EncryptedPackage', 'encrypted'],
  ['EncryptionInfo', 'encrypted'],
  ['Workbook', 'sheet'],
  ['PowerPoint Document', 'slides'],
];

/** Why a file of a known kind that is none of ours is not read, and what to do; null where the kind says nothing. */
export function refusalOf(signature: Signature, bytes: Uint8Array): Problem | null {
  switch (signature) {
    case 'zip':
    case 'none':
      return null;
    case 'ole': {
      const kind = STREAMS.find(([name]) => holdsUtf16(bytes, name))?.[1];
      if (kind === 'encrypted') return problem('importEncrypted');
      return problem(kind === undefined ? 'importOldWord' : 'importOtherOffice');
    }
    case 'pdf':
      return problem('importPdf');
    case 'rtf':
      return problem('importOldWord');
    case 'picture':
      return problem('importPicture');
    case 'program':
    case 'packed':
      return problem('importOtherKind');
  }
}

function holdsUtf16(bytes: Uint8Array, name: string): boolean {
  const first = name.charCodeAt(0);
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let i = 0;
    while (i < name.length && bytes[at + 2 * i] === name.charCodeAt(i) && bytes[at + 2 * i + 1] === 0) i++;
    if (i === name.length) return true;
  }
  return false;
}
