import { lastYearProblem } from '../../../renderer/core/checks';
import type { CheckResult, Finding } from '../../../renderer/core/checks/types';
import { err, ok } from '../../../renderer/core/kernel/result';
import { checkReport } from '../checkReport';
import { checkText } from '../checkText';
import { DONE, FINDINGS } from '../exitCodes';
import { jsonLine } from '../io';
import { readReportFile } from '../readReportFile';
import type { Command } from './command';

/**
 * `check REPORT [--last-year REPORT] [--json]`: exit 1 when a finding of level error stands. A last year's report of another
 * year or organ is refused: compared with nothing, the report would seem to have passed.
 */
export const checkCommand: Command = {
  shape: { options: { 'last-year': { value: '上一年的年报文件' }, json: {} }, file: '要核查的年报文件' },
  async run({ file, values, switches }) {
    const report = await readReportFile(file);
    if (!report.ok) return report;
    const lastYearFile = values['last-year'];
    const lastYear = lastYearFile === undefined ? null : await readReportFile(lastYearFile);
    if (lastYear && !lastYear.ok) return lastYear;
    const unfit = lastYear && lastYearProblem(report.value, lastYear.value);
    if (unfit) return err(unfit);
    const checked = checkReport(report.value, lastYear?.value ?? null);
    if (!checked.ok) return checked;
    const { result, edition } = checked.value;
    const out = switches.has('json') ? jsonLine(resultJson(result)) : checkText(result, edition, report.value);
    return ok({ out, exit: result.counts.error > 0 ? FINDINGS : DONE });
  },
};

/** Exactly the keys of the contract, whatever else the checker may carry one day. */
const resultJson = ({ verdict, counts, findings }: CheckResult) => ({
  verdict,
  counts: { error: counts.error, warning: counts.warning, hint: counts.hint },
  findings: findings.map(findingJson),
});

const findingJson = ({ rule, level, place, related, message, values, fix }: Finding) => ({
  rule,
  level,
  place,
  related,
  message,
  values,
  fix,
});
