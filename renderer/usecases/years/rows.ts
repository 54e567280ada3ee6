import { isOpenWarning, standings } from '../../core/checks/standing';
import type { CheckInput, Level } from '../../core/checks/types';
import { formsOf } from '../../core/editions/registry';
import type { Problem } from '../../core/kernel/problem';
import type { ListedReport } from '../../storage';
import type { Checking } from '../checking';
import type { AppPorts } from '../ports';
import { partStates, type PartState } from './partStates';

/** One line of the home screen. */
export interface YearRow {
  readonly id: string;
  readonly year: number;
  readonly organName: string;
  readonly editionId: string;
  /** '' where the stored report cannot be read */
  readonly editionName: string;
  /** clock of the last save */
  readonly updatedAt: number;
  readonly sample: boolean;
  /** whether the report was checked; until then it has no states and no counts */
  readonly checked: boolean;
  readonly parts: readonly PartState[];
  /** findings by level; warnings with a reason that still holds are answered and left out */
  readonly counts: Readonly<Record<Level, number>>;
  /** why the stored report cannot be opened; null for all that can */
  readonly problem: Problem | null;
}

/** A line before its report was checked. */
export function baseOf({ editions }: AppPorts, row: ListedReport): YearRow {
  const edition = row.report && editions.byId(row.report.edition);
  return {
    id: row.id,
    year: row.year,
    organName: row.organName,
    editionId: edition?.id ?? '',
    editionName: edition?.name_zh ?? '',
    updatedAt: row.at,
    sample: row.sample,
    problem: row.problem,
    checked: false,
    parts: [],
    counts: { error: 0, warning: 0, hint: 0 },
  };
}

/** A line with the report checked beside last year's, where that is among `all`. */
export function rowOf(
  ports: AppPorts,
  { checker, words }: Pick<Checking, 'checker' | 'words'>,
  row: ListedReport,
  all: readonly ListedReport[],
  deadline: string | undefined,
): YearRow {
  const { editions } = ports;
  const report = row.report;
  const base = baseOf(ports, row);
  const forms = report && formsOf(editions, report);
  if (!report || !forms) return { ...base, checked: true };
  const lastYear =
    all.find((r) => r.year === row.year - 1 && r.organName === row.organName && r.sample === row.sample)?.report ??
    null;
  const input: CheckInput = {
    report,
    ...forms,
    lastYear,
    words,
    ...(deadline ? { settings: { deadline } } : {}),
  };
  const result = checker.check(input);
  return {
    ...base,
    checked: true,
    parts: partStates(report, forms.edition, result.findings),
    counts: { ...result.counts, warning: standings(report, result.findings).filter(isOpenWarning).length },
  };
}
