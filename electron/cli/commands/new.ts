import { randomUUID } from 'node:crypto';
import { newReport } from '../../../renderer/core/editions/blank';
import { writeReport } from '../../../renderer/core/editions/reportFile';
import { problem } from '../../../renderer/core/kernel/problem';
import { err, ok } from '../../../renderer/core/kernel/result';
import { editions } from '../../../renderer/bundled/editions';
import { DONE } from '../exitCodes';
import { writeNew } from '../writeNew';
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
