import { computed, onBeforeUnmount, onMounted, ref, type ComputedRef } from 'vue';

/**
 * Whether every sheet has to be drawn: while the program prints, and when somebody presses Ctrl+P. The browser lays the
 * paper out after `beforeprint` has been heard, which is in time for what Vue draws right after it.
 * @param asked whether the program itself is printing
 */
export function usePrinting(asked: () => boolean): { readonly drawAll: ComputedRef<boolean> } {
  const pressed = ref(false);
  const before = (): void => void (pressed.value = true);
  const after = (): void => void (pressed.value = false);
  onMounted(() => {
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
  });
  onBeforeUnmount(() => {
    window.removeEventListener('beforeprint', before);
    window.removeEventListener('afterprint', after);
  });
  return { drawAll: computed(() => pressed.value || asked()) };
}
