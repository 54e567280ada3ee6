import { shallowRef, type ShallowRef } from 'vue';
import type { Checker, CheckState } from '../core/checks/engine';
import type { CheckInput } from '../core/checks/types';
import { keepLinks } from '../core/editions/linkedFigures';
import type { WordLists } from '../core/checks/wording/lists';
import { formsOf } from '../core/editions/registry';
import type { Edition } from '../core/editions/types';
import { sentence, type Problem } from '../core/kernel/problem';
import { ok, type Result } from '../core/kernel/result';
import type { Change } from '../core/kernel/textChange';
import type { Report } from '../core/report/model';
import {
  createAutosave,
  deadlineOf,
  EMPTY_HISTORY,
  loadChecking,
  record,
  redo,
  undo,
  type Autosave,
  type Checking,
  type History,
  type HistoryEntry,
  type OpenYear,
  type SaveState,
} from '../usecases';
import { useOpenWork } from './openWork';
import { program } from './program';

/** What an edit is called and where it happened. */
export interface Act {
  readonly label: string;
  readonly mergeKey?: string | null;
  readonly place?: string | null;
  /** how one text was changed, where that is known better than by comparing: offsets of the text before */
  readonly made?: { readonly field: string; readonly changes: readonly Change[] } | null;
}

/**
 * One open report: its value, its history, its checks, its saving. Every change goes through `apply`, so that undo, the
 * reviewer's notes and the disk can never disagree about what the report is.
 */
export class DeskSession {
  readonly report: ShallowRef<Report>;
  readonly checks: ShallowRef<CheckState>;
  readonly history: ShallowRef<History> = shallowRef(EMPTY_HISTORY);
  readonly saveState: ShallowRef<SaveState>;
  readonly edition: Edition;
  readonly lastYear: Report | null;
  /** for trying the program out; never meant for anybody */
  readonly sample: boolean;
  readonly linking: Checking['linking'];
  readonly #autosave: Autosave;
  readonly #checker: Checker;
  readonly #clock: () => number;

  private constructor(opened: OpenYear, edition: Edition, { checker, linking }: Checking, input: CheckInput) {
    const app = program();
    this.edition = edition;
    this.lastYear = opened.lastYear;
    this.sample = opened.sample;
    this.linking = linking;
    this.report = shallowRef(opened.report);
    this.checks = shallowRef(checker.start(input));
    this.#checker = checker;
    this.saveState = shallowRef<SaveState>({ state: 'saved', at: opened.at });
    this.#clock = app.ports.clock;
    this.#autosave = createAutosave({
      save: (report, revision) => app.years.save(report, revision),
      opened,
      onState: (state) => {
        this.saveState.value = state;
        useOpenWork().mark('desk', state.state !== 'saved');
      },
    });
  }

  static async open(id: string): Promise<Result<DeskSession, Problem>> {
    const app = program();
    const opened = await app.years.open(id);
    if (!opened.ok) return opened;
    const checking = await loadChecking();
    if (!checking.ok) return checking;
    const { words } = checking.value;
    const { report, lastYear } = opened.value;
    const { editions } = app.ports;
    const forms = formsOf(editions, report)!;
    const input: CheckInput = {
      report,
      ...forms,
      lastYear,
      ...(await setByOffice(words, report.year)),
    };
    return ok(new DeskSession(opened.value, forms.edition, checking.value, input));
  }

  get unsaved(): boolean {
    return this.#autosave.unsaved;
  }

  /**
   * Takes the report over as one act. Linked figures move with their text and follow their cells here and nowhere else,
   * so that every way of editing keeps them right and one undo takes cell and text back together.
   * Answers how many links the act dissolved.
   */
  apply(made: Report, act: Act): number {
    const before = this.report.value;
    if (made === before) return 0;
    const { report: after, dissolved } = keepLinks(this.edition, before, made, act.made);
    const { label, mergeKey = null, place = null } = act;
    this.history.value = record(this.history.value, { before, after, label, mergeKey, place, at: this.#clock() });
    this.#show(after);
    return dissolved;
  }

  undo(): HistoryEntry | null {
    const step = undo(this.history.value);
    if (!step) return null;
    this.history.value = step.history;
    this.#show(step.entry.before);
    return step.entry;
  }

  redo(): HistoryEntry | null {
    const step = redo(this.history.value);
    if (!step) return null;
    this.history.value = step.history;
    this.#show(step.entry.after);
    return step.entry;
  }

  #show(report: Report): void {
    this.report.value = report;
    this.checks.value = this.#checker.recheck(this.checks.value, { ...this.checks.value.input, report });
    this.#autosave.changed(report);
  }

  /** Checks again by the settings and own words as they are stored now. */
  async takeSettings(): Promise<void> {
    const checking = await loadChecking();
    if (!checking.ok) return;
    const set = await setByOffice(checking.value.words, this.report.value.year);
    this.checks.value = this.#checker.recheck(this.checks.value, { ...this.checks.value.input, ...set });
  }

  /** The sentence of why not, '' when everything is stored. */
  async flush(): Promise<string> {
    const done = await this.#autosave.flush();
    return done.ok ? '' : sentence(done.error);
  }

  /** Stores what is open and ends the session; when that fails the session stays, with the sentence of why. */
  async close(): Promise<string> {
    const why = await this.flush();
    if (why === '') this.#autosave.stop();
    return why;
  }

  /** Ends the session without storing: the person gave the unsaved changes up. */
  discard(): void {
    this.#autosave.stop();
    useOpenWork().mark('desk', false);
  }
}

/** What a check takes from the settings. */
async function setByOffice(shipped: WordLists, year: number): Promise<Pick<CheckInput, 'words' | 'settings'>> {
  const app = program();
  const [settings, words] = await Promise.all([app.settings.read(), app.ownWords.lists(shipped)]);
  return { words, ...(settings.ok ? { settings: { deadline: deadlineOf(settings.value, year) } } : {}) };
}
