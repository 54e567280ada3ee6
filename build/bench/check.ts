import { performance } from 'node:perf_hooks';
import { editions } from '../../renderer/bundled/editions';
import { loadSamples } from '../../renderer/bundled/samples';
import { wordLists } from '../../renderer/bundled/wordLists';
import { checker, recheck, startCheck, type CheckInput } from '../../renderer/core/checks';
import { reportFromJson } from '../../renderer/core/editions/reportFile';
import { TEXT_SECTIONS, type Report } from '../../renderer/core/report/model';

export interface CheckBench {
  readonly rules: number;
  /** characters of the four texts */
  readonly characters: number;
  /** medians in milliseconds, warm, in one process, with last year's report beside it */
  readonly fullMs: number;
  readonly fullP95Ms: number;
  /** one character typed into section one, and into section five */
  readonly keyMs: number;
  readonly keyP95Ms: number;
  /** peers in the same process, in turns: the report through JSON and back, and one pass of a pattern over its texts */
  readonly jsonMs: number;
  readonly scanMs: number;
}

const CHARACTERS = 5000;
const WARM_UP = 60;
const ROUNDS = 301;
/** What the simplest checker would do: find every figure with a unit. */
const FIGURES = /\d+(?:\.\d+)?\s*(?:件|条|次|份|项|万元|元)/g;

/** The whole check of a report of five thousand characters, every rule, and what one key costs in it. */
export async function benchCheck(): Promise<CheckBench> {
  const { report, last } = await longReport();
  const input = inputOf(report, last);
  const texts = TEXT_SECTIONS.map((s) => report[s]);
  const times = { full: [] as number[], key: [] as number[], json: [] as number[], scan: [] as number[] };
  let state = startCheck(input);
  let sink = 0;
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    // Every round another text, so that what is kept per text cannot answer the whole check.
    const fresh = inputOf({ ...report, ...typed(report, round) }, last);
    const took = {
      full: timed(() => (sink += checker.check(fresh).findings.length)),
      key: timed(() => {
        const next = state.input.report;
        state = recheck(state, inputOf({ ...next, ...oneKey(next, round) }, last));
      }),
      json: timed(() => (sink += Object.keys(JSON.parse(JSON.stringify(fresh.report)) as object).length)),
      scan: timed(() => texts.forEach((text) => (sink += text.match(FIGURES)?.length ?? 0))),
    };
    if (round >= WARM_UP) for (const name of NAMES) times[name].push(took[name]);
  }
  if (sink === 0) throw new Error('nothing was checked');
  return {
    rules: checker.rules.length,
    characters: texts.join('').length,
    fullMs: quantile(times.full, 0.5),
    fullP95Ms: quantile(times.full, 0.95),
    keyMs: quantile(times.key, 0.5),
    keyP95Ms: quantile(times.key, 0.95),
    jsonMs: quantile(times.json, 0.5),
    scanMs: quantile(times.scan, 0.5),
  };
}

const NAMES = ['full', 'key', 'json', 'scan'] as const;

/** Texts that differ in every round by a word at their beginning. */
const typed = (report: Report, round: number): Partial<Report> =>
  Object.fromEntries(TEXT_SECTIONS.map((s) => [s, `第${round}稿。${report[s]}`]));

/** A character more, in the next round a character less; section one and five in turns. */
function oneKey(report: Report, round: number): Partial<Report> {
  const section = round % 4 < 2 ? 'overview' : 'problems';
  const text = report[section];
  const at = text.indexOf('\n') + 20;
  return round % 2 === 0
    ? { [section]: `${text.slice(0, at)}字${text.slice(at)}` }
    : { [section]: text.slice(0, at) + text.slice(at + 1) };
}

/** The last sample with the overviews of all samples, cut to length; the one before it stands for last year's. */
async function longReport(): Promise<{ readonly report: Report; readonly last: Report }> {
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
    last: { ...before, year: report.year - 1 },
  };
}

function inputOf(report: Report, lastYear: Report): CheckInput {
  const edition = editions.byId(report.edition);
  const due = editions.forYear(report.year);
  if (!edition || !due.ok) throw new Error('the sample has no form');
  return { report, edition, dueEdition: due.value, lastYear, words: wordLists };
}

function timed(step: () => void): number {
  const start = performance.now();
  step();
  return performance.now() - start;
}

const quantile = (values: readonly number[], q: number): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length * q)] ?? Number.NaN;
