import type { WordLists } from '../../../core/checks/wording/lists';
import { withOwnWords } from '../../../core/checks/wording/ownWords';
import { isOpenWarning, standings } from '../../../core/checks/standing';
import type { Level } from '../../../core/checks/types';
import { formsOf } from '../../../core/editions/registry';
import { organKey } from '../../../core/district/units/standing';
import { ok } from '../../../core/kernel/result';
import type { Report } from '../../../core/report/model';
import type { Answer, Storage } from '../../../storage';
import { loadChecking } from '../../checking';
import type { OwnWordsVerbs } from '../../ownWords';
import type { AppPorts } from '../../ports';
import { deadlineOf, type SettingsVerbs } from '../../settings';
import { taskOfYear } from '../yearTask';

export type FindingCounts = Readonly<Record<Level, number>>;

/** Counts what all rules find in a report; warnings with a reason that still holds are answered and left out. */
export type CountFindings = (report: Report) => Promise<FindingCounts>;

/**
 * A check of many reports of any years, beside the report of the year before where that counts on this desk. What it needs
 * is read once per year: checking itself then never waits.
 */
export async function findingCounter(
  { storage, editions }: Pick<AppPorts, 'storage' | 'editions'>,
  settings: SettingsVerbs,
  ownWords: OwnWordsVerbs,
): Answer<CountFindings> {
  const checking = await loadChecking();
  if (!checking.ok) return checking;
  const { checker, words: shipped } = checking.value;
  const [set, own] = await Promise.all([settings.read(), ownWords.lists(shipped)]);
  const byYear = new Map<number, Promise<YearSetting>>();
  const ofYear = (year: number): Promise<YearSetting> => {
    let known = byYear.get(year);
    if (!known) {
      known = yearSetting(storage, year, { own, usual: set.ok ? deadlineOf(set.value, year) : null });
      byYear.set(year, known);
    }
    return known;
  };
  return ok(async (report) => {
    const { deadline, before, words } = await ofYear(report.year);
    const last = before.get(organKey(report.organ.name));
    const content = last === undefined ? null : await storage.desk.content(last);
    const forms = formsOf(editions, report);
    // What was verified is on the form of its year; should that ever not hold, nothing is claimed of it.
    if (!forms) return { error: 0, warning: 0, hint: 0 };
    const result = checker.check({
      report,
      ...forms,
      lastYear: content?.ok ? content.value.report : null,
      words,
      ...(deadline ? { settings: { deadline } } : {}),
    });
    return { ...result.counts, warning: standings(report, result.findings).filter(isOpenWarning).length };
  });
}

interface YearSetting {
  readonly deadline: string | null;
  /** of this office and of the year's task, as the review checks by them */
  readonly words: WordLists;
  /** package of the year before that counts, by the organ's name as names are compared */
  readonly before: ReadonlyMap<string, string>;
}

async function yearSetting(
  storage: Storage,
  year: number,
  office: { readonly own: WordLists; readonly usual: string | null },
): Promise<YearSetting> {
  const [task, last] = await Promise.all([taskOfYear(storage, year), storage.desk.list(year - 1)]);
  const counted = last.ok ? last.value.filter(({ current }) => current) : [];
  return {
    deadline: task?.deadline || office.usual,
    words: task ? withOwnWords(office.own, task.words) : office.own,
    before: new Map(counted.map((one) => [one.organKey, one.id])),
  };
}
