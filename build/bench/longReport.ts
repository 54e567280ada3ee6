import { editions } from '../../renderer/bundled/editions';
import { loadSamples } from '../../renderer/bundled/samples';
import { reportFromJson, writeReport } from '../../renderer/core/editions/reportFile';
import { TEXT_SECTIONS, type Report } from '../../renderer/core/report/model';

/** Characters of the four texts together. */
export const CHARACTERS = 5000;

/**
 * The report that is measured with: the last sample with the overviews of all samples, cut to length. The sample before
 * it stands for last year's.
 */
export async function longReport(): Promise<{ readonly report: Report; readonly last: Report }> {
  const samples = (await loadSamples()).map((json) => {
    const read = reportFromJson(editions, json);
    if (!read.ok) throw new Error(`sample cannot be read: ${read.error.code}`);
    return read.value;
  });
  const [report, before] = [samples.at(-1)!, samples.at(-2)!];
  const rest = CHARACTERS - report.preface.length - report.problems.length - report.other.length;
  const overview = [...samples].reverse().map((s) => s.overview);
  return {
    report: { ...report, overview: overview.join('\n').padEnd(rest, '全镇信息公开工作平稳有序。').slice(0, rest) },
    last: { ...before, year: report.year - 1, organ: report.organ },
  };
}

/** As files to be opened: the report, last year's, and the report before its texts are written; and its section one. */
export async function benchFiles(): Promise<Readonly<Record<'report' | 'last' | 'bare' | 'overview', string>>> {
  const { report, last } = await longReport();
  const bare = { ...report, ...Object.fromEntries(TEXT_SECTIONS.map((s) => [s, ''])) };
  return {
    report: writeReport(report),
    last: writeReport(last),
    bare: writeReport(bare),
    overview: report.overview,
  };
}
