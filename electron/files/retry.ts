import type { FileHost } from './fileSystem';
import { isPassing } from './fsErrors';

/** Five more tries over 2 s (P13). */
export const RETRY_PAUSES_MS = [100, 200, 400, 600, 700] as const;

/** Runs a step again while the refusal looks passing; the last refusal is thrown. */
export async function retrying<T>(host: FileHost, step: () => Promise<T>): Promise<T> {
  for (const pause of RETRY_PAUSES_MS) {
    try {
      return await step();
    } catch (error) {
      if (!isPassing(error, host.platform)) throw error;
      await host.sleep(pause);
    }
  }
  return step();
}
