import type { Report } from '../../../renderer/core/report/model';
import { setCells } from '../../../renderer/core/report/cells';
import type { Cell } from '../../../renderer/core/report/model';
import { cleanReport } from './reports';
import type { PairCase } from './pairs';
import type { Edit } from './ruleCase';

const put =
  (change: Partial<Report>): Edit =>
  (r) => ({ ...r, ...change });

const set =
  (cells: Readonly<Record<string, Cell>>): Edit =>
  (r) =>
    setCells(r, cells);

/** Last year's texts are this year's, the year alone put back. */
const sameTexts: Edit = (r) => {
  const now = cleanReport(r.year + 1);
  const back = (text: string): string => text.replaceAll(String(r.year + 1), String(r.year));
  return { ...r, preface: back(now.preface), overview: back(now.overview), problems: now.problems, other: now.other };
};

const PROBLEMS_THEN =
  '（一）存在的主要问题\n一是山区村组收不到应急广播，老年人听不到政策；二是答复文书的写法不统一，往返修改多。\n（二）改进情况\n一是为石门岭三个组加装太阳能音柱；二是编印答复范本，附上真实案卷。';
const PROBLEMS_NOW =
  '（一）存在的主要问题\n一是公示栏更换不勤，夏季褪色看不清；二是信息员流动快，交接缺少清单。\n（二）改进情况\n一是三个组的太阳能音柱已装好，公示栏换成防晒面板；二是沿用答复范本，信息员离岗三日内交接。';

const NO_REPEAT = ['PY05', 'PY07'];
const FLOWS = {
  'proactive.licensing.decisions': 35,
  'proactive.penalty.decisions': 4,
  'proactive.coercion.decisions': 1,
};
const sameCells: Edit = (r) => ({ ...r, tables: cleanReport(r.year + 1).tables });

