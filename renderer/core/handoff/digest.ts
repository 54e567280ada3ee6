/**
 * SHA-256 (FIPS 180-4), 32 bytes: handed in, since page, worker and Node each have their own tested one. Promise because
 * Web Crypto has no other form.
 */
export type Sha256 = (bytes: Uint8Array) => Promise<Uint8Array>;

/** Lower-case hexadecimal, as manifests and slips write digests. */
export const hex = (bytes: Uint8Array): string => Array.from(bytes, (b) => b.toString(16).padStart(2, '0')).join('');
