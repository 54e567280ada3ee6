import { defineStore } from 'pinia';
import { ref } from 'vue';
import { COMMON } from '../wording/common';
import { addToast, type Toast } from './toastQueue';

/** Short messages at the foot of the window. */
export const useToasts = defineStore('toasts', () => {
  const list = ref<readonly Toast[]>([]);
  let next = 1;

  function push(toast: Omit<Toast, 'id'>): void {
    list.value = addToast(list.value, { ...toast, id: next++ });
  }
  return {
    list,
    close: (id: number): void => {
      list.value = list.value.filter((t) => t.id !== id);
    },
    info: (text: string) => push({ tone: 'info', text }),
    done: (text: string) => push({ tone: 'ok', text }),
    warn: (text: string) => push({ tone: 'warn', text }),
    error: (text: string) => push({ tone: 'error', text }),
    undoable: (text: string, run: () => void, label: string = COMMON.undo) =>
      push({ tone: 'ok', text, action: { label, run } }),
  };
});