/** Words and whole tables against those of the year before. */
export const samenessCases: readonly PairCase[] = [
  {
    rule: 'PY05',
    faults: [
      {
        name: 'every text is last year’s',
        last: sameTexts,
        place: 'overview',
        related: ['preface', 'problems', 'other'],
        says: ['一、五、六', '80%', '雷同'],
        also: NO_REPEAT,
      },
      {
        name: 'section five is last year’s',
        edit: put({ problems: PROBLEMS_THEN }),
        last: put({ problems: PROBLEMS_THEN }),
        place: 'problems',
        says: ['五、存在的主要问题及改进情况', '100%', '60%'],
        also: NO_REPEAT,
      },
      {
        name: 'section five with other punctuation and breaks',
        edit: put({ problems: PROBLEMS_THEN.replace(/[；。\n]/g, '，').replace('收不到', '收 不 到') }),
        last: put({ problems: PROBLEMS_THEN }),
        place: 'problems',
        says: ['100%'],
        also: NO_REPEAT,
      },
      {
        name: 'a table copied',
        edit: set(FLOWS),
        last: (r) => set(FLOWS)(sameCells(r)),
        place: 'proactive',
        related: ['applications', 'disputes'],
        says: ['二、三、四', '全部相同'],
        also: ['PY01', 'PY02', 'NT06', 'NT04'],
        years: [2020, 2022],
      },
    ],
    near: [
      { name: 'written anew', edit: put({ problems: PROBLEMS_NOW }), last: put({ problems: PROBLEMS_THEN }) },
      {
        name: 'only the prescribed opening is the same',
        edit: put({
          preface: '按照《中华人民共和国政府信息公开条例》的要求编写本报告，电子版可在县政府网站查阅下载。',
        }),
        last: put({
          preface: '按照《中华人民共和国政府信息公开条例》的要求编写本报告，电子版可在县政府网站查阅下载。',
        }),
      },
      { name: 'nothing else to report, twice', edit: put({ other: '无。' }), last: put({ other: '无。' }) },
      { name: 'section five is empty', edit: put({ problems: '' }), last: put({ problems: '' }) },
      {
        name: 'half of section five is kept',
        edit: put({ problems: `${PROBLEMS_THEN.slice(0, 60)}${PROBLEMS_NOW.slice(0, 100)}` }),
        last: put({ problems: PROBLEMS_THEN }),
      },
      {
        name: 'one request each year is no copied table',
        edit: (r) => oneRequest(r),
        last: (r) => oneRequest(r),
      },
      {
        name: 'stocks stay as they are',
        edit: (r) => onlyStocks(r),
        last: (r) => onlyStocks(r),
      },
      {
        name: 'one figure differs',
        edit: set({ ...FLOWS, 'proactive.penalty.decisions': 5 }),
        last: (r) => set(FLOWS)(sameCells(r)),
      },
      { name: 'the report of the year before last', last: (r) => ({ ...sameTexts(r), year: r.year - 1 }) },
    ],
  },
  {
    rule: 'PY07',
    faults: [
      {
        name: 'a problem word for word',
        edit: put({ problems: '一是山区三个组收不到广播；二是目录更新偏慢，已安排专人核对。' }),
        place: 'problems:2-12',
        says: ['“山区三个组收不到广播”', '一字不差'],
        also: ['ST11'],
      },
      {
        name: 'a problem under a heading, in another order',
        edit: put({
          problems: PROBLEMS_NOW.replace('信息员流动快，交接缺少清单', '答复文书的写法不统一，往返修改多'),
        }),
        last: put({ problems: PROBLEMS_THEN }),
        place: 'problems:',
        says: ['答复文书的写法不统一，往返修改多'],
        also: ['ST11'],
      },
      {
        name: 'a promise nobody comes back to',
        edit: put({ problems: '目录更新偏慢，已安排专人按月核对。' }),
        last: put({ problems: PROBLEMS_THEN }),
        place: 'problems',
        related: ['overview'],
        says: ['石门岭', '太阳能音柱', '落实情况'],
      },
    ],
    near: [
      {
        name: 'new problems, promises told',
        edit: put({ problems: PROBLEMS_NOW }),
        last: put({ problems: PROBLEMS_THEN }),
      },
      {
        name: 'the same headings and a short common problem',
        edit: put({ problems: `${PROBLEMS_NOW.slice(0, 11)}\n一是人手不足。\n${PROBLEMS_NOW.slice(12)}` }),
        last: put({ problems: '（一）存在的主要问题\n一是人手不足。\n（二）改进情况\n加强学习培训，提高业务能力。' }),
      },
      {
        name: 'told in one sentence that all is done',
        edit: put({ overview: `${'上年年报提出的改进措施已全部落实。'}\n（二）依申请公开情况。新收11件。` }),
        last: put({ problems: PROBLEMS_THEN }),
      },
      {
        name: 'promises of nothing in particular',
        last: put({
          problems: '公开栏偏少。下一步，进一步加强组织领导，提高业务水平，强化监督考核，推进政务公开工作。',
        }),
      },
      {
        name: 'a measure already done when it was written',
        last: put({ problems: '公开栏偏少。改进措施：已为石门岭三个组加装太阳能音柱，栏目移交驻村律师看管。' }),
      },
      { name: 'section five is empty', edit: put({ problems: '' }), last: put({ problems: '' }) },
    ],
  },
];

const nothing = (r: Report): Record<string, Cell> =>
  Object.fromEntries(
    Object.entries(r.tables).flatMap(([t, rows]) =>
      Object.entries(rows).flatMap(([row, columns]) =>
        Object.entries(columns).map(([c, cell]): [string, Cell] => [
          `${t}.${row}.${c}`,
          typeof cell === 'number' ? 0 : typeof cell === 'string' ? '0' : { value: '0', unit: null },
        ]),
      ),
    ),
  );

const oneRequest: Edit = (r) =>
  setCells(r, {
    ...nothing(r),
    'applications.newReceived.naturalPerson': 1,
    'applications.newReceived.total': 1,
    'applications.granted.naturalPerson': 1,
    'applications.granted.total': 1,
    'applications.resultsTotal.naturalPerson': 1,
    'applications.resultsTotal.total': 1,
  });

const onlyStocks: Edit = (r) =>
  setCells(
    r,
    r.edition === '2019'
      ? {
          ...nothing(r),
          'proactive.licensing.prevItems': 12,
          'proactive.penalty.prevItems': 6,
          'proactive.otherServices.prevItems': 58,
          'proactive.normativeDocs.totalPublic': 9,
        }
      : { ...nothing(r), 'proactive.normativeDocs.inForce': 19 },
  );
