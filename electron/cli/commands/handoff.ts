import { resolve } from 'node:path';
import { makePackage, packageFolderName, type Package } from '../../../renderer/core/handoff';
import { problem } from '../../../renderer/core/kernel/problem';
import { err, ok } from '../../../renderer/core/kernel/result';
import { writeNextPackage } from '../../files/nextPackage';
import { nodeSha256 } from '../../files/sha256';
import { checkReport } from '../checkReport';
import { DONE, FINDINGS } from '../exitCodes';
import { jsonLine } from '../io';
import { readReportFile } from '../readReportFile';
import type { Command } from './command';

/**
 * `handoff REPORT --to DIR [--json]`: writes the package of a report into a new folder below DIR, read back and proved.
 * Refused with exit 1 while a finding of level error stands; DIR must exist.
 */
export const handoffCommand: Command = {
  shape: { options: { to: { value: '要写到的文件夹，如U盘' }, json: {} }, file: '要报送的年报文件' },
  async run({ file, values, switches }) {
    const { to } = values;
    if (to === undefined) return err(problem('usage', { what: '请用 --to 写明要写到的文件夹，如U盘。' }));
    const read = await readReportFile(file);
    if (!read.ok) return read;
    const report = read.value;
    const checked = checkReport(report);
    if (!checked.ok) return checked;
    const errors = checked.value.result.counts.error;
    const said = `这份年报还有 ${errors} 处错误，没有报送；请用 check 命令核查，改正后再报送。`;
    if (errors > 0) return ok({ out: '', said, exit: FINDINGS });
    const { compose, DEFAULT_SETTINGS } = await import('../../../renderer/core/compose');
    const settings = { ...DEFAULT_SETTINGS, letter: report.letter.kind };
    const documents = await compose(report, checked.value.edition, settings);
    const written = await writeNextPackage({
      to: resolve(to),
      shown: to,
      base: packageFolderName(report),
      make: (revision) => makePackage(report, documents, revision, Date.now(), nodeSha256),
    });
    if (!written.ok) return written;
    const { folder, package: made } = written.value;
    const answer = { folder, code: made.code, files: made.listed.files };
    return ok({ out: switches.has('json') ? jsonLine(answer) : forPeople(folder, made), exit: DONE });
  },
};

const forPeople = (folder: string, { code, listed }: Package): string =>
  [
    `报送包已写好并核对无误：${folder}`,
    ...listed.files.map(({ path, size }) => `  ${path}（${size} 字节）`),
    `交接码：${code}（请写在交接单上，不要放进报送包）`,
    '请先“安全删除硬件”再拔出U盘。\n',
  ].join('\n');
