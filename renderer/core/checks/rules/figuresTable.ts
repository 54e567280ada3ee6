import type { Edition } from '../../editions/types';
import { applicantsOf } from '../figures/applicants';
import { rowsOf } from '../../editions/shortLabels';
import type { Rule } from '../rule';
import { comparing, type Wanted } from './figuresCompare';

const kinds =
  (...list: readonly Wanted['kind'][]) =>
  (): Wanted[] =>
    list.map((kind) => ({ kind, row: '' }));

/** Rows of table two that count decisions, and rows of table three that are outcomes. */
const outcomes: Parameters<typeof comparing>[0] = (edition) => [
  ...kinds('finished', 'fees', 'purchases', 'purchaseAmount')(),
  ...Object.values(edition.tables).flatMap((t) =>
    (t.groups ?? []).flatMap((g) => g.rows.map((r): Wanted => ({ kind: 'decisions', row: r.key }))),
  ),
  ...Object.values(edition.tables).flatMap((t) =>
    t.groups ? [] : rowsOf(t).flatMap((r): Wanted[] => (r.parent == null ? [] : [{ kind: 'outcome', row: r.key }])),
  ),
];

/** New requests by kind of applicant: 其中自然人8件, against its column. */
const applicants = (edition: Edition): Wanted[] =>
  [...new Set(applicantsOf(edition).map((a) => a.row))].map((row): Wanted => ({ kind: 'applicants', row }));

const CLAUSE = '《政府信息公开条例》第五十条；文字与表格是同一份报告的同一个数';

/** What the text says in figures, against the cell it speaks of. */
export const tableFigureRules: readonly Rule[] = [
  {
    id: 'NT01',
    level: 'error',
    editions: 'all',
    title_zh: '文字中收到的政府信息公开申请件数（含“未收到”）与表三本年新收总计一致',
    clause_zh: CLAUSE,
    instances: (edition) => [...comparing(kinds('received'))(edition), ...comparing(applicants)(edition)],
  },
  {
    id: 'NT02',
    level: 'error',
    editions: 'all',
    title_zh: '文字中上年结转、结转下年度的申请件数与表三一致',
    clause_zh: CLAUSE,
    instances: comparing(kinds('carriedIn', 'carriedOut')),
  },
  {
    id: 'NT03',
    level: 'error',
    editions: 'all',
    title_zh: '文字中行政复议件数与表四总计一致，行政诉讼件数与表四两类诉讼总计之和一致',
    clause_zh: CLAUSE,
    instances: comparing(kinds('reconsideration', 'suit', 'disputePair', 'directSuit', 'laterSuit')),
  },
  {
    id: 'NT05',
    level: 'error',
    editions: 'all',
    title_zh: '文字中规范性文件的件数与表二一致；只写“文件”“政策文件”而件数不同的，提示核对',
    clause_zh: CLAUSE,
    instances: (edition) => [
      ...comparing(kinds('docsMade', 'docsRepealed', 'docsInForce', 'docsNewlyPublic', 'docsTotalPublic'))(edition),
      ...comparing(kinds('docsLoose'), 'hint')(edition),
    ],
  },
  {
    id: 'NT06',
    level: 'warning',
    editions: 'all',
    title_zh: '文字中行政许可、行政处罚、行政强制、收费、采购与表二一致，申请的办理结果与表三一致',
    clause_zh: CLAUSE,
    instances: comparing(outcomes),
  },
];
