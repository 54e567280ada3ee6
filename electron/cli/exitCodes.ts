/** Fixed by the product's command line contract. */
export const DONE = 0;
/** findings of level error, or verification failed */
export const FINDINGS = 1;
/** unusable input or arguments, nothing was written; or the answer itself did not get out whole */
export const UNUSABLE = 2;
export type ExitCode = typeof DONE | typeof FINDINGS | typeof UNUSABLE;
