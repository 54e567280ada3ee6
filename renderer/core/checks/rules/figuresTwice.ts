import type { Edition } from '../../editions/types';
import type { Report, TextSection } from '../../report/model';
import { valueCells } from '../../editions/grid';
import { targetOf } from '../figures/cellsOf';
import type { Statement } from '../figures/read';
import { analysisOf, statementsIn } from '../figures/statements';
import type { Draft, Rule } from '../rule';
import { cellsValue, clip, nameOf, saidValue, SPOKEN } from './figuresCompare';

/** One counted thing with where it stands. */
interface Said {
  readonly key: string;
  readonly section: TextSection;
  readonly start: number;
  readonly end: number;
  readonly value: string;
}

/** Everything counted once with a phrase that says what it counts; cells of the form have rules of their own. */
function counted(report: Report, edition: Edition): Said[] {
  return SPOKEN.flatMap((section) => {
    const { statements, phrases } = analysisOf(report[section], edition, report.year);
    const published = statements
      .filter((s) => s.kind === 'published' && s.figure && saidValue(s) !== null && isWhole(report[section], s))
      .map((s) => ({ key: `published|${s.figure!.unit}`, section, start: s.start, end: s.end, value: saidValue(s)! }));
    const others = phrases
      .filter((p) => !statements.some((s) => s.start < p.end && p.start < s.end))
      .map((p) => ({ key: p.key, section, start: p.start, end: p.end, value: p.figure.value! }));
    return [...published, ...others].sort((a, b) => a.start - b.start);
  });
}

/** 主动公开政府信息 n 条 is the year's total unless a part is named; 公开信息 n 条 only where the sentence says so. */
const isWhole = (text: string, s: Statement): boolean =>
  s.whole || text.slice(s.start, s.end).startsWith('主动公开政府信息');

function saidTwice(report: Report, edition: Edition): Draft[] {
  const first = new Map<string, Said>();
  const out: Draft[] = [];
  for (const said of counted(report, edition)) {
    const before = first.get(said.key);
    if (!before) first.set(said.key, said);
    else if (before.value !== said.value) {
      const words = [before, said].map((s) => clip(report[s.section].slice(s.start, s.end)));
      out.push({
        place: `${said.section}:${said.start}-${said.end}`,
        related: [`${before.section}:${before.start}-${before.end}`],
        values: [Number(before.value), Number(said.value)],
        message: `统一同一个数：前面写“${words[0]!}”，这里写“${words[1]!}”，两处分别是 ${before.value} 和 ${said.value}。`,
      });
    }
  }
  return out;
}

/** 截至年底累计…, 其中…: the text says how the two totals go together. */
const EXPLAINED = /累计|截至|截止|历年|存量|目前|其中|以上|上述/;

function likeTotals(section: TextSection, text: string, statements: readonly Statement[]): Draft[] {
  return statements.flatMap((s) => {
    if (s.kind !== 'publishedLike' || saidValue(s) === null) return [];
    const other = statements.find(
      (o) => o.kind === 'published' && o.end <= s.start && s.sentence - o.sentence <= 1 && saidValue(o) !== null,
    );
    if (!other || saidValue(other) === saidValue(s)) return [];
    if (EXPLAINED.test(text.slice(Math.max(0, other.start - 20), s.end))) return [];
    const words = [other, s].map((x) => clip(text.slice(x.start, x.end)));
    return [
      {
        place: `${section}:${s.start}-${s.end}`,
        related: [`${section}:${other.start}-${other.end}`],
        values: [Number(saidValue(other)), Number(saidValue(s))],
        message: `核对“${words[0]!}”和“${words[1]!}”：两个总数并列，没有说明各指什么、是否重复计算。`,
      },
    ];
  });
}

function vague(section: TextSection, report: Report, edition: Edition): Draft[] {
  return statementsIn(report[section], edition, report.year).flatMap((s) => {
    if (s.figure === null || s.figure.nature === 'exact' || /^(?:docsLoose|applicants)$/.test(s.kind)) return [];
    const target = targetOf(edition, s.kind, s.row);
    if (target === null) return [];
    const words = clip(report[section].slice(s.start, s.end));
    const cell = cellsValue(report, target);
    const inTable = cell === null ? '还没有填' : `是 ${target.kind === 'money' ? `${cell}元` : cell}`;
    return [
      {
        place: `${section}:${s.start}-${s.end}`,
        related: target.cells,
        values: [report[section].slice(s.figure.start, s.figure.end), cell === null ? null : Number(cell)],
        message: `改写“${words}”：这里写的是约数，${nameOf(edition, target.cells)}${inTable}，文字也要写准确的数。`,
      },
    ];
  });
}

/** Tables whose cells a vague count may be compared with: all but the columns of applicants. */
const comparedCells = (edition: Edition): string[] =>
  valueCells(edition)
    .filter((c) => c.table === 'proactive' || c.column === 'total')
    .map((c) => c.place);

/** One quantity in two places of the text. */
export const twiceRules: readonly Rule[] = [
  {
    id: 'NT10',
    level: 'warning',
    editions: 'all',
    title_zh: '同一个数在文字中前后一致',
    clause_zh: '由文字本身得出：同样的说法，数不能有两个',
    instances: (edition) => [{ reads: [...SPOKEN, 'year'], check: ({ report }) => saidTwice(report, edition) }],
  },
  {
    id: 'NT11',
    level: 'warning',
    editions: 'all',
    title_zh: '表中要填准确数的，文字不写“余”“多”“约”；相近的两个总数并列时说明各指什么',
    clause_zh: '审核惯例：格式各栏均为准确数',
    instances: (edition) =>
      SPOKEN.map((section) => ({
        reads: [section, 'year', ...comparedCells(edition)],
        check: ({ report }) => [
          ...vague(section, report, edition),
          ...likeTotals(section, report[section], statementsIn(report[section], edition, report.year)),
        ],
      })),
  },
];
