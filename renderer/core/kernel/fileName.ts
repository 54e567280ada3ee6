/** File names that Windows, Linux, FAT and exFAT all take (P14). */

const FORBIDDEN = /[\\/:*?"<>|\u0000-\u001f\u007f\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;
const DEVICE = /^(con|prn|aux|nul|com[1-9]|lpt[1-9])(\.|$)/i;
const MAX_CHARACTERS = 60;

/**
 * A safe name: NFC, forbidden characters as `_`, no trailing dot or blank, no device name, at most 60 characters with the
 * extension kept. Never empty.
 */
export function safeFileName(name: string): string {
  const clean = name
    .normalize('NFC')
    .replace(FORBIDDEN, '_')
    .replace(/[. ]+$/, '');
  const dot = clean.lastIndexOf('.');
  const ext = dot > 0 && clean.length - dot <= 6 ? clean.slice(dot) : '';
  const stem = [...clean.slice(0, clean.length - ext.length)].slice(0, MAX_CHARACTERS - ext.length).join('');
  const trimmed = stem.replace(/[. ]+$/, '').trim() || '未命名';
  return DEVICE.test(trimmed + ext) ? `_${trimmed}${ext}` : trimmed + ext;
}

/** The n-th name tried when the first is taken: `a.docx`, `a_v2.docx`, `a_v3.docx` … (P10). */
export function versionedName(name: string, n: number): string {
  if (n < 2) return name;
  const dot = name.lastIndexOf('.');
  return dot > 0 ? `${name.slice(0, dot)}_v${n}${name.slice(dot)}` : `${name}_v${n}`;
}
