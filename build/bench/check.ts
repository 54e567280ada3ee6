import { performance } from 'node:perf_hooks';
import { editions } from '../../renderer/bundled/editions';
import { wordLists } from '../../renderer/bundled/wordLists';
import { checker, recheck, startCheck, type CheckInput } from '../../renderer/core/checks';
import { TEXT_SECTIONS, type Report } from '../../renderer/core/report/model';
import { longReport } from './longReport';

export interface CheckBench {
  readonly rules: number;
  /** characters of the four texts */
  readonly characters: number;
  /**
   * Medians in milliseconds, warm, in one process, with last year's report beside it. The whole check of a report in
   * which every paragraph is another than before: nothing that is kept per text or paragraph can answer.
   */
  readonly newMs: number;
  readonly newP95Ms: number;
  /** the whole check of the very same report again: what is kept may answer */
  readonly sameMs: number;
  /** one character typed into section one, and into section five; the text never was what it is now */
  readonly keyMs: number;
  readonly keyP95Ms: number;
  /** peers in the same process, in turns: the report through JSON and back, and one pass of a pattern over its texts */
  readonly jsonMs: number;
  readonly scanMs: number;
}

const WARM_UP = 60;
const ROUNDS = 301;
/** What the simplest checker would do: find every figure with a unit. */
const FIGURES = /\d+(?:\.\d+)?\s*(?:件|条|次|份|项|万元|元)/g;

/** The whole check of a report of five thousand characters, every rule, and what one key costs in it. */
export async function benchCheck(): Promise<CheckBench> {
  const { report, last } = await longReport();
  const same = inputOf(report, last);
  const texts = TEXT_SECTIONS.map((s) => report[s]);
  const times = Object.fromEntries(NAMES.map((n) => [n, [] as number[]])) as Record<Name, number[]>;
  let state = startCheck(same);
  let sink = 0;
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    const fresh = inputOf({ ...report, ...rewritten(report, round) }, last);
    const typed = inputOf({ ...report, ...oneKey(report, round) }, last);
    const took: Record<Name, number> = {
      new: timed(() => (sink += checker.check(fresh).findings.length)),
      same: timed(() => (sink += checker.check(same).findings.length)),
      key: timed(() => (state = recheck(state, typed))),
      json: timed(() => (sink += Object.keys(JSON.parse(JSON.stringify(fresh.report)) as object).length)),
      scan: timed(() => texts.forEach((text) => (sink += text.match(FIGURES)?.length ?? 0))),
    };
    if (round >= WARM_UP) for (const name of NAMES) times[name].push(took[name]);
  }
  if (sink === 0) throw new Error('nothing was checked');
  return {
    rules: checker.rules.length,
    characters: texts.join('').length,
    newMs: quantile(times.new, 0.5),
    newP95Ms: quantile(times.new, 0.95),
    sameMs: quantile(times.same, 0.5),
    keyMs: quantile(times.key, 0.5),
    keyP95Ms: quantile(times.key, 0.95),
    jsonMs: quantile(times.json, 0.5),
    scanMs: quantile(times.scan, 0.5),
  };
}

const NAMES = ['new', 'same', 'key', 'json', 'scan'] as const;
type Name = (typeof NAMES)[number];

/** A sentence of its own at the end of every paragraph, in every round another. */
const rewritten = (report: Report, round: number): Partial<Report> =>
  Object.fromEntries(TEXT_SECTIONS.map((s) => [s, report[s].replace(/(?<=[^\n])$/gm, `这是第${String(round)}稿。`)]));

/** One character in the middle of the second paragraph, in every round another; section one and five in turns. */
function oneKey(report: Report, round: number): Partial<Report> {
  const section = round % 2 === 0 ? 'overview' : 'problems';
  const text = report[section];
  const at = text.indexOf('\n') + 20;
  return { [section]: text.slice(0, at) + String.fromCharCode(0x4e00 + round) + text.slice(at) };
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
