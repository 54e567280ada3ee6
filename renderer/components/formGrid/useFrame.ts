import { onBeforeUnmount, onMounted, ref, type Ref } from 'vue';

/**
 * CSS variables that fit the table into the page part that scrolls it: `--grid-head`, the height of what stays on top (a
 * cell scrolled to must not end up under it), and `--grid-top`, `--grid-left`, which take back that part's padding, since
 * sticky cells would otherwise rest inside it and let the rows show through beyond.
 */
export function useFrame(root: Ref<HTMLElement | null>, table: Ref<HTMLTableElement | null>) {
  const frame = ref<Readonly<Record<string, string>>>({});
  let observer: ResizeObserver | null = null;

  function measure(): void {
    const head = table.value?.tHead ?? table.value?.querySelector<HTMLElement>('tr.on-top');
    const scroller = scrollingPart(root.value);
    const style = scroller && getComputedStyle(scroller);
    frame.value = {
      '--grid-head': `${head?.offsetHeight ?? 0}px`,
      '--grid-top': `-${style?.paddingTop || '0px'}`,
      '--grid-left': `-${style?.paddingLeft || '0px'}`,
    };
  }

  onMounted(() => {
    measure();
    if (typeof ResizeObserver === 'undefined' || !table.value) return;
    observer = new ResizeObserver(measure);
    observer.observe(table.value);
  });
  onBeforeUnmount(() => observer?.disconnect());
  return frame;
}

function scrollingPart(from: HTMLElement | null): HTMLElement | null {
  for (let part = from?.parentElement ?? null; part; part = part.parentElement)
    if (/auto|scroll/.test(getComputedStyle(part).overflowY)) return part;
  return null;
}
