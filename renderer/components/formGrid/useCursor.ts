import { computed, ref, shallowRef, type ComputedRef, type Ref } from 'vue';
import { sameColumn, type GridModel, type Stop } from './layout';
import { enterTo, positionAt, positionOf, type Position } from './navigation';
import { rectangle, stopsIn } from './selection';
import { overlaps } from './layout';
import type { Box } from './types';

export interface Cursor {
  /** the active cell; a table without value cells has none */
  readonly active: ComputedRef<Position | null>;
  readonly stop: ComputedRef<Stop | null>;
  /** the moving end of the selection */
  readonly head: ComputedRef<Position | null>;
  readonly rect: ComputedRef<Box>;
  /** places selected, the active one among them */
  readonly selected: ComputedRef<ReadonlySet<string>>;
  /** places of value cells in the row or under the column head of the active cell */
  readonly lit: ComputedRef<ReadonlySet<string>>;
  /** indexes of the labels of the active cell */
  readonly litLabels: ComputedRef<ReadonlySet<number>>;
  readonly tabColumn: Ref<number | null>;
  moveTo(to: Position, extend?: boolean): void;
  selectAll(): void;
  collapse(): void;
  /** Where Enter leads: after a run of Tabs, below the cell the run began in (as in spreadsheets). */
  enterTarget(back: boolean): Position | null;
}

/** Active cell and selection over a table whose shape may change under them. */
export function useCursor(model: () => GridModel): Cursor {
  const wanted = shallowRef<{ active: Position; anchor: Position; head: Position } | null>(null);
  const tabColumn = ref<number | null>(null);

  /** What was chosen, as long as its cells still exist; else the first cell. */
  const state = computed(() => {
    const m = model();
    const held = wanted.value;
    if (held && [held.active, held.anchor, held.head].every((p) => m.stopAt.has(p.place))) return held;
    const first = m.stops[0];
    const start = (held && positionAt(m, held.active.place)) ?? (first ? positionOf(first) : null);
    return start && { active: start, anchor: start, head: start };
  });
  const active = computed(() => state.value?.active ?? null);
  const stop = computed(() => (active.value ? (model().stopAt.get(active.value.place) ?? null) : null));
  const head = computed(() => state.value?.head ?? null);
  const rect = computed<Box>(() =>
    state.value ? rectangle(model(), state.value.anchor, state.value.head) : { row: 0, col: 0, rowSpan: 0, colSpan: 0 },
  );
  const selected = computed(() => new Set(stopsIn(model(), rect.value).map((s) => s.place)));
  const lit = computed(() => {
    const here = stop.value;
    if (!here) return new Set<string>();
    const inBand = (s: Stop) => overlaps(s.row, s.rowSpan, here.row, here.rowSpan) || sameColumn(s, here);
    return new Set(
      model()
        .stops.filter(inBand)
        .map((s) => s.place),
    );
  });
  const litLabels = computed(() => new Set(stop.value ? [...stop.value.rowLabels, ...stop.value.columnLabels] : []));

  function moveTo(to: Position, extend = false): void {
    const now = state.value;
    wanted.value =
      extend && now ? { active: now.active, anchor: now.anchor, head: to } : { active: to, anchor: to, head: to };
    tabColumn.value = null;
  }

  return {
    ...{ active, stop, head, rect, selected, lit, litLabels, tabColumn, moveTo },
    selectAll() {
      const [first, last] = [model().stops[0], model().stops.at(-1)];
      if (first && last && active.value)
        wanted.value = { active: active.value, anchor: positionOf(first), head: positionOf(last) };
    },
    collapse() {
      if (active.value) moveTo(active.value);
    },
    enterTarget(back) {
      const from = active.value;
      if (!from) return null;
      const col = tabColumn.value ?? from.col;
      const start = model().stops.find(
        (s) => overlaps(s.row, s.rowSpan, from.row, 1) && overlaps(s.col, s.colSpan, col, 1),
      );
      return enterTo(model(), start ? { place: start.place, row: from.row, col } : from, back);
    },
  };
}
