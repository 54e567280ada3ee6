import { defineStore } from 'pinia';
import { computed, ref, shallowRef } from 'vue';
import { dateText } from '../core/report/dates';
import { shortNameOf } from '../core/editions/shortName';
import { sentence, type Problem } from '../core/kernel/problem';
import type { Board, BoardUnit, DeskPackage } from '../usecases';
import { DISTRICT } from '../wording/district';
import { useAppStore } from './app';
import { shownUnits, type BoardFilter, type BoardSort, type SortColumn } from './districtRows';
import { useDistrictNear } from './districtNear';
import { program } from './program';
import { whenText } from './times';
import { useToasts } from './toasts';

export type { Board, BoardUnit, DeskPackage } from '../usecases';
export type { BoardFilter, BoardSort, SortColumn } from './districtRows';

/** The board of one year. What is filtered and chosen outlives the screen, so that coming back from a review finds it. */
export const useDistrictBoard = defineStore('districtBoard', () => {
  const toasts = useToasts();
  const year = ref<number | null>(null);
  const years = shallowRef<readonly number[]>([]);
  const board = shallowRef<Board | null>(null);
  /** why the desk cannot be shown; '' when it can */
  const refusal = ref('');
  const filter = ref<BoardFilter>('all');
  const search = ref('');
  const sort = shallowRef<BoardSort>({ column: null, down: false });
  /** the unit looked at, by its key */
  const chosen = ref('');

  const near = useDistrictNear();

  const rows = computed(() =>
    board.value ? shownUnits(board.value.units, filter.value, search.value, sort.value) : [],
  );
  const unit = computed(() => board.value?.units.find(({ key }) => key === chosen.value) ?? null);
  const task = computed(() => board.value?.task ?? null);
  const taskLine = computed(() => {
    const { district = '', deadline = '' } = task.value ?? {};
    return task.value === null ? '' : DISTRICT.taskLine(district, deadline && dateText(deadline));
  });

  const picked = ref<number | null>(null);
  async function goTo(wanted: number): Promise<void> {
    picked.value = wanted;
    await load();
  }

  /** The newest answer counts: a slow reading of another year never replaces what was asked for since. */
  let asked = 0;
  /** Reads the board anew. Until a year was chosen it is the latest there is something of. */
  async function load(): Promise<void> {
    const mine = ++asked;
    const { desk } = program().district;
    const found = await desk.years();
    if (mine !== asked) return;
    if (!found.ok) return refuse(found.error);
    const of = picked.value ?? found.value[0] ?? useAppStore().nextYear;
    const answer = await desk.board(of);
    if (mine !== asked) return;
    if (!answer.ok) return refuse(answer.error);
    years.value = [...new Set([...found.value, of])].sort((a, b) => b - a);
    [year.value, board.value, refusal.value] = [of, answer.value, ''];
    void near.compare(of);
  }
  function refuse(problem: Problem): void {
    refusal.value = sentence(problem);
  }

  /** Runs one act on the desk and shows how it stands then; what was refused is said. */
  async function act<T>(run: () => Promise<{ readonly ok: true; readonly value: T } | { ok: false; error: Problem }>) {
    const done = await run();
    if (!done.ok) toasts.error(sentence(done.error));
    await load();
    return done;
  }

  const desk = () => program().district.desk;

  /** What is to be said beside the field: why the code could not be compared, or whose it is; '' otherwise. */
  async function typeCode(id: string, typed: string): Promise<string> {
    const done = await desk().typeCode(id, typed);
    if (!done.ok) return sentence(done.error);
    await load();
    return done.value === 'other' ? DISTRICT.codeOther : '';
  }

  async function prefer(name: string, id: string): Promise<void> {
    const done = await act(() => desk().prefer(id));
    if (done.ok) toasts.done(DISTRICT.preferred(name));
  }

  async function remove(one: DeskPackage): Promise<void> {
    const done = await act(() => desk().remove(one.id));
    if (!done.ok) return;
    const undo = (): void => void act(() => desk().restore(one.id));
    toasts.undoable(DISTRICT.removed(one.organ, one.revision), undo, DISTRICT.undoRemove);
  }

  function sortBy(column: SortColumn): void {
    const { column: old, down } = sort.value;
    // Third time round: the order of the task's list again.
    if (old !== column) sort.value = { column, down: false };
    else sort.value = down ? { column: null, down: false } : { column, down: true };
  }

  return {
    ...{ year, years, board, refusal, filter, search, sort, chosen, rows, unit, task, taskLine },
    nearest: ({ current }: BoardUnit) => (current ? (near.found.get(current.id)?.[0] ?? null) : null),
    shortName: (organ: string) => shortNameOf(organ).shortName || organ,
    day: (iso: string) => dateText(iso).replace(/^\d+年/, ''),
    when: (iso: string) => whenText(Date.parse(iso), program().ports.clock()),
    /** of packages under the number that counts, another one than the chosen; not while one is accepted */
    canPrefer: ({ current, state }: BoardUnit, one: DeskPackage) =>
      current !== null && state !== 'accepted' && one !== current && one.revision === current.revision,
    counts: computed(() => board.value?.counts ?? null),
    total: computed(() => board.value?.units.length ?? 0),
    choose: (one: BoardUnit) => (chosen.value = one.key),
    clearFilter: () => ([filter.value, search.value] = ['all', '']),
    ...{ load, goTo, typeCode, prefer, remove, sortBy },
  };
});
