import type { Edition } from '../../editions/types';
import { compareDecimals, isPlainDecimal, shiftDecimal, sumDecimals } from '../../kernel/decimal';
import { getCell } from '../../report/cells';
import { isMoneyWithUnit, type Report, type TextSection } from '../../report/model';
import { targetOf, type Target } from '../figures/cellsOf';
import type { Kind } from '../figures/grammar';
import type { Statement } from '../figures/read';
import { analysisOf } from '../figures/statements';
import { withFigure } from '../figures/withFigure';
import { placeName } from '../../editions/placeName';
import type { Draft, Instance, Rule } from '../rule';

/** Sections in which a report speaks of its figures. */
export const SPOKEN: readonly TextSection[] = ['preface', 'overview', 'problems', 'other'];

export interface Wanted {
  readonly kind: Kind;
  readonly row: string;
}

/** The sum of the cells as a plain decimal (money in 元); null while one of them is blank or not readable. */
export function cellsValue(report: Report, { cells }: Target): string | null {
  const values = cells.map((place) => {
    const cell = getCell(report, place);
    if (typeof cell === 'number') return isPlainDecimal(String(cell)) ? String(cell) : null;
    // The only money held as a bare string in a text rule is table two's fee, whose column is in 万元.
    if (typeof cell === 'string') return isPlainDecimal(cell) ? shiftDecimal(cell, 4) : null;
    if (
      cell !== null &&
      isMoneyWithUnit(cell) &&
      cell.value !== null &&
      cell.unit !== null &&
      isPlainDecimal(cell.value)
    )
      return cell.unit === '万元' ? shiftDecimal(cell.value, 4) : cell.value;
    return null;
  });
  return values.every((v) => v !== null) ? sumDecimals(values) : null;
}

/** What a statement says, as a plain decimal; null where it is vague or a range. */
export const saidValue = (s: Statement): string | null =>
  s.figure === null ? '0' : s.figure.nature === 'exact' ? s.figure.value : null;

/** One instance per section and quantity, so that a keystroke in a cell runs only the few that compare it. */
export const comparing =
  (wanted: (edition: Edition) => readonly Wanted[], level?: Draft['level']): Rule['instances'] =>
  (edition) =>
    wanted(edition).flatMap((w) => {
      const target = targetOf(edition, w.kind, w.row);
      return target === null ? [] : SPOKEN.map((section) => instance(edition, section, w, target, level));
    });

function instance(
  edition: Edition,
  section: TextSection,
  { kind, row }: Wanted,
  target: Target,
  level: Draft['level'],
): Instance {
  const carriedIn = targetOf(edition, 'carriedIn', '');
  const lists = kind === 'outcome' && carriedIn !== null;
  return {
    reads: [section, 'year', ...target.cells, ...(lists ? carriedIn.cells : [])],
    check: ({ report }) => {
      const text = report[section];
      const said = analysisOf(text, edition, report.year).about(kind, row);
      if (said.length === 0) return [];
      const cell = cellsValue(report, target);
      if (cell === null) return [];
      const readable = said.filter(
        // 新收12件，其中予以公开6件 leaves out what was carried in: only without carry-in is it the table's row.
        (s) => saidValue(s) !== null && !(s.ofReceived && lists && cellsValue(report, carriedIn) !== '0'),
      );
      if (readable.every((s) => agrees(s, cell)) || addUp(readable, cell)) return [];
      return readable
        .filter((s) => !agrees(s, cell) && !differsInSentence(s, readable))
        .map((s) => draft(edition, section, text, s, target, cell, level));
    },
  };
}

/** Equal, or the text's decimals are the table's figure rounded (25.6万元 for 25.6152). */
function agrees(s: Statement, cell: string): boolean {
  const said = saidValue(s)!;
  if (compareDecimals(said, cell) === 0) return true;
  const slack = s.figure?.slack ?? 0;
  const written = s.figure?.value ?? '0';
  return slack > 0 && slack < 5000 && written !== '0' && Math.abs(Number(said) - Number(cell)) <= slack;
}

/** Given in parts (网上5件 … 窗口7件): the parts are not the whole, and their sum is right. */
function addUp(said: readonly Statement[], cell: string): boolean {
  const sum = sumDecimals(said.map((s) => saidValue(s)!));
  return said.length > 1 && sum !== null && compareDecimals(sum, cell) === 0;
}

/** Two figures for one quantity in one sentence: the sentence tells two things apart that are not read. */
const differsInSentence = (s: Statement, all: readonly Statement[]): boolean =>
  all.some((o) => o !== s && o.sentence === s.sentence && saidValue(o) !== saidValue(s));

function draft(
  edition: Edition,
  section: TextSection,
  text: string,
  s: Statement,
  target: Target,
  cell: string,
  level: Draft['level'],
): Draft {
  const money = target.kind === 'money';
  const inTable = money ? `${shiftDecimal(cell, -4)}万元（${cell}元）` : cell;
  const said = saidValue(s)!;
  const inText = money ? `${shiftDecimal(said, -4)}万元（${said}元）` : said;
  const words = text.slice(s.start, s.end);
  const rewritten =
    !money && s.figure && s.pair === null && level === undefined ? withFigure(text, s.figure, Number(cell)) : null;
  return {
    place: `${section}:${s.start}-${s.end}`,
    related: target.cells,
    values: money ? [shiftDecimal(said, -4), shiftDecimal(cell, -4)] : [Number(said), Number(cell)],
    message: `核对“${clip(words)}”：文字写的是 ${inText}，${nameOf(edition, target.cells)}是 ${inTable}。`,
    fix: rewritten === null ? null : { label: `改为 ${cell}`, fields: { [section]: rewritten } },
    ...(level === undefined ? {} : { level }),
  };
}

export const clip = (words: string): string => {
  const plain = words.replace(/\s+/g, ' ');
  return plain.length > 30 ? `${plain.slice(0, 30)}…` : plain;
};

/** 三、收到和处理申请情况 · 本年新收申请 · 总计, or how many cells are added up. */
export function nameOf(edition: Edition, cells: readonly string[]): string {
  const first = placeName(edition, cells[0]!);
  if (cells.length === 1) return `“${first}”`;
  return cells.length === 2
    ? `“${first}”与“${placeName(edition, cells[1]!, 'chip')}”相加`
    : `“${first}”等 ${cells.length} 格相加`;
}
