import { randomUUID } from 'node:crypto';
import { basename, dirname } from 'node:path';
import { newReport } from '../../../renderer/core/editions/blank';
import { writeReport } from '../../../renderer/core/editions/reportFile';
import { safeFileName } from '../../../renderer/core/kernel/fileName';
import { problem, type Problem } from '../../../renderer/core/kernel/problem';
import { err, ok, type Result } from '../../../renderer/core/kernel/result';
import { editions } from '../../../renderer/bundled/editions';
import { nodeFileSystem } from '../../files/fileSystem';
import { writeAll } from '../../files/writer';
import { DONE } from '../exitCodes';
import type { Command } from './command';

/** `new --year Y --organ NAME [-o FILE] [--json]`: the empty report of a year. */
export const newCommand: Command = {
  shape: {
    options: {
      year: { value: '年度，如 --year 2025' },
      organ: { value: '机关全称' },
      output: { value: '要写的文件', short: 'o' },
      json: {},
    },
    file: null,
  },
  async run({ values, switches }) {
    const { organ, output } = values;
    // Input methods for Chinese easily leave digits full width; NFKC makes them plain and guesses nothing.
    const year = values['year']?.normalize('NFKC');
    if (year === undefined) return err(problem('usage', { what: '请用 --year 写明年度，如 --year 2025。' }));
    if (organ === undefined) return err(problem('usage', { what: '请用 --organ 写明机关全称。' }));
    if (!/^\d{4}$/.test(year)) return err(problem('badYear', { year }));
    const report = newReport(editions, { id: randomUUID(), year: Number(year), organ: { name: organ } });
    if (!report.ok) return report;
    const text = writeReport(report.value);
    if (output === undefined) return ok({ out: text, exit: DONE });
    const written = await writeNew(output, text);
    if (!written.ok) return written;
    return ok({ out: switches.has('json') ? text : `已写入“${output}”。\n`, exit: DONE });
  },
};

/** Writes to exactly the name given, into a folder that is there; a name that is taken or not usable everywhere is refused, never changed (P10). */
async function writeNew(path: string, text: string): Promise<Result<null, Problem>> {
  const name = basename(path);
  if (safeFileName(name) !== name)
    return err(problem('usage', { what: `文件名“${name}”不是在所有电脑上都能用，请换一个文件名。` }));
  if (await isThere(path)) return err(problem('usage', { what: `“${path}”已经存在，没有覆盖，请换一个文件名。` }));
  const written = await writeAll(dirname(path), [{ name, bytes: new TextEncoder().encode(text) }], path);
  if (written.ok) return ok(null);
  const missing = written.error.code === 'folderMissing';
  return missing ? err(problem('folderMissing', { path: dirname(path) })) : written;
}

const isThere = (path: string): Promise<boolean> =>
  nodeFileSystem.lstat(path).then(
    () => true,
    () => false,
  );
