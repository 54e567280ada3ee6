import type { Edition } from '../../editions/types';
import { getField, type TextField } from '../../report/fields';
import { placeName } from '../../editions/placeName';
import type { Draft, Instance, ReadKey, Rule } from '../rule';
import type { CheckInput, Fix } from '../types';

/** A place in one text at which a rule points. Offsets are UTF-16. */
export interface Slip {
  readonly start: number;
  readonly end: number;
  /** what to do, e.g. 改正 */
  readonly action: string;
  /** the rest of the sentence after the place, without full stop */
  readonly says: string;
  readonly values: readonly string[];
  readonly related?: readonly { readonly start: number; readonly end: number }[];
  readonly fix?: { readonly label: string; readonly text: string };
}

/** The report's own texts, in printed order; `letter.body` comes in where the catalogue says R C. */
export const SECTIONS = ['preface', 'overview', 'problems', 'other'] as const satisfies readonly TextField[];
export const SECTIONS_AND_LETTER = [...SECTIONS, 'letter.body'] as const satisfies readonly TextField[];

/** More of one kind in one text are not listed: whoever has mended twenty sees the next. */
const MOST = 20;
export const firstOf = <T>(found: readonly T[]): readonly T[] => found.slice(0, MOST);

/** One instance per text; `find` is given the text and must read nothing else but `extra`. */
export const inTexts =
  (
    fields: readonly TextField[],
    extra: readonly ReadKey[],
    find: (text: string, input: CheckInput, field: TextField) => readonly Slip[],
  ): Rule['instances'] =>
  (edition) =>
    fields.map((field): Instance => ({
      reads: [field, ...extra],
      check: (input) => {
        const text = getField(input.report, field);
        if (text === '') return [];
        return find(text, input, field)
          .slice(0, MOST)
          .map((slip) => draftOf(edition, field, text, slip));
      },
    }));

export function draftOf(edition: Edition, field: TextField, text: string, slip: Slip): Draft {
  const span = (s: { readonly start: number; readonly end: number }): string => `${field}:${s.start}-${s.end}`;
  return {
    place: span(slip),
    related: (slip.related ?? []).map(span),
    values: slip.values,
    message: `${slip.action}${whereIs(edition, field, text, slip.start)}${slip.says}。`,
    fix: slip.fix ? fixOf(field, slip.fix) : null,
  };
}

const fixOf = (field: TextField, fix: { readonly label: string; readonly text: string }): Fix => ({
  label: fix.label,
  fields: { [field]: fix.text },
});

/** 一、总体情况第2段 */
export function whereIs(edition: Edition, field: TextField, text: string, at: number): string {
  const name = placeName(edition, field).replaceAll(' · ', '');
  let paragraph = 1;
  for (let i = text.indexOf('\n'); i >= 0 && i < at; i = text.indexOf('\n', i + 1)) paragraph++;
  return text.includes('\n') ? `${name}第${paragraph}段` : name;
}

/** A stretch of the text and what should stand there. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly by: string;
}

/** The text with all edits made, in one pass; they must be in order and must not overlap. */
export function edited(text: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const { start, end, by } of edits) {
    parts.push(text.slice(from, start), by);
    from = end;
  }
  return parts.join('') + text.slice(from);
}

export const replaced = (text: string, start: number, end: number, by: string): string =>
  edited(text, [{ start, end, by }]);

/** A few words for a message, line breaks shown as spaces. */
export const quoted = (text: string, most = 24): string => {
  const line = text.replace(/\s+/g, ' ');
  return `“${line.length > most ? `${line.slice(0, most)}…` : line}”`;
};
