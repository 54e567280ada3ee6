import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { recheck, startCheck } from '../../../renderer/core/checks';
import type { CheckInput } from '../../../renderer/core/checks/types';
import { TEXT_SECTIONS, type Report, type TextSection } from '../../../renderer/core/report/model';
import { cleanPair } from './pairs';
import { cleanReport, inputOf } from './reports';

/** Pieces that make every kind of rule speak, and pieces that end a paragraph, a bracket or a sentence. */
const PIECES = [
  '\n',
  '。',
  '，',
  '；',
  '（一）',
  '1.',
  '一是',
  '“',
  '”',
  '《',
  '》',
  '(',
  ')',
  ',',
  ' ',
  '其中',
  '新收政府信息公开申请9件',
  '未收到申请',
  '上年结转4件',
  '发布信息50条，其中甲20条、乙40条',
  '更好的开展',
  '以公开为原则',
  '____',
  'XX村',
  '去年',
  '2018年',
  '依申请公开',
  '行政复议2件',
  'www.a.gov.cn',
  'and',
  '13900000000',
] as const;

/** Whole paragraphs: what one says hangs on the heading it stands under, and the same one comes back in other places. */
const LINES = [
  '（一）主动公开情况',
  '（二）依申请公开情况',
  '（三）信访办理情况',
  '共收到申请9件，办结9件，其中予以公开9件。',
  '收到2件，其中自然人1件、企业3件。',
  '制发规范性文件3件。新制发3件，废止2件。',
] as const;

interface Edit {
  readonly section: TextSection;
  /** part of the text's length */
  readonly at: number;
  readonly cut: number;
  readonly piece: string;
  /** a paragraph of its own */
  readonly line: boolean;
}

const at = fc.double({ min: 0, max: 1, noNaN: true });
const cut = fc.constantFrom(0, 0, 0, 1, 7);
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({
    section: fc.constantFrom(...TEXT_SECTIONS),
    at,
    cut,
    piece: fc.constantFrom(...PIECES),
    line: fc.constant(false),
  }),
  fc.record({
    section: fc.constant('overview' as const),
    at,
    cut: fc.constant(0),
    piece: fc.constantFrom(...LINES).map((l) => `\n${l}`),
    line: fc.constant(true),
  }),
);

function edited(report: Report, { section, at, cut, piece, line }: Edit): Report {
  const text = report[section];
  const there = Math.floor(at * text.length);
  const end = text.indexOf('\n', there);
  const from = line ? (end < 0 ? text.length : end) : there;
  return { ...report, [section]: text.slice(0, from) + piece + text.slice(from + cut) };
}

/** The checker as it is after a start of the program: nothing is kept yet. */
async function freshCheck(input: CheckInput) {
  vi.resetModules();
  const { check } = await import('../../../renderer/core/checks/check');
  return check(input);
}

const pair = cleanPair(2021);
const START: readonly CheckInput[] = [
  inputOf(cleanReport(2019)),
  inputOf(cleanReport(2023)),
  inputOf(pair.report, { lastYear: pair.last }),
];

describe('what is kept between checks', () => {
  it('never shows: after any typing the findings are those of a program just started', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...START),
        // More than any cache keeps of sections, so that the first ones are dropped and come back by the last step.
        fc.array(edit, { minLength: 30, maxLength: 60 }),
        async (start, edits) => {
          let state = startCheck(start);
          for (const one of edits) state = recheck(state, { ...state.input, report: edited(state.input.report, one) });
          expect(state.result).toEqual(await freshCheck(state.input));
          const back = recheck(state, start);
          expect(back.result).toEqual(startCheck(start).result);
        },
      ),
      { numRuns: 20 },
    );
  }, 120_000);
});
