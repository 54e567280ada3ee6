import { createHash } from 'node:crypto';
import type { Sha256 } from '../../renderer/core/handoff';

/** Node's SHA-256 as the core wants it. */
export const nodeSha256: Sha256 = (bytes) =>
  Promise.resolve(new Uint8Array(createHash('sha256').update(bytes).digest()));
