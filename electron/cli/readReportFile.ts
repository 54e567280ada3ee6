import { readReport } from '../../renderer/core/editions/reportFile';
import type { Problem } from '../../renderer/core/kernel/problem';
import type { Result } from '../../renderer/core/kernel/result';
import type { Report } from '../../renderer/core/report/model';
import { editions } from '../../renderer/bundled/editions';
import { MAX_REPORT_MB } from '../contract/limits';
import { readTextFile } from '../files/readText';

/** A report from a file named on the command line. */
export async function readReportFile(path: string): Promise<Result<Report, Problem>> {
  const text = await readTextFile(path, path, MAX_REPORT_MB);
  return text.ok ? readReport(editions, text.value) : text;
}
