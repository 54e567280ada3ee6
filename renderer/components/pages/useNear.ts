import { onBeforeUnmount, shallowRef, type ShallowRef } from 'vue';

/** How far beyond the window sheets are drawn already, so that ordinary scrolling never meets an empty one. */
const AHEAD = '120% 0px';

export interface Near {
  /** numbers of the sheets in or near the window */
  readonly near: Readonly<ShallowRef<ReadonlySet<number>>>;
  /** Watches these sheets (`data-page` holds the number) inside this scroller, and no longer those before. */
  watch(scroller: HTMLElement, sheets: Iterable<HTMLElement>): void;
}

/** Which sheets are worth drawing: a report with its tables can run to well over a hundred pages. */
export function useNear(): Near {
  const near = shallowRef<ReadonlySet<number>>(new Set());
  let observer: IntersectionObserver | null = null;

  const onChange = (entries: readonly IntersectionObserverEntry[]): void => {
    const next = new Set(near.value);
    for (const { target, isIntersecting } of entries) {
      const number = Number((target as HTMLElement).dataset['page']);
      if (isIntersecting) next.add(number);
      else next.delete(number);
    }
    near.value = next;
  };

  onBeforeUnmount(() => observer?.disconnect());
  return {
    near,
    watch(scroller, sheets) {
      observer?.disconnect();
      observer = new IntersectionObserver(onChange, { root: scroller, rootMargin: AHEAD });
      const numbers = new Set<number>();
      for (const sheet of sheets) {
        observer.observe(sheet);
        numbers.add(Number(sheet.dataset['page']));
      }
      // Sheets that went away are never reported as left.
      near.value = new Set([...near.value].filter((n) => numbers.has(n)));
    },
  };
}
