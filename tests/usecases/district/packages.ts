import type { FoundKind, IncomingBytes } from '../../../electron/contract/handoffBridge';
import { editions } from '../../../renderer/bundled/editions';
import { compose, DEFAULT_SETTINGS } from '../../../renderer/core/compose';
import { readReport } from '../../../renderer/core/editions/reportFile';
import { makePackage, type Package, type PackedDocument } from '../../../renderer/core/handoff';
import { problem, type Problem } from '../../../renderer/core/kernel/problem';
import { err, ok, type Result } from '../../../renderer/core/kernel/result';
import type { IncomingSource } from '../../../renderer/usecases';
import sample from '../../../resources/samples/2025.json';
import { filesOf, NOW, sha256, type Files } from '../../core/handoff/packages';

let composed: Promise<readonly PackedDocument[]> | null = null;

function reportOf(changes: object) {
  const read = readReport(editions, JSON.stringify({ ...sample, ...changes }));
  if (!read.ok) throw new Error(read.error.code);
  return read.value;
}

/** Documents take long to make and are looked through for their words only: one pair does for all. */
function documents(): Promise<readonly PackedDocument[]> {
  const report = reportOf({});
  const settings = { ...DEFAULT_SETTINGS, files: 'two', letter: report.letter.kind } as const;
  return (composed ??= compose(report, editions.byId(report.edition)!, settings));
}

/** What a township hands in. */
export async function packageOf(organ: string, more: { revision?: number; overview?: string } = {}): Promise<Package> {
  const { revision = 1, ...texts } = more;
  const report = reportOf({ ...texts, organ: { ...sample.organ, name: organ } });
  return makePackage(report, await documents(), revision, NOW, sha256);
}

export const folderBytes = (files: Files): IncomingBytes => ({
  kind: 'folder',
  entries: Object.entries(files).map(([name, bytes]) => ({ name, kind: 'file', size: bytes.length, bytes })),
});
export const fileBytes = (name: string, bytes: Uint8Array): IncomingBytes => ({ kind: 'file', name, bytes });
export const inFolder = (made: Package): IncomingBytes => folderBytes(filesOf(made));

export interface Thing {
  readonly path: string;
  readonly kind?: FoundKind;
  readonly bytes?: IncomingBytes | Problem;
}

/** A stick with these things on it; the bytes of each are handed out once, as a copy. */
export function stick(...things: readonly Thing[]): IncomingSource {
  return {
    label: 'U盘',
    list: () =>
      Promise.resolve(
        ok({ found: things.map(({ path, kind = 'package' }, i) => ({ id: String(i), kind, path })), more: false }),
      ),
    read: (id): Promise<Result<IncomingBytes, Problem>> => {
      const bytes = things[Number(id)]!.bytes ?? problem('fileUnreadable', { path: 'x' });
      return Promise.resolve('code' in bytes ? err(bytes) : ok(structuredClone(bytes)));
    },
  };
}
