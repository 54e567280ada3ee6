import { newReport } from '../../core/editions/blank';
import { startYearFrom } from '../../core/editions/newYear';
import { problem } from '../../core/kernel/problem';
import { err, ok } from '../../core/kernel/result';
import type { Report } from '../../core/report/model';
import type { Answer, Profile, Saved } from '../../storage';
import { loadChecking } from '../checking';
import type { TaskInEffect } from '../handoff/taskInEffect';
import type { OwnWordsVerbs } from '../ownWords';
import type { AppPorts } from '../ports';
import { deadlineOf, type SettingsVerbs } from '../settings';
import { prefill, withLetterHabits } from './prefill';
import { baseOf, rowOf, type YearRow } from './rows';
import { yearStart, type StartChoice, type YearStart } from './yearStart';

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
  /** What a new year could begin with: null where the organ's report of the year before is not on this computer. */
  startOf(year: number, profileId?: string): Answer<YearStart | null>;
  /**
   * The report of a year, prefilled from the organ's profile, the habits of last year's letter and the district's task (recipient, notice). Without `start`, or
   * without last year's report, no figure and no sentence is carried over. Errors: `badYear`, `noEdition`, `yearExists`, `organMissing`, and those of storage.
   * @param profileId the organ; the last saved one when left out
   */
  create(year: number, profileId?: string, start?: StartChoice): Answer<OpenYear>;
  open(id: string): Answer<OpenYear>;
  /** Deletes with undo: `undoDelete` brings it back as it was. */
  delete(id: string): Answer<null>;
  undoDelete(id: string): Answer<null>;
  /** Stores an open report; `conflict` when another window has stored it since. */
  save(report: Report, seenRevision: number): Answer<Saved>;
}

export function createYears(
  ports: AppPorts,
  settings: SettingsVerbs,
  ownWords: OwnWordsVerbs,
  task: Pick<TaskInEffect, 'forYear'>,
): Years {
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

  const before = async (year: number, profileId?: string): Answer<{ profile: Profile; lastYear: Report | null }> => {
    const profiles = await storage.profiles.list();
    if (!profiles.ok) return profiles;
    const profile = profileId ? profiles.value.find((p) => p.id === profileId) : profiles.value[0];
    if (!profile) return err(problem('organMissing'));
    const found = await storage.reports.find(profile.organ.name, year - 1, false);
    return ok({ profile, lastYear: found.ok ? (found.value?.report ?? null) : null });
  };

  return {
    list: async () => rows(await storage.reports.list()),
    async listUnchecked() {
      const found = await storage.reports.list();
      return found.ok ? ok(found.value.map((row) => baseOf(ports, row))) : found;
    },
    listDeleted: async () => rows(await storage.reports.listDeleted()),
    async startOf(year, profileId) {
      const found = await before(year, profileId);
      if (!found.ok) return found;
      const { lastYear } = found.value;
      const due = editions.forYear(year);
      if (!due.ok) return due;
      return ok(lastYear && yearStart(editions, due.value, lastYear));
    },
    async create(year, profileId, start) {
      const found = await before(year, profileId);
      if (!found.ok) return found;
      const { profile, lastYear } = found.value;
      const asked = await task.forYear(year);
      const preset = prefill(profile, lastYear, asked?.recipient ?? '');
      const fresh = { id: newId(), year, ...preset, ...(asked ? { notice: asked.notice } : {}) };
      const made =
        start && lastYear
          ? startYearFrom(editions, { ...fresh, lastYear, keepTexts: new Set(start.keepTexts) })
          : newReport(editions, fresh);
      if (!made.ok) return made;
      const report = withLetterHabits('carried' in made.value ? made.value.report : made.value, profile, lastYear);
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
