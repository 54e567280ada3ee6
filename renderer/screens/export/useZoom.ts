import { computed, ref, watch } from 'vue';
import { fitWidth, stepFrom, ZOOM_STEPS } from '../../components/pages/zoom';

/** A zoom by number, `width` for as wide as there is room, `start` for whole sheets of at most their real size. */
type Wish = number | 'width' | 'start';

const KEY = 'nianbao:zoom';

/** Of this window only; a browser that keeps nothing (private window, policy) just starts anew. */
function remembered(): Wish {
  try {
    const kept = localStorage.getItem(KEY);
    return kept === 'width' ? kept : (ZOOM_STEPS.find((step) => String(step) === kept) ?? 'start');
  } catch {
    return 'start';
  }
}

function remember(wish: Wish): void {
  try {
    localStorage.setItem(KEY, String(wish));
  } catch {
    // see above
  }
}

/** How large the sheets are shown, remembered for the next time. @param width of the widest sheet, points */
export function useZoom(width: () => number) {
  const wish = ref<Wish>(remembered());
  const room = ref(0);
  watch(wish, remember);

  const fitting = computed(() => (room.value > 0 ? fitWidth(room.value, width()) : 1));
  const zoom = computed(() => {
    if (typeof wish.value === 'number') return wish.value;
    return wish.value === 'width' ? fitting.value : Math.min(1, fitting.value);
  });

  return {
    zoom,
    fitted: computed(() => wish.value === 'width'),
    room: (pixels: number): void => {
      room.value = pixels;
    },
    step: (direction: 1 | -1): void => {
      wish.value = stepFrom(zoom.value, direction);
    },
    fit: (): void => {
      wish.value = wish.value === 'width' ? 'start' : 'width';
    },
  };
}
