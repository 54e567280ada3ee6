import { newReport } from '../../../renderer/core/editions/blank';
import { valueCells } from '../../../renderer/core/editions/grid';
import { setCells } from '../../../renderer/core/report/cells';
import { isTextField, setField } from '../../../renderer/core/report/fields';
import type { Cell, Report } from '../../../renderer/core/report/model';
import type { CheckInput, Fix } from '../../../renderer/core/checks/types';
import { editionOf, editions } from '../editions/bundle';
import { wordLists } from './wordLists';

/** A year of every edition: each rule is tried on each. */
export const YEARS = editions.all.map((e) => e.appliesToYears.from);
export const ORGAN = '松溪岭镇人民政府';

/** Figures whose sums hold in every edition; cells not named are 0. */
const FIGURES: Readonly<Record<string, Cell>> = {
  'applications.newReceived.naturalPerson': 8,
  'applications.newReceived.commercial': 3,
  'applications.newReceived.total': 11,
  'applications.carriedIn.naturalPerson': 3,
  'applications.carriedIn.total': 3,
  'applications.granted.naturalPerson': 6,
  'applications.granted.commercial': 2,
  'applications.granted.total': 8,
  'applications.partial.naturalPerson': 3,
  'applications.partial.commercial': 1,
  'applications.partial.total': 4,
  'applications.resultsTotal.naturalPerson': 9,
  'applications.resultsTotal.commercial': 3,
  'applications.resultsTotal.total': 12,
  'applications.carriedOut.naturalPerson': 2,
  'applications.carriedOut.total': 2,
  'disputes.reconsideration.upheld': 1,
  'disputes.reconsideration.total': 1,
};

export function blankReport(year: number): Report {
  const made = newReport(editions, { id: 'a', year, organ: { name: ORGAN } });
  if (!made.ok) throw new Error(made.error.code);
  return made.value;
}

/** The five aspects of section one, with the figures of the tables. */
const overviewOf = (year: number): string =>
  [
    `${year}年，松溪岭镇信息公开工作有序开展。`,
    '（一）主动公开情况。全年主动公开政府信息86条，内容以惠农补贴和社会救助为主。',
    '（二）依申请公开情况。全年新收政府信息公开申请11件，上年结转3件，本年度办结12件，结转下年度继续办理2件。因政府信息公开被申请行政复议1件，未发生行政诉讼。',
    '（三）政府信息管理情况。信息发布前逐件作保密审查，公开目录按季度核对。',
    '（四）政府信息公开平台建设情况。县政府网站镇专栏和村级公开栏由专人维护。',
    '（五）监督保障情况。信息公开列入年度考核，全年未发生责任追究情形。',
  ].join('\n');

/** A report of this year in which nothing is wrong. */
export function cleanReport(year: number): Report {
  const blank = blankReport(year);
  const zero: Record<string, Cell> = {};
  for (const { place, kind } of valueCells(editionOf(blank.edition)))
    zero[place] =
      kind === 'moneyUnitUnstated' ? { value: '25.6', unit: '万元' } : kind.startsWith('money') ? '0.05' : 0;
  const filled = setCells(blank, { ...zero, ...FIGURES });
  return {
    ...filled,
    preface: `根据《中华人民共和国政府信息公开条例》编制本报告，统计期限为${year}年1月1日至12月31日。联系电话：0999-2200110。`,
    overview: overviewOf(year),
    problems: '目录更新偏慢，已安排专人按月核对。',
    other: year < 2021 ? '无。' : '本年度收取信息处理费500元，没有其他需要报告的事项。',
    letter: {
      ...filled.letter,
      recipient: '云桥县人民政府办公室',
      date: `${year + 1}-01-15`,
      contact: { name: '党政办公室', person: '周禾', phone: '0999-2200110' },
    },
  };
}

export function inputOf(report: Report, more: Partial<CheckInput> = {}): CheckInput {
  const due = editions.forYear(report.year);
  if (!due.ok) throw new Error(due.error.code);
  return {
    report,
    edition: editionOf(report.edition),
    dueEdition: due.value,
    lastYear: null,
    words: wordLists,
    ...more,
  };
}

/** What the editor does when a fix is clicked. */
export function applyFix(report: Report, fix: Fix): Report {
  let next = fix.cells ? setCells(report, fix.cells) : report;
  for (const [field, text] of Object.entries(fix.fields ?? {})) {
    if (!isTextField(field)) throw new Error(`a fix sets ${field}, which is no text field`);
    next = setField(next, field, text);
  }
  return next;
}
