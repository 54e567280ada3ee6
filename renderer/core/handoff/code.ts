import { strToU8 } from 'fflate';
import type { Sha256 } from './digest';

/** Crockford's base 32: no I, L, O, U, so that nothing on paper is read two ways. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 16;
const PREFIX = strToU8('handoff-v1');

/**
 * The hand-off code of a package (security specification §4): the first 80 bits of SHA-256("handoff-v1" + manifest), as
 * 16 letters in fours. It stands on paper only, never in the package.
 */
export async function handoffCode(manifest: Uint8Array, sha256: Sha256): Promise<string> {
  const whole = new Uint8Array(PREFIX.length + manifest.length);
  whole.set(PREFIX);
  whole.set(manifest, PREFIX.length);
  return inFours(base32((await sha256(whole)).subarray(0, 10)));
}

/** Ten bytes are exactly sixteen letters: nothing is padded. */
function base32(bytes: Uint8Array): string {
  let left = bytes.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  let text = '';
  for (let i = 0; i < LENGTH; i++) {
    text = ALPHABET[Number(left & 31n)]! + text;
    left >>= 5n;
  }
  return text;
}

const inFours = (text: string): string => (text.match(/.{4}/g) ?? []).join('-');

/** Blanks and the dashes that keyboards and input methods put between groups. */
const BETWEEN = /[\s\u00ad\u2010-\u2015\u2212\u2014\u30fc_.·,，。、-]/gu;

/**
 * A code as typed from the slip: small and full-width letters, blanks and dashes of any kind, O for 0, I and L for 1.
 * @returns the code in fours, null where it is none (too short or long, other characters)
 */
export function readTypedCode(typed: string): string | null {
  const plain = typed.normalize('NFKC').replace(BETWEEN, '').toUpperCase();
  const text = plain.replace(/O/g, '0').replace(/[IL]/g, '1');
  return text.length === LENGTH && [...text].every((c) => ALPHABET.includes(c)) ? inFours(text) : null;
}

/** 未核对, 已核对, 不符. */
export type CodeState = 'unchecked' | 'matched' | 'mismatched';
