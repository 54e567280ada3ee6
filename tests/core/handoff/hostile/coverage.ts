/** Why a row of the table is not tried as a folder, or not as a zip. */
export const CANNOT: Readonly<Record<'folder' | 'zip', Readonly<Record<number, string>>>> = {
  folder: {
    20: 'nothing is packed in a folder: its sizes are row 50',
    22: 'files of a folder do not overlap',
    25: 'a listed size only ends reading early; the digest decides',
    26: 'a folder is not encrypted by us; what cannot be read is row 93',
    27: 'nothing is packed in a folder',
    28: 'a folder has no archive format',
    29: 'a folder is not split',
    30: 'a folder has one name for a file',
    31: 'a folder has no end record',
    32: 'nothing stands before or after a folder',
    33: 'a folder has no comment',
    34: 'a folder has no checksum besides the digests of row 42',
    37: 'a folder is a folder',
  },
  zip: {
    17: 'a link in a zip is row 14',
    18: 'a junction exists only in folders',
  },
};

/** Rows that are held where what they name happens: file, and the words its test is found by. */
export const ELSEWHERE: Readonly<Record<number, readonly [file: string, words: string]>> = {
  64: ['tests/core/handoff/versions.test.ts', 'row 64'],
  70: ['tests/storage/desk.test.ts', 'under an id of our own'],
  79: ['tests/desktop/cliVerify.test.ts', 'row 79'],
  93: ['tests/desktop/incoming.test.ts', 'row 93'],
  94: ['tests/desktop/incoming.test.ts', 'row 94'],
  95: ['tests/desktop/realHandoff.test.ts', 'row 95'],
  96: ['tests/desktop/incoming.test.ts', 'row 96'],
};

/** Rows of `taken.test.ts` that are no package in themselves but what it is held against; each is tried in both shapes. */
export const HELD_AGAINST: readonly number[] = [46, 47, 66, 67, 68];
