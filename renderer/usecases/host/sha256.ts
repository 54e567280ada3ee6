import type { Sha256 } from '../../core/handoff';

/** What is used of Web Crypto; there on `app://main` and 127.0.0.1, which browsers take for secure. */
export type Digester = Pick<SubtleCrypto, 'digest'>;

/** The browser's own SHA-256, off the page's thread. */
export const createSha256 =
  (subtle: Digester = crypto.subtle): Sha256 =>
  async (bytes) =>
    new Uint8Array(await subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>));
