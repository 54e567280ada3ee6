import { defineStore } from 'pinia';
import { computed, ref, watch } from 'vue';
import { placeOrder } from '../core/checks/order';
import type { TextField } from '../core/report/fields';
import { useDeskStore } from './desk';
import { findingGroups, gravityOf, GRAVITIES, type FindingGroup } from './findingGroups';
import { findingSpans } from './findingSpans';
import { isKept, type FindingView } from './findingViews';

/** A part with no more notes than this shows them; a longer list waits under its heading and its counts. */
const SHOWN_UNASKED = 6;

/** Which note is being looked at, from the panel or from the paper, and which notes the panel shows. */
export const useFindingsStore = defineStore('findings', () => {
  const desk = useDeskStore();
  const litKey = ref('');
  /** where the person is on the paper; '' is not known */
  const here = ref('');
  const hintsShown = ref(true);
  const folds = ref<ReadonlyMap<string, boolean>>(new Map());
  watch(
    () => desk.report?.id,
    () => {
      litKey.value = here.value = '';
      folds.value = new Map();
    },
  );

  // Whoever opens another part by hand has left the note behind.
  watch(
    () => desk.activePart,
    (part) => {
      if (lit.value?.part === part) return;
      litKey.value = here.value = '';
    },
  );

  const byKey = computed(() => new Map(desk.findings.map((view) => [view.key, view])));
  const lit = computed(() => byKey.value.get(litKey.value) ?? null);
  const litPlaces = computed(
    () => new Set(lit.value && !lit.value.blank ? [lit.value.place, ...lit.value.related] : []),
  );
  const groups = computed(() => findingGroups(desk.findings, desk.parts, desk.activePart));
  const hints = computed(() => desk.findings.filter((view) => view.level === 'hint').length);

  const isOpen = (group: FindingGroup): boolean =>
    folds.value.get(group.part) ?? (group.here || group.items.length <= SHOWN_UNASKED);
  const setOpen = (part: string, open: boolean): void => {
    folds.value = new Map(folds.value).set(part, open);
  };

  /** What F8 goes through: everything that still waits for somebody and is not put out of sight. */
  const waits = (view: FindingView): boolean => !isKept(view) && (hintsShown.value || view.level !== 'hint');

  function light(view: FindingView | null): void {
    litKey.value = view?.key ?? '';
    if (!view) return;
    const group = groups.value.find((g) => g.part === view.part);
    if (group && !isOpen(group)) setOpen(group.part, true);
    if (view.level === 'hint') hintsShown.value = true;
  }

  /** From the note to its place on the paper. */
  function locate(key: string): void {
    const view = byKey.value.get(key);
    if (!view) return;
    light(view);
    here.value = view.place;
    desk.jumpTo(view);
  }

  /** From the words to their note; '' when the cursor left them. A note just asked for keeps the light at its place. */
  function activate(key: string): void {
    const view = byKey.value.get(key) ?? null;
    if (view && lit.value?.place === view.place) return;
    if (view) here.value = view.place;
    light(view);
  }

  /**
   * From a cell or a field to its note: the gravest said of it, else of something that looks at it too (a figure in the
   * text). A cell not filled is told by its look, and its note stands for many.
   */
  function touch(place: string | null): void {
    here.value = place ?? '';
    if (place === null || lit.value?.place === place) return;
    const gravest = (views: readonly FindingView[]): FindingView | null =>
      [...views].sort((a, b) => rank(a) - rank(b))[0] ?? null;
    const said = desk.findings.filter((view) => !view.blank);
    const own = gravest(said.filter((view) => view.place === place || view.place.startsWith(`${place}:`)));
    light(own ?? gravest(said.filter((view) => view.related.includes(place) && view.place.includes(':'))));
  }

  /** The next (1) or previous (-1) note in the order of the paper, round the ends; false when there is none. */
  function step(direction: 1 | -1): boolean {
    const list = desk.findings.filter(waits);
    const next = list.at(nextIndex(list, direction));
    if (!next) return false;
    locate(next.key);
    return true;
  }

  function nextIndex(list: readonly FindingView[], direction: 1 | -1): number {
    const at = list.findIndex((view) => view.key === litKey.value);
    if (at >= 0) return (at + direction) % list.length;
    const edition = desk.edition;
    if (!edition) return 0;
    // Nothing known of where the person is: the part on screen begins.
    const from = here.value || list.find((view) => view.part === desk.activePart)?.place || '';
    const order = from === '' ? -1 : placeOrder(edition, from);
    const reached = (view: FindingView): boolean => {
      const own = placeOrder(edition, view.place);
      return here.value === '' ? own >= order : (own - order) * direction > 0;
    };
    if (direction === 1) return Math.max(0, list.findIndex(reached));
    return here.value === '' ? -1 : list.findLastIndex(reached);
  }

  /** The lit note is the last (1) or first (-1) of those that wait, so that a step would go round the end. */
  function isLast(direction: 1 | -1): boolean {
    const list = desk.findings.filter(waits);
    return list.length === 0 || list.at(direction === 1 ? -1 : 0)?.key === litKey.value;
  }

  return {
    lit,
    /** it is known where the person is: at a note, or at a place of the paper */
    standing: computed(() => litKey.value !== '' || here.value !== ''),
    isLast,
    /** The first (1) or last (-1) of those that wait; false when there is none. */
    enter(direction: 1 | -1): boolean {
      const view = desk.findings.filter(waits).at(direction === 1 ? 0 : -1);
      if (view) locate(view.key);
      return view !== undefined;
    },
    litPlaces,
    groups,
    hints,
    hintsShown,
    isOpen,
    setOpen,
    locate,
    activate,
    touch,
    step,
    /** The person went past the beginning or end of a text, at `offset`; a note on the text as a whole keeps its turn. */
    leave(field: TextField, offset: number): void {
      if (lit.value?.place === field) return;
      litKey.value = '';
      here.value = `${field}:${offset}`;
    },
    fix(key: string): void {
      const view = byKey.value.get(key);
      if (view) desk.applyFix(view);
    },
    find: (key: string): FindingView | null => byKey.value.get(key) ?? null,
    spans: (field: TextField) => findingSpans(desk.findings, field, { lit: lit.value, waits }),
  };
});

const rank = (view: FindingView): number => GRAVITIES.indexOf(gravityOf(view));
