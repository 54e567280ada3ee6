import { strFromU8 } from 'fflate';

/** Rows 1–10 and 75–76 of the hostile inputs: names that climb, name a drive or a device, or look like another name. */
const FORBIDDEN = /[\\:*?"<>|\u0000-\u001f\u007f\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufffd]/;
const LONE_SURROGATE = /\p{Cs}/u;
const DEVICE = /^(con|prn|aux|nul|com[1-9]|lpt[1-9])(\.|$)/i;
const MAX_NAME = 255;

/** True for a relative path every file system takes as it stands. A folder may end in one `/`. */
export function isSafeName(name: string): boolean {
  if (name.length === 0 || name.length > MAX_NAME || FORBIDDEN.test(name) || LONE_SURROGATE.test(name)) return false;
  const path = name.endsWith('/') ? name.slice(0, -1) : name;
  return path.split('/').every((step) => step !== '' && !/[. ]$/.test(step) && !DEVICE.test(step));
}

/** Two names with one key cannot stand beside each other on Windows or a stick (rows 11–13). */
export const nameKey = (name: string): string => name.normalize('NFC').toUpperCase().toLowerCase().replace(/\/$/, '');

/**
 * Letters of a name: UTF-8 where it is marked so or happens to be valid, otherwise what `decode` makes of it.
 * @returns null where nobody can tell
 */
export function readName(
  bytes: Uint8Array,
  marked: boolean,
  decode: ((bytes: Uint8Array) => string | null) | undefined,
): string | null {
  const text = strFromU8(bytes);
  if (!text.includes('\ufffd')) return text;
  return marked || !decode ? null : decode(bytes);
}
