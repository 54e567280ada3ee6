import { setCells } from '../../../renderer/core/report/cells';
import type { Cell, Report } from '../../../renderer/core/report/model';
import { cleanReport } from './reports';
import type { Edit } from './ruleCase';

/** A report and the one of the year before it. */
export interface Pair {
  readonly report: Report;
  readonly last: Report;
}

/** Years in which each form follows itself, and the one in which the form changed. */
export const PAIR_YEARS = [2020, 2021, 2022] as const;

/** Figures of last year whose sums hold and whose carry-over is what the clean report carries in; other cells stay 0. */
const LAST_FIGURES: Readonly<Record<string, Cell>> = {
  'applications.newReceived.naturalPerson': 6,
  'applications.newReceived.commercial': 2,
  'applications.newReceived.total': 8,
  'applications.carriedIn.naturalPerson': 1,
  'applications.carriedIn.total': 1,
  'applications.granted.naturalPerson': 3,
  'applications.granted.commercial': 1,
  'applications.granted.total': 4,
  'applications.partial.naturalPerson': 1,
  'applications.partial.commercial': 1,
  'applications.partial.total': 2,
  'applications.resultsTotal.naturalPerson': 4,
  'applications.resultsTotal.commercial': 2,
  'applications.resultsTotal.total': 6,
  'applications.carriedOut.naturalPerson': 3,
  'applications.carriedOut.total': 3,
  'disputes.reconsideration.upheld': 0,
  'disputes.reconsideration.corrected': 1,
  'disputes.reconsideration.total': 1,
};

/** A report of this year and last year's, in which nothing is wrong and nothing is copied. */
export function cleanPair(year: number): Pair {
  const last: Report = {
    ...setCells(cleanReport(year - 1), LAST_FIGURES),
    preface: `统计期限自${year - 1}年1月1日起至12月31日止，依据《中华人民共和国政府信息公开条例》编制，电话0999-2200110。`,
    overview: [
      `${year - 1}年，松溪岭镇把便民查询放在信息公开的首位。`,
      '（一）主动公开情况。各类栏目累计发布64篇，侧重征地补偿和农田水利。',
      '（二）依申请公开情况。新收8件，上年转入1件，办结6件，转入下一年3件。复议1件，原答复被纠正；没有诉讼。',
      '（三）政府信息管理情况。拟稿时同步提出公开属性，分管负责人签字后上网。',
      '（四）政府信息公开平台建设情况。便民大厅添置一台查询机，广播每天早晚播报。',
      '（五）监督保障情况。季度抽查结果抄送各站所，没有发生追责。',
    ].join('\n'),
    problems: '一是答复文书写法不统一；二是山区三个组收不到广播。下一步，按月核对目录，请专人把关。',
    other: '没有其他事项。',
  };
  return { report: cleanReport(year), last };
}

interface PairEdits {
  readonly name: string;
  /** of this year's report and of last year's; left out, the clean one stands */
  readonly edit?: Edit;
  readonly last?: Edit;
  /** only for reports of these years */
  readonly years?: readonly number[];
}

export interface PairFault extends PairEdits {
  /** where the finding must stand; a span is matched by its beginning */
  readonly place: string;
  readonly related?: readonly string[];
  readonly says: readonly string[];
  /** other rules that these edits cannot help touching */
  readonly also?: readonly string[];
}

/** Cases of a rule that looks back at last year's report. */
export interface PairCase {
  readonly rule: string;
  readonly faults: readonly PairFault[];
  readonly near: readonly PairEdits[];
}

/** The clean pair of a year with a case's edits. */
export function editedPair(year: number, { edit, last }: PairEdits): Pair {
  const pair = cleanPair(year);
  return { report: edit ? edit(pair.report) : pair.report, last: last ? last(pair.last) : pair.last };
}
