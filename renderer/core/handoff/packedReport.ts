import { placeName } from '../editions/placeName';
import { valueCells, type ValueCell } from '../editions/grid';
import { readReport } from '../editions/reportFile';
import type { Editions } from '../editions/registry';
import type { Edition } from '../editions/types';
import { isPlainDecimal } from '../kernel/decimal';
import { sentence } from '../kernel/problem';
import { err, ok, type Result } from '../kernel/result';
import type { Cell, Report } from '../report/model';
import type { Manifest } from './manifest';
import { REPORT_FILE } from './names';
import { oddTrait } from './plainJson';
import { packageProblem, type PackageProblem } from './problem';
import { strictText } from './strictText';

const broken = (why: string): Result<never, PackageProblem> => err(packageProblem('reportBroken', REPORT_FILE, why));

/**
 * The report of a package. Stricter than opening a report file: what a package holds was checked and written by this
 * software, so text in a count, cells the form does not have or a key given twice can only come from a forged or damaged
 * file (rows 49–65).
 */
export function readPackedReport(
  bytes: Uint8Array,
  manifest: Manifest,
  editions: Editions,
): Result<Report, PackageProblem> {
  const text = strictText(bytes);
  if (text === null) return broken('文字编码已损坏，请让报送单位重新报送。');
  if (oddTrait(text)) return err(packageProblem('reportTwice', REPORT_FILE));
  const read = readReport(editions, text);
  if (!read.ok) return broken(sentence(read.error));
  const report = read.value;
  const due = editions.forYear(report.year);
  const agrees = [
    due.ok && due.value.id === report.edition,
    report.edition === manifest.edition,
    report.year === manifest.year,
    report.organ.name === manifest.organ,
  ];
  if (!due.ok || agrees.includes(false)) return err(packageProblem('reportOther', REPORT_FILE));
  const misfit = firstMisfit(due.value, JSON.parse(text) as Report, report);
  return misfit === null ? ok(report) : err(packageProblem('reportForm', REPORT_FILE, misfit));
}

/**
 * @param written as it stands in the file: reading fills cells that are missing, which must not be missing here
 * @returns the first cell that is not as the form has it, in words; null when all are
 */
function firstMisfit(edition: Edition, written: Report, report: Report): string | null {
  const cells = valueCells(edition);
  const bad = cells.find(
    (cell) => !isThere(written, cell) || !fits(report.tables[cell.table]![cell.row]![cell.column]!, cell),
  );
  if (bad) return placeName(edition, bad.place);
  const known = new Set(cells.map(({ place }) => place));
  for (const [t, rows] of Object.entries(report.tables)) {
    for (const [r, columns] of Object.entries(rows)) {
      const extra = Object.keys(columns).find((c) => !known.has(`${t}.${r}.${c}`));
      if (extra !== undefined) return placeName(edition, `${t}.${r}.${extra}`);
    }
  }
  return null;
}

/** There, and of the type it is written in: `readReport` would make text of a number that stands in a money cell. */
function isThere({ tables }: Report, { table, row, column, kind }: ValueCell): boolean {
  const rows = Object.hasOwn(tables, table) ? tables[table]! : {};
  const columns = Object.hasOwn(rows, row) ? rows[row]! : {};
  if (!Object.hasOwn(columns, column)) return false;
  return typeof columns[column] !== 'number' || kind === 'count' || kind === 'signedCount';
}

/** An empty cell is no forgery: the findings of the check tell of it. */
function fits(cell: Cell, { kind }: ValueCell): boolean {
  if (cell === null) return true;
  switch (kind) {
    case 'count':
      return typeof cell === 'number' && Number.isInteger(cell) && cell >= 0;
    case 'signedCount':
      return typeof cell === 'number' && Number.isInteger(cell);
    case 'moneyWan':
    case 'moneyYuan':
      return typeof cell === 'string' && isAmount(cell);
    case 'moneyUnitUnstated':
      return typeof cell === 'object' && 'value' in cell && (cell.value === null || isAmount(cell.value));
  }
}

const isAmount = (text: string): boolean => isPlainDecimal(text) && !text.startsWith('-');
