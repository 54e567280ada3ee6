import { defineStore } from 'pinia';
import { shallowRef } from 'vue';

/** A file dropped on the first screen, on its way to the import screen, which is loaded only then. */
export const useImportDrop = defineStore('importDrop', () => {
  const file = shallowRef<File | null>(null);
  return {
    file,
    /** Hands the file over, once. */
    take(): File | null {
      const taken = file.value;
      file.value = null;
      return taken;
    },
  };
});
