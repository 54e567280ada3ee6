import { defineStore } from 'pinia';
import { ref } from 'vue';
import { COMMON } from '../wording/common';
import { addToast, type Toast } from './toastQueue';

/** Short messages at the foot of the window. */
export const useToasts = defineStore('toasts', () => {
  const list = ref<readonly Toast[]>([]);
  let next = 1;

  function push(toast: Omit<Toast, 'id'>): number {
    list.value = addToast(list.value, { ...toast, id: next });
    return next++;
  }
  return {
    list,
    close: (id: number): void => {
      list.value = list.value.filter((t) => t.id !== id);
    },
    info: (text: string): void => void push({ tone: 'info', text }),
    done: (text: string): void => void push({ tone: 'ok', text }),
    warn: (text: string): void => void push({ tone: 'warn', text }),
    error: (text: string): void => void push({ tone: 'error', text }),
    /** answers the message's id, for taking it away once its act is no longer the last */
    undoable: (text: string, run: () => void, label: string = COMMON.undo): number =>
      push({ tone: 'ok', text, action: { label, run } }),
  };
});
