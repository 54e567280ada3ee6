import type { HostBridge } from '../../electron/contract/bridge';

/**
 * What would be lost if the program were closed now: typing that is not stored yet, and a package half way to a stick. The
 * host holds the window back (desktop) or lets the browser ask while either is so.
 */
export interface KeepOpen {
  /** Whether typing is still to be stored. */
  typing(unsaved: boolean): void;
  /** Work that must not be cut off half way; the window is held back until it has ended, however it ends. */
  during<T>(work: () => Promise<T>): Promise<T>;
  /** Such work is going on: storing what was typed is not enough to let the window go. */
  readonly busy: () => boolean;
}

export function createKeepOpen(bridge: Pick<HostBridge, 'setUnsaved'>): KeepOpen {
  let typed = false;
  let works = 0;
  let told = false;
  const tell = (): void => {
    const now = typed || works > 0;
    if (now === told) return;
    told = now;
    void bridge.setUnsaved(now);
  };
  return {
    typing(unsaved) {
      typed = unsaved;
      tell();
    },
    async during(work) {
      works++;
      tell();
      try {
        return await work();
      } finally {
        works--;
        tell();
      }
    },
    busy: () => works > 0,
  };
}
