import { performance } from 'node:perf_hooks';
import { editions } from '../../renderer/bundled/editions';
import { wordLists } from '../../renderer/bundled/wordLists';
import { loadSamples } from '../../renderer/bundled/samples';
import { recheck, startCheck, type CheckInput } from '../../renderer/core/checks';
import { valueCells } from '../../renderer/core/editions/grid';
import { blankTables } from '../../renderer/core/editions/blank';
import { reportFromJson } from '../../renderer/core/editions/reportFile';
import { setCells } from '../../renderer/core/report/cells';
import { getField, setField, type TextField } from '../../renderer/core/report/fields';
import type { Report } from '../../renderer/core/report/model';

/** Milliseconds. */
export interface RecheckBench {
  /** one keystroke, in a cell or a text of the finished sample */
  readonly medianMs: number;
  readonly p95Ms: number;
  /** the same while every cell is still blank, i.e. with about two hundred findings to put in order */
  readonly blankMedianMs: number;
  /** the whole check of the sample */
  readonly fullMs: number;
}

const WARM_UP = 200;
const ROUNDS = 2000;
const TEXTS: readonly TextField[] = ['overview', 'problems', 'letter.body', 'title'];

/**
 * Times what the desk does after each key: find what differs from the last state, run what reads it, put the findings in
 * order. Every fourth key goes into a text, the others go through the cells of the form one after the other.
 */
export async function benchRecheck(): Promise<RecheckBench> {
  const read = reportFromJson(editions, (await loadSamples()).at(-1));
  if (!read.ok) throw new Error(`sample cannot be read: ${read.error.code}`);
  const sample = read.value;
  const blank = { ...sample, tables: blankTables(inputOf(sample).edition) };
  const typed = keystrokes(sample);
  const full = times(ROUNDS / 10, () => void startCheck(inputOf(sample)));
  return {
    medianMs: quantile(typed, 0.5),
    p95Ms: quantile(typed, 0.95),
    blankMedianMs: quantile(keystrokes(blank), 0.5),
    fullMs: quantile(full, 0.5),
  };
}

function inputOf(report: Report): CheckInput {
  const edition = editions.byId(report.edition);
  const due = editions.forYear(report.year);
  if (!edition || !due.ok) throw new Error('the sample has no form');
  return { report, edition, dueEdition: due.value, lastYear: null, words: wordLists };
}

function keystrokes(report: Report): number[] {
  const cells = valueCells(inputOf(report).edition).filter((c) => c.kind === 'count');
  let state = startCheck(inputOf(report));
  let key = 0;
  return times(ROUNDS, () => {
    key++;
    const before = state.input.report;
    const field = TEXTS[(key / 4) % TEXTS.length];
    const after =
      key % 4 === 0 && field
        ? setField(before, field, `${getField(report, field)}${key % 8 === 0 ? '字' : ''}`)
        : setCells(before, { [cells[key % cells.length]!.place]: key % 7 });
    state = recheck(state, inputOf(after));
  });
}

function times(rounds: number, step: () => void): number[] {
  for (let i = 0; i < WARM_UP; i++) step();
  return Array.from({ length: rounds }, () => {
    const start = performance.now();
    step();
    return performance.now() - start;
  });
}

const quantile = (values: readonly number[], q: number): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length * q)] ?? Number.NaN;
