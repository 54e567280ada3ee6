import { defineStore } from 'pinia';
import { program } from './program';

/** Stores what it holds; false when something could not be stored. */
export type KeepNow = () => Promise<boolean>;

/**
 * Whatever screen holds typing that is not stored yet. It is told to `keepOpen` as one: two screens telling it by themselves
 * would each take back what the other said. Holders come by themselves, so that closing needs no list of screens.
 */
export const useOpenWork = defineStore('openWork', () => {
  const keepers = new Map<string, KeepNow>();
  const unsaved = new Set<string>();

  /** @param name one holder has one name; the newest of a name replaces the one before */
  function hold(name: string, keep: KeepNow): (isUnsaved: boolean) => void {
    keepers.set(name, keep);
    return (isUnsaved) => mark(name, isUnsaved);
  }

  /** What is unsaved makes the host ask before it closes. */
  function mark(name: string, isUnsaved: boolean): void {
    if (isUnsaved) unsaved.add(name);
    else unsaved.delete(name);
    program().keepOpen.typing(unsaved.size > 0);
  }

  return {
    hold,
    mark,
    /** Stores everything held, before the page goes; false when something could not be stored and the page should stay. */
    keepAll: async (): Promise<boolean> => {
      const kept = await Promise.all([...keepers.values()].map((keep) => keep()));
      return kept.every(Boolean);
    },
  };
});
