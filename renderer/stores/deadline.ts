import { defineStore } from 'pinia';
import { computed, ref } from 'vue';
import { sentence } from '../core/kernel/problem';
import { DEFAULT_DEADLINE } from '../usecases';
import { DEADLINE as W } from '../wording/ownWords';
import { useAppStore } from './app';
import { useDeskStore } from './desk';
import { program } from './program';
import { useToasts } from './toasts';

/** Days of each month in a common year: 29 February is no deadline anybody sets. */
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const two = (n: number): string => String(n).padStart(2, '0');

/** The last day for handing in, as the office has it. */
export const useDeadlineStore = defineStore('deadline', () => {
  const app = useAppStore();
  const desk = useDeskStore();
  const toasts = useToasts();
  const deadline = ref(DEFAULT_DEADLINE);
  const month = computed(() => Number(deadline.value.slice(0, 2)));
  const day = computed(() => Number(deadline.value.slice(3)));

  async function load(): Promise<void> {
    const settings = await program().settings.read();
    if (settings.ok) deadline.value = settings.value.deadline;
  }

  async function store(value: string): Promise<boolean> {
    const changed = await program().settings.change({ deadline: value });
    if (!changed.ok) {
      toasts.error(sentence(changed.error));
      return false;
    }
    deadline.value = changed.value.deadline;
    await Promise.all([app.refresh(), desk.takeSettings()]);
    return true;
  }

  /** Sets the day; one the month does not have becomes its last. */
  async function set(newMonth: number, newDay: number): Promise<void> {
    const before = deadline.value;
    const value = `${two(newMonth)}-${two(Math.min(newDay, DAYS[newMonth - 1]!))}`;
    if (value === before || !(await store(value))) return;
    toasts.undoable(W.saved(month.value, day.value), () => void store(before));
  }

  return {
    month,
    day,
    days: computed(() => DAYS[month.value - 1]!),
    isStandard: computed(() => deadline.value === DEFAULT_DEADLINE),
    load,
    set,
    restore: () => set(Number(DEFAULT_DEADLINE.slice(0, 2)), Number(DEFAULT_DEADLINE.slice(3))),
  };
});
