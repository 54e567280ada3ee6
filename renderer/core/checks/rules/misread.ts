import { valueCell } from '../../editions/grid';
import type { Edition } from '../../editions/types';
import { getCell } from '../../report/cells';
import type { Report } from '../../report/model';
import type { Draft, Instance } from '../rule';
import { columnName, rowName, sectionOf } from '../../editions/shortLabels';
import { figure } from './relationText';

const REQUESTS = ['applications.newReceived.total', 'applications.carriedIn.total'] as const;
const DISPUTES = 'disputes';

/**
 * AR09: no request in hand all year, yet somebody went to review or to court over one. A request carried in from last year
 * explains a case, so both lines must be 0; a blank is unknown and explains nothing away.
 */
export function casesWithoutRequests(edition: Edition): readonly Instance[] {
  const blocks = (edition.tables[DISPUTES]?.rows ?? []).map((row) => `${DISPUTES}.${row.key}.total`);
  const totals = blocks.filter((place) => valueCell(edition, place));
  return [
    {
      reads: [...REQUESTS, ...totals],
      check: ({ report }) => {
        if (!REQUESTS.every((place) => getCell(report, place) === 0)) return [];
        const cases = totals.filter((place) => count(report, place) >= 1);
        return cases.length === 0 ? [] : [unexplained(edition, report, cases)];
      },
    },
  ];
}

function unexplained(edition: Edition, report: Report, cases: readonly string[]): Draft {
  const table = edition.tables[DISPUTES]!;
  const ordinal = sectionOf(edition, DISPUTES)?.ordinal ?? '';
  const named = cases.map((p) => `“${rowName(table, p.split('.')[1]!) ?? ''}” ${figure(count(report, p))} 件`);
  return {
    place: cases[0]!,
    related: [...cases.slice(1), ...REQUESTS],
    values: [0, cases.reduce((sum, place) => sum + count(report, place), 0)],
    message:
      `核对${ordinal}、${named.join('、')}：三、本年新收和上年结转的申请都是 0，` +
      '没有申请而有复议或诉讼，由以前年度的申请引起的请写明理由。',
  };
}

const count = (report: Report, place: string): number => {
  const cell = getCell(report, place);
  return typeof cell === 'number' ? cell : 0;
};

const [PREV, CHANGE, DECISIONS] = ['prevItems', 'change', 'decisions'] as const;

/**
 * AR12: three columns of which the third is filled with the sum of the first two. Kinds of item and cases handled are
 * different things; a row without decisions (all zero, or its last item gone) is no such mix-up.
 */
export function misreadColumns(edition: Edition): readonly Instance[] {
  return Object.values(edition.tables).flatMap((table) =>
    (table.groups ?? []).flatMap((group) => {
      const keys = [PREV, CHANGE, DECISIONS];
      if (!keys.every((key) => group.columns.some((c) => c.key === key))) return [];
      return group.rows.map((row): Instance => {
        const [prev, change, decisions] = keys.map((key) => `${table.key}.${row.key}.${key}`) as [
          string,
          string,
          string,
        ];
        const name = (key: string): string => columnName(table, row.key, key) ?? '';
        return {
          reads: [prev, change, decisions],
          check: ({ report }) => {
            const [p, c, d] = [getCell(report, prev), getCell(report, change), getCell(report, decisions)];
            if (typeof p !== 'number' || typeof c !== 'number' || typeof d !== 'number') return [];
            if (d === 0 || d !== p + c) return [];
            const line = `${sectionOf(edition, table.key)?.ordinal ?? ''}、“${rowName(table, row.key) ?? ''}”一行`;
            return [
              {
                place: decisions,
                related: [prev, change],
                values: [d, p, c],
                message:
                  `核对${line}：${name(DECISIONS)} ${figure(d)} 正好等于${name(PREV)} ${figure(p)} ＋ ${name(CHANGE)} ` +
                  `${figure(c)}，像是填成了项目数量的合计，这一栏要填全年作出的处理决定件数。`,
              },
            ];
          },
        };
      });
    }),
  );
}
