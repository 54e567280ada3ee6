import validate from '@ooxml-tools/validate';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { composeSlip } from '../../renderer/core/compose';
import { fullSlip, slip } from '../fixtures/slip';
import { missingPrograms, run } from './programs';

/** The hand-off slip as it is printed: signed and sealed, it must be one sheet whatever the names. */
const missing = missingPrograms(['soffice', 'pdfinfo', 'pdftotext']);
if (missing.length > 0) console.log(`not run here: the printed slip, without ${missing.join(', ')}`);

const folder = mkdtempSync(path.join(tmpdir(), 'nianbao-slip-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const faces = [
  ['gb2312', 'xiaobiaosong'],
  ['founder', 'zhongsong'],
  ['plain', 'songBold'],
] as const;

describe.skipIf(missing.length > 0)('the printed slip', () => {
  it('is one A4 page with the longest names, in every set of typefaces', { timeout: 180_000 }, async () => {
    const files: string[] = [];
    for (const [fontSet, titleFace] of faces) {
      for (const [name, one] of Object.entries({ usual: slip, full: fullSlip })) {
        const file = path.join(folder, `${name}-${fontSet}.docx`);
        writeFileSync(file, await composeSlip(one, { fontSet, titleFace }));
        files.push(file);
      }
    }
    const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile')).href}`;
    run('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...files], 170_000);
    for (const file of files) {
      const pdf = file.replace(/docx$/, 'pdf');
      const info = run('pdfinfo', [pdf]);
      expect(info, path.basename(file)).toMatch(/Pages:\s+1\n/);
      expect(info).toMatch(/Page size:\s+595\.\d+ x 841\.\d+/);
      const text = run('pdftotext', ['-layout', pdf, '-']);
      expect(text).toContain(slip.code);
      for (const { sha256 } of fullSlip.files.slice(0, file.includes('full') ? 4 : 0))
        expect(text.replace(/\s/g, '')).toContain(sha256.slice(0, 32));
      expect(text.replace(/\s/g, '').match(/年月日/g)).toHaveLength(2);
    }
  });
});

it.each(['Office2010', 'Microsoft365'] as const)('is sound by the schema of %s', async (version) => {
  expect(await validate(await composeSlip(fullSlip), 'docx', version)).toEqual([]);
});
