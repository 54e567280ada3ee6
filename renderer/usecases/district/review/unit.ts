import { organKey, type Task } from '../../../core/district';
import type { Edition } from '../../../core/editions/types';
import { formsOf } from '../../../core/editions/registry';
import { problem } from '../../../core/kernel/problem';
import { err, ok } from '../../../core/kernel/result';
import type { Report } from '../../../core/report/model';
import type { Answer, DeskFile, DeskPackage } from '../../../storage';
import type { AppPorts } from '../../ports';
import { deadlineOf, type SettingsVerbs } from '../../settings';
import { districtName, taskOfYear } from '../yearTask';

/** A package that is being looked through, with everything that is needed beside it. */
export interface ReviewUnit {
  readonly held: DeskPackage;
  readonly report: Report;
  /** the form the report is written on, and the one its year demands */
  readonly edition: Edition;
  readonly dueEdition: Edition;
  /** the documents of the package, byte for byte */
  readonly documents: readonly DeskFile[];
  /** the same township's report of the year before, where it is on this desk */
  readonly lastYear: Report | null;
  readonly task: Task | null;
  /** who replies; '' while nobody has said */
  readonly district: string;
  readonly deadline: string;
  /** ids of the packages before and after it, as the board lists townships */
  readonly previous: string | null;
  readonly next: string | null;
  readonly number: number;
  readonly count: number;
}

/** The packages that count, one a township: in the order of the task's list, then by name. */
export function inTaskOrder(packages: readonly DeskPackage[], task: Task | null): readonly DeskPackage[] {
  const places = new Map(task?.townships.map((one, i) => [organKey(one.name), i]));
  const at = (one: DeskPackage): number => places.get(one.organKey) ?? places.size;
  return packages
    .filter((one) => one.current)
    .sort((a, b) => at(a) - at(b) || a.organ.localeCompare(b.organ, 'zh-CN') || a.taken - b.taken);
}

export async function openUnit(ports: AppPorts, settings: SettingsVerbs, id: string): Answer<ReviewUnit> {
  const { storage, editions } = ports;
  const held = await storage.desk.get(id);
  if (!held.ok) return held;
  const [content, list, before, task, set] = await Promise.all([
    storage.desk.content(id),
    storage.desk.list(held.value.year),
    storage.desk.list(held.value.year - 1),
    taskOfYear(storage, held.value.year),
    settings.read(),
  ]);
  if (!content.ok) return content;
  const { report, files } = content.value;
  const forms = formsOf(editions, report);
  if (!forms) return err(problem('unknownEdition', { edition: report.edition }));
  const old = before.ok ? before.value.find((one) => one.current && one.organKey === held.value.organKey) : undefined;
  const oldContent = old ? await storage.desk.content(old.id) : null;
  const order = inTaskOrder(list.ok ? list.value : [], task);
  // One that does not count any more has the neighbours of the one that does.
  const at = order.findIndex((one) => one.organKey === held.value.organKey);
  return ok({
    held: held.value,
    report,
    ...forms,
    documents: files.filter(({ name }) => name.endsWith('.docx')),
    lastYear: oldContent?.ok ? oldContent.value.report : null,
    task,
    district: await districtName(storage, task),
    deadline: task?.deadline || (set.ok ? deadlineOf(set.value, report.year) : ''),
    previous: order[at - 1]?.id ?? null,
    next: order[at + 1]?.id ?? null,
    number: at + 1,
    count: order.length,
  });
}
