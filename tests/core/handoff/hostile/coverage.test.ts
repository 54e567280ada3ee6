import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { filesOf, goodPackage, type Files } from '../packages';
import { ARCHIVES } from './archives';
import { CANNOT, ELSEWHERE, HELD_AGAINST } from './coverage';
import { DOCUMENTS } from './documents';
import { MANIFESTS } from './manifests';
import { NAMES } from './names';
import { REPORTS } from './reports';
import { sourcesOf, type Row } from './rows';
import { TAKEN } from './taken';

let good: Files;
beforeAll(async () => {
  good = filesOf(await goodPackage());
});

const LAST = 96;
const ROWS: readonly Row[] = [...NAMES, ...ARCHIVES, ...MANIFESTS, ...REPORTS, ...DOCUMENTS];
/** Cut at every kilobyte: `refused.test.ts`. */
const CUT = 36;

describe('the table of hostile inputs', () => {
  it.each(['folder', 'zip'] as const)('is complete as %s, or says why a row cannot be', (shape) => {
    const tried = new Set([CUT, ...HELD_AGAINST, ...TAKEN.map(({ row }) => row)]);
    for (const row of ROWS) if (sourcesOf(row, good)[shape]) tried.add(row.row);
    const rows = Array.from({ length: LAST }, (_, i) => i + 1);
    expect(rows.filter((row) => !tried.has(row) && !(row in ELSEWHERE) && !CANNOT[shape][row])).toEqual([]);
    expect(rows.filter((row) => tried.has(row) && CANNOT[shape][row])).toEqual([]);
  });

  it.each(Object.entries(ELSEWHERE))('row %s is held by a test of its own', (_, [file, words]) => {
    expect(readFileSync(file, 'utf8')).toContain(words);
  });
});
