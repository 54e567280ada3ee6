import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { writeReport } from '../../../renderer/core/editions/reportFile';
import type { Problem } from '../../../renderer/core/kernel/problem';
import { ok, type Result } from '../../../renderer/core/kernel/result';
import { editions } from '../../../renderer/bundled/editions';
import { MAX_IMPORT_MB } from '../../contract/limits';
import { nodeFileSystem } from '../../files/fileSystem';
import { readBytesFile } from '../../files/readText';
import { decodeStrictly } from '../decodeStrictly';
import { DONE } from '../exitCodes';
import { importText } from '../importText';
import { jsonLine } from '../io';
import { writeNew } from '../writeNew';
import type { Command } from './command';

/**
 * `import FILE [-o FILE] [--json]`: a report out of a document, text or web page, with a note for all that was tidied,
 * guessed or not read. Exit 0 also with unread cells.
 */
export const importCommand: Command = {
  shape: {
    options: { output: { value: '要写的年报文件', short: 'o' }, json: {} },
    file: '要导入的文件',
  },
  async run({ file, values, switches }) {
    const bytes = await readSource(file);
    if (!bytes.ok) return bytes;
    // Loaded here and not at the top: the other commands have no use for its readers.
    const { importReport } = await import('../../../renderer/core/intake');
    const source = { kind: 'file', name: file, bytes: bytes.value } as const;
    const imported = importReport(source, { editions, newId: randomUUID, decode: decodeStrictly });
    if (!imported.ok) return imported;
    const { report, notes } = imported.value;
    const { output } = values;
    if (output !== undefined) {
      const written = await writeNew(output, writeReport(report));
      if (!written.ok) return written;
    }
    const out = switches.has('json')
      ? jsonLine({ report, notes })
      : importText(imported.value, editions, output ?? null);
    return ok({ out, exit: DONE });
  },
};

/** A folder that is a package of ours stands for the report file in it. */
async function readSource(path: string): Promise<Result<Uint8Array, Problem>> {
  const inPackage = join(path, 'report.json');
  const isPackage = await nodeFileSystem.lstat(inPackage).then(
    (found) => found.isFile(),
    () => false,
  );
  return readBytesFile(isPackage ? inPackage : path, path, MAX_IMPORT_MB);
}
