import { computed, onScopeDispose, ref, watch, type ComputedRef } from 'vue';
import type { TipPlace } from './GridTip.vue';
import { firstNotes, notesOf, type Note } from './notes';
import type { GridCellView } from './types';

/** Delay before a resting pointer shows a tip, ms; a tip of the active cell comes at once. */
const REST = 350;
/** Grace for the pointer's way from the cell to its tip, ms. */
const LEAVE = 200;
/** Room a tip is taken to need, CSS px. */
const HEIGHT = 110;
const WIDTH = 330;

export interface Tip {
  readonly notes: readonly Note[];
  readonly help: string;
  readonly at: TipPlace;
  readonly byPointer: boolean;
}

export interface TipHost {
  root(): HTMLElement | null;
  cell(place: string): GridCellView | undefined;
  /** the active cell while the table has the focus, else null */
  focused(): string | null;
}

/**
 * Which cell's sentences are shown: the one the pointer rests on, else the active one. Esc puts a tip away until another
 * cell is pointed at or entered.
 */
export function useTip(host: TipHost): {
  readonly tip: ComputedRef<Tip | null>;
  point(place: string | null): void;
  /** The pointer is not what the user is at now: keys are, or a button. */
  unpoint(): void;
  hold(): void;
  dismiss(): void;
} {
  const pointed = ref<string | null>(null);
  const dismissed = ref<string | null>(null);
  let timer: ReturnType<typeof setTimeout> | undefined;
  onScopeDispose(() => clearTimeout(timer));
  watch(
    () => host.focused(),
    () => (dismissed.value = null),
  );

  const tip = computed<Tip | null>(() => {
    const place = pointed.value ?? host.focused();
    if (place === null || place === dismissed.value) return null;
    const cell = host.cell(place);
    if (!cell) return null;
    const byPointer = pointed.value !== null;
    // What comes unasked must leave the cells around free; resting the pointer on the cell tells everything.
    const notes = byPointer ? notesOf(cell) : firstNotes(notesOf(cell));
    // Help alone would pop up at every step of the keyboard; it comes only where the pointer asks for it.
    const help = byPointer ? (cell.help ?? '') : '';
    if (notes.length === 0 && help === '') return null;
    const at = placeOf(host.root(), place);
    return at && { notes, help, at, byPointer };
  });

  function later(place: string | null, ms: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (place !== pointed.value) dismissed.value = null;
      pointed.value = place;
    }, ms);
  }

  return {
    tip,
    point: (place) => later(place, place === null ? LEAVE : REST),
    unpoint() {
      clearTimeout(timer);
      pointed.value = null;
    },
    hold: () => clearTimeout(timer),
    dismiss() {
      clearTimeout(timer);
      dismissed.value = pointed.value ?? host.focused();
      pointed.value = null;
    },
  };
}

/** Above the cell, so that the cells still to be filled stay free; below where the head of the table leaves no room. */
function placeOf(root: HTMLElement | null, place: string): TipPlace | null {
  const td = root?.querySelector(`[data-place="${CSS.escape(place)}"]`);
  if (!root || !td) return null;
  const [box, cell] = [root.getBoundingClientRect(), td.getBoundingClientRect()];
  const head = root.querySelector('thead')?.getBoundingClientRect().bottom ?? 0;
  const roomBelow = window.innerHeight - cell.bottom;
  const above = cell.top - Math.max(0, head) >= HEIGHT || roomBelow < HEIGHT;
  const x = Math.max(0, Math.min(cell.left - box.left, box.width - WIDTH));
  return { x, y: above ? box.bottom - cell.top + 4 : cell.bottom - box.top + 4, above };
}
