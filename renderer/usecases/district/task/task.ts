import type { WrittenFiles } from '../../../../electron/contract/bridge';
import { readTask, writeTask, type Task } from '../../../core/district';
import { safeFileName } from '../../../core/kernel/fileName';
import { problem } from '../../../core/kernel/problem';
import { err, ok } from '../../../core/kernel/result';
import type { Answer } from '../../../storage';
import type { AppPorts } from '../../ports';
import { deadlineOf, type SettingsVerbs } from '../../settings';
import { asStanding, draftFrom, taskOf, type TaskDraft } from './draft';
import { faultsOf } from './faults';

export interface Given {
  /** with its new revision; the draft goes on from it */
  readonly draft: TaskDraft;
  readonly written: WrittenFiles;
}

/** The district's tasks, one a year. */
export interface TaskMaker {
  /** those written on this computer, latest year first */
  list(): Answer<readonly TaskDraft[]>;
  /** The task of a year: as kept, else a new one with what the office has said elsewhere filled in; that is not kept yet. */
  open(year: number): Answer<TaskDraft>;
  /** Keeps the draft as it stands. Answers the clock of the commit. */
  keep(draft: TaskDraft): Answer<number>;
  /** Lets the person choose a stick and writes the task there; null when none was chosen. Nothing wrong may stand in it. */
  give(draft: TaskDraft): Answer<Given | null>;
  /** A task file chosen by the person, e.g. last year's from another computer; null when none was chosen. */
  readFile(): Answer<Task | null>;
}

export function createTaskMaker(ports: AppPorts, settings: SettingsVerbs): TaskMaker {
  const { storage, bridge, newId } = ports;

  const list = async (): Answer<readonly TaskDraft[]> => {
    const made = await storage.tasks.made();
    if (!made.ok) return made;
    const drafts = made.value.map(({ task, given }) => draftFrom(task, given, newId));
    return ok(drafts.sort((a, b) => b.year - a.year));
  };

  const fresh = async (year: number): Promise<TaskDraft> => {
    const [profiles, set] = await Promise.all([storage.profiles.list(), settings.read()]);
    const own = profiles.ok ? profiles.value[0] : undefined;
    // Who said at the first start that it adds up for a district gave its name and no recipient: townships report to it.
    const name = own?.recipient === '' ? own.organ.name : '';
    return {
      id: newId(),
      year,
      district: name,
      deadline: set.ok ? deadlineOf(set.value, year) : '',
      recipient: own?.recipient || name,
      notice: { title: '', number: '' },
      templates: [],
      words: { confusables: [], allowed: [] },
      townships: [],
      given: null,
    };
  };

  return {
    list,
    async open(year) {
      const drafts = await list();
      if (!drafts.ok) return drafts;
      return ok(drafts.value.find((draft) => draft.year === year) ?? (await fresh(year)));
    },
    async keep(draft) {
      const kept = await storage.tasks.saveDraft(asStanding(draft));
      return kept.ok ? ok(kept.value.at) : kept;
    },
    async give(draft) {
      if (faultsOf(draft).length > 0) return err(problem('taskUnfinished'));
      const folder = await bridge.chooseFolder();
      if (!folder.ok) return folder;
      if (folder.value === null) return ok(null);
      // Counted before writing: a number that went out on a stick is never used for anything else.
      const kept = await storage.tasks.saveDraft(taskOf(draft, draft.given?.revision ?? 1));
      if (!kept.ok) return kept;
      const task = await storage.tasks.giveOut(draft.id);
      if (!task.ok) return task;
      const bytes = new TextEncoder().encode(writeTask(task.value));
      const files = [{ name: taskFileName(task.value), bytes }];
      const written = await bridge.writeFiles({ token: folder.value.token, files });
      if (!written.ok) return written;
      return ok({ draft: draftFrom(task.value, task.value, newId), written: written.value });
    },
    async readFile() {
      const file = await bridge.openReportFile();
      if (!file.ok) return file;
      return file.value === null ? ok(null) : readTask(file.value.text);
    },
  };
}

/** e.g. `2025年年报任务文件.json`; from the second time on the name says so, because sticks are seen through by eye. */
export const taskFileName = ({ year, revision }: Pick<Task, 'year' | 'revision'>): string =>
  safeFileName(`${year}年年报任务文件${revision > 1 ? `（第${revision}次）` : ''}.json`);
