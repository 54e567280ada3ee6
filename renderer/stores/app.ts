import { defineStore } from 'pinia';
import { computed, ref, shallowRef } from 'vue';
import type { Task } from '../core/district';
import { sentence } from '../core/kernel/problem';
import {
  deadlineOf,
  DEFAULT_DEADLINE,
  type Handoff,
  type Profile,
  type Settings,
  type StartChoice,
  type YearRow,
  type YearStart,
} from '../usecases';
import { dateText } from '../core/report/dates';
import { HOME } from '../wording/home';
import { organFormOf, profileOf, type OrganForm } from './organForm';
import { program } from './program';
import { whenText } from './times';
import { useToasts } from './toasts';

export type YearRowView = YearRow;
export type { SectionStart, StartChoice, YearStart } from '../usecases';

/** The years on this computer and the organ they are written for. */
export const useAppStore = defineStore('app', () => {
  const toasts = useToasts();
  const ready = ref(false);
  const fatal = ref('');
  const version = ref('');
  const rows = shallowRef<readonly YearRow[]>([]);
  const profiles = shallowRef<readonly Profile[]>([]);
  const deadline = ref<Pick<Settings, 'deadline' | 'taskDeadlines'>>({ deadline: DEFAULT_DEADLINE, taskDeadlines: {} });
  /** what the district asks for the year falling due */
  const task = shallowRef<Task | null>(null);
  /** the task whose words and templates are in use */
  const newestTask = shallowRef<Task | null>(null);
  /** the newest hand-off of each report that has one */
  const handoffs = shallowRef<ReadonlyMap<string, Handoff>>(new Map());

  const profile = computed(() => profiles.value[0] ?? null);
  const organName = computed(() => profile.value?.organ.name ?? '');
  const own = computed(() => rows.value.filter((r) => !r.sample && r.organName === organName.value));
  const ownYears = computed(() => new Set(own.value.map((r) => r.year)));

  /** The report falling due next is that of the calendar year before, from the year's first day on; in autumn this year's. */
  const nextYear = computed(() => {
    const today = new Date(program().ports.clock());
    return today.getMonth() >= 9 ? today.getFullYear() : today.getFullYear() - 1;
  });

  const groups = computed(() => {
    const names = [...new Set(rows.value.map((r) => r.organName))];
    const mineFirst = names.sort((a, b) => Number(b === organName.value) - Number(a === organName.value));
    return mineFirst.map((name) => ({ organName: name, rows: rows.value.filter((r) => r.organName === name) }));
  });

  /** Reads again what is on this computer; `list` says whether reports are checked meanwhile. */
  async function refresh(list: 'list' | 'listUnchecked' = 'list'): Promise<void> {
    const app = program();
    const [years, organs, settings, given, asked, newest] = await Promise.all([
      app.years[list](),
      app.profiles.list(),
      app.settings.read(),
      app.handoff.latest(),
      app.task.forYear(nextYear.value),
      app.task.newest(),
    ]);
    if (!years.ok) fatal.value = sentence(years.error);
    else rows.value = years.value;
    if (organs.ok) profiles.value = organs.value;
    if (settings.ok) deadline.value = settings.value;
    if (given.ok) handoffs.value = given.value;
    task.value = asked;
    newestTask.value = newest;
  }

  async function start(): Promise<void> {
    // The home screen checks the reports as soon as it stands.
    await refresh('listUnchecked');
    version.value = (await program().ports.bridge.hostInfo()).appVersion;
    ready.value = true;
  }

  /** Stores the first answers; the sentence of why not, '' when stored. */
  async function saveFirstUse(answers: {
    organName: string;
    recipient: string;
    person: string;
    phone: string;
  }): Promise<string> {
    const { organName: name, recipient, person, phone } = answers;
    const done = await program().profiles.begin({
      organName: name,
      recipient,
      contactPerson: person,
      contactPhone: phone,
    });
    if (!done.ok) return sentence(done.error);
    await refresh();
    return '';
  }

  async function saveOrgan(form: OrganForm): Promise<string> {
    const done = await program().profiles.save(profileOf(form, profile.value, program().ports.newId));
    if (!done.ok) return sentence(done.error);
    await refresh();
    return '';
  }

  /** What a new year could begin with; null where last year's report is not here or the year has no form. */
  async function startOf(year: number): Promise<YearStart | null> {
    const found = await program().years.startOf(year);
    return found.ok ? found.value : null;
  }

  /** The new report's id, or null after saying why not. */
  async function createYear(year: number, start: StartChoice): Promise<string | null> {
    const made = await program().years.create(year, undefined, start);
    if (!made.ok) {
      toasts.error(sentence(made.error));
      return null;
    }
    return made.value.report.id;
  }

  async function deleteYear(row: YearRow): Promise<void> {
    const gone = await program().years.delete(row.id);
    if (!gone.ok) return toasts.error(sentence(gone.error));
    await refresh();
    toasts.undoable(HOME.deleted(row.organName, row.year), () => void undoDelete(row.id), HOME.undo);
  }

  async function undoDelete(id: string): Promise<void> {
    const back = await program().years.undoDelete(id);
    if (!back.ok) toasts.error(sentence(back.error));
    await refresh();
  }

  async function openSample(): Promise<boolean> {
    const opened = await program().samples.open();
    if (!opened.ok) toasts.error(sentence(opened.error));
    else toasts.done(HOME.sampleOpened);
    await refresh();
    return opened.ok;
  }

  async function importReportFile(): Promise<void> {
    const read = await program().files.importReport();
    if (!read.ok) toasts.error(sentence(read.error));
    else if (read.value) {
      const { organ, year } = read.value.report;
      toasts.done(HOME.imported(year, organ.name));
    }
    await refresh();
  }

  return {
    ready,
    fatal,
    version,
    rows,
    groups,
    ownYears,
    nextYear,
    thisYear: computed(() => new Date(program().ports.clock()).getFullYear()),
    organName,
    firstUse: computed(() => profiles.value.length === 0 && rows.value.length === 0),
    hasOrgan: computed(() => profiles.value.length > 0),
    recipient: computed(() => task.value?.recipient || profile.value?.recipient || ''),
    task,
    newestTask,
    handoffs,
    dueDate: computed(() => dateText(deadlineOf(deadline.value, nextYear.value))),
    start,
    refresh,
    saveFirstUse,
    saveOrgan,
    startOf,
    createYear,
    deleteYear,
    openSample,
    importReportFile,
    organForm: (): OrganForm => organFormOf(profile.value),
    when: (at: number): string => whenText(at, program().ports.clock()),
    formForYear: (year: number) => {
      const form = program().ports.editions.forYear(year);
      return form.ok
        ? { ok: true as const, name: form.value.name_zh, why: '' }
        : { ok: false as const, name: '', why: sentence(form.error) };
    },
  };
});
