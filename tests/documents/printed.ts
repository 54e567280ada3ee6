import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { composeAll } from '../core/compose/docxParts';
import type { Case } from './cases';
import { measure, type Measured } from './pages';
import { run } from './programs';

export const PRINTING = ['soffice', 'pdfinfo', 'pdftotext', 'pdftocairo'] as const;

/** The cases' documents as LibreOffice prints them, by `<number of the case>-<kind of file>`. */
export async function printed(cases: readonly Case[]): Promise<ReadonlyMap<string, Measured>> {
  const folder = mkdtempSync(path.join(tmpdir(), 'nianbao-documents-'));
  try {
    const files: string[] = [];
    for (const [n, { report, settings }] of cases.entries()) {
      for (const { kind, bytes } of await composeAll(report, settings)) {
        const file = path.join(folder, `${n}-${kind}.docx`);
        writeFileSync(file, bytes);
        files.push(file);
      }
    }
    const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile')).href}`;
    run('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...files], 280_000);
    return new Map(files.map((file) => [path.basename(file, '.docx'), measure(file.replace(/docx$/, 'pdf'))]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
