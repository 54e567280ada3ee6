import { compose, DEFAULT_SETTINGS } from '../../renderer/core/compose';
import { readEdition } from '../../renderer/core/editions/read';
import type { Report } from '../../renderer/core/report/model';

interface Input {
  readonly report: Report;
  readonly edition: unknown;
  readonly files: 'one' | 'two';
}

/** Entry of the bundle that tests/documents/hosts.ts runs in page, worker and Node. */
export async function run(json: string): Promise<Readonly<Record<string, string>>> {
  const { report, edition, files } = JSON.parse(json) as Input;
  const made = await compose(report, readEdition(edition), { ...DEFAULT_SETTINGS, files, letter: report.letter.kind });
  return Object.fromEntries(made.map(({ kind, bytes }) => [kind, base64(bytes)]));
}

function base64(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}
