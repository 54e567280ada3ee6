import { isOpenWarning, standings } from '../../core/checks/standing';
import type { CheckInput, Level } from '../../core/checks/types';
import { newReport } from '../../core/editions/blank';
import { problem, type Problem } from '../../core/kernel/problem';
import { err, ok } from '../../core/kernel/result';
import { EMPTY_CONTACT, type Report } from '../../core/report/model';
import type { Answer, ListedReport, Profile, Saved } from '../../storage';
import { loadChecking, type Checking } from '../checking';
import type { OwnWordsVerbs } from '../ownWords';
import type { AppPorts } from '../ports';
import { deadlineOf, type SettingsVerbs } from '../settings';
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

/** A report as opened: its value, what the next save must give back, and last year's beside it. */
export interface OpenYear extends Saved {
  readonly report: Report;
  readonly sample: boolean;
  /** the same organ's report of the year before, if it is on this computer */
  readonly lastYear: Report | null;
}

export interface Years {
  /** latest year first */
  list(): Answer<readonly YearRow[]>;
  /** The same before anything is checked: what the first screen can show at once. */
  listUnchecked(): Answer<readonly YearRow[]>;
  /** deleted ones that can still be taken back */
  listDeleted(): Answer<readonly YearRow[]>;
  /**
   * The empty report of a year, prefilled from the organ's profile and the habits of last year's letter. No figure and no
   * sentence is carried over. Errors: `badYear`, `noEdition`, `yearExists`, `organMissing`, and those of storage.
   * @param profileId the organ; the last saved one when left out
   */
  create(year: number, profileId?: string): Answer<OpenYear>;
  open(id: string): Answer<OpenYear>;
  /** Deletes with undo: `undoDelete` brings it back as it was. */
  delete(id: string): Answer<null>;
  undoDelete(id: string): Answer<null>;
  /** Stores an open report; `conflict` when another window has stored it since. */
  save(report: Report, seenRevision: number): Answer<Saved>;
}

export function createYears(ports: AppPorts, settings: SettingsVerbs, ownWords: OwnWordsVerbs): Years {
  const { storage, editions, newId } = ports;

  const rows = async (found: Awaited<ReturnType<typeof storage.reports.list>>): Answer<readonly YearRow[]> => {
    if (!found.ok || found.value.length === 0) return found.ok ? ok([]) : found;
    const checking = await loadChecking();
    if (!checking.ok) return checking;
    const { checker, words: shipped } = checking.value;
    const [set, words] = await Promise.all([settings.read(), ownWords.lists(shipped)]);
    return ok(
      found.value.map((row) => {
        const deadline = set.ok ? deadlineOf(set.value, row.year) : undefined;
        return rowOf(ports, { checker, words }, row, found.value, deadline);
      }),
    );
  };

  const withLastYear = async (opened: Saved & { report: Report; sample: boolean }): Answer<OpenYear> => {
    const before = await storage.reports.find(opened.report.organ.name, opened.report.year - 1, opened.sample);
    // Last year's report only helps; one that cannot be read does not keep this year's from opening.
    return ok({ ...opened, lastYear: before.ok ? (before.value?.report ?? null) : null });
  };

  return {
    list: async () => rows(await storage.reports.list()),
    async listUnchecked() {
      const found = await storage.reports.list();
      return found.ok ? ok(found.value.map((row) => baseOf(ports, row))) : found;
    },
    listDeleted: async () => rows(await storage.reports.listDeleted()),
    async create(year, profileId) {
      const profiles = await storage.profiles.list();
      if (!profiles.ok) return profiles;
      const profile = profileId ? profiles.value.find((p) => p.id === profileId) : profiles.value[0];
      if (!profile) return err(problem('organMissing'));
      const before = await storage.reports.find(profile.organ.name, year - 1, false);
      const lastYear = before.ok ? (before.value?.report ?? null) : null;
      const made = newReport(editions, { id: newId(), year, ...prefill(profile, lastYear) });
      if (!made.ok) return made;
      const report = withLetterHabits(made.value, profile, lastYear);
      const saved = await storage.reports.create(report, { onlyIfNone: true });
      return saved.ok ? ok({ ...saved.value, report, sample: false, lastYear }) : saved;
    },
    async open(id) {
      const opened = await storage.reports.get(id);
      return opened.ok ? withLastYear(opened.value) : opened;
    },
    delete: (id) => storage.reports.remove(id),
    undoDelete: (id) => storage.reports.restore(id),
    save: (report, seenRevision) => storage.reports.save(report, seenRevision),
  };
}

/** What the person said last stands first; last year's report fills the gaps. */
function prefill(profile: Profile, lastYear: Report | null) {
  const organ = Object.fromEntries(Object.entries(profile.organ).filter(([, text]) => text.trim() !== '')) as Partial<
    Report['organ']
  >;
  const contact = filled(profile.contact, lastYear?.letter.contact ?? EMPTY_CONTACT);
  return {
    organ: { ...(lastYear?.organ ?? {}), ...organ, name: profile.organ.name },
    recipient: profile.recipient || (lastYear?.letter.recipient ?? ''),
    contact,
  };
}

function filled<T extends object>(first: T, second: T): T {
  return Object.fromEntries(
    Object.entries(first).map(([key, text]) => [key, text || second[key as keyof T]]),
  ) as unknown as T;
}

function withLetterHabits(report: Report, profile: Profile, lastYear: Report | null): Report {
  const habits = lastYear?.letter ?? { kind: profile.letterKind, copyTo: profile.copyTo, sealed: false };
  const { kind, copyTo, sealed } = habits;
  return { ...report, letter: { ...report.letter, kind, copyTo, sealed } };
}

function baseOf({ editions }: AppPorts, row: ListedReport): YearRow {
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

function rowOf(
  ports: AppPorts,
  { checker, words }: Pick<Checking, 'checker' | 'words'>,
  row: ListedReport,
  all: readonly ListedReport[],
  deadline: string | undefined,
): YearRow {
  const { editions } = ports;
  const report = row.report;
  const base = baseOf(ports, row);
  const edition = report && editions.byId(report.edition);
  if (!report || !edition) return { ...base, checked: true };
  const lastYear =
    all.find((r) => r.year === row.year - 1 && r.organName === row.organName && r.sample === row.sample)?.report ??
    null;
  const due = editions.forYear(report.year);
  const input: CheckInput = {
    report,
    edition,
    dueEdition: due.ok ? due.value : edition,
    lastYear,
    words,
    ...(deadline ? { settings: { deadline } } : {}),
  };
  const result = checker.check(input);
  return {
    ...base,
    checked: true,
    parts: partStates(report, edition, result.findings),
    counts: { ...result.counts, warning: standings(report, result.findings).filter(isOpenWarning).length },
  };
}
