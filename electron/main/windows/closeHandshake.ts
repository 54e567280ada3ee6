/** How long the page may take to save before the person is asked instead. */
export const CLOSE_TIMEOUT_MS = 5000;

export interface ClosePorts {
  /** asks the page to save; `id` comes back with the answer */
  readonly ask: (id: number) => void;
  /** asks the person whether to quit although something may be unsaved */
  readonly confirmLoss: () => Promise<boolean>;
  readonly timeoutMs?: number;
}

export interface CloseHandshake {
  /** Resolves to whether the window may close. Never stays open for ever: silence and "no" lead to the person. */
  mayClose(): Promise<boolean>;
  /** The page's answer; answers to older or unknown questions are ignored. */
  answered(id: number, mayClose: boolean): void;
}

/** Asking the page to save before the window closes. One question at a time. */
export function createCloseHandshake({ ask, confirmLoss, timeoutMs = CLOSE_TIMEOUT_MS }: ClosePorts): CloseHandshake {
  let lastId = 0;
  let waiting: { readonly id: number; readonly settle: (may: boolean) => void } | null = null;
  return {
    async mayClose() {
      const id = ++lastId;
      const saved = await new Promise<boolean>((resolve) => {
        const timer = setTimeout(() => settle(false), timeoutMs);
        const settle = (may: boolean) => {
          clearTimeout(timer);
          waiting = null;
          resolve(may);
        };
        waiting = { id, settle };
        ask(id);
      });
      return saved || confirmLoss();
    },
    answered(id, may) {
      if (waiting?.id === id) waiting.settle(may);
    },
  };
}
