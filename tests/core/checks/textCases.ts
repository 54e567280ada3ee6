import { getField, setField, type TextField } from '../../../renderer/core/report/fields';
import { cleanReport } from './reports';
import type { Edit, Fault, Near } from './ruleCase';

/** Text with the words at fault between ⟦ and ⟧, as it goes into the report and where they then stand. */
function unmarked(marked: string): { readonly text: string; readonly start: number } {
  const at = marked.indexOf('⟦');
  return { text: marked.replace('⟦', '').replace('⟧', ''), start: Math.max(0, at) };
}

/** Section one's first paragraph ends here; the same in every year's clean report. */
const INTRO = cleanReport(2021).overview.indexOf('\n');

/** Puts a sentence behind the first sentence of section one. */
export const inOverview =
  (text: string): Edit =>
  (r) => ({ ...r, overview: r.overview.slice(0, INTRO) + text + r.overview.slice(INTRO) });

export const put =
  (field: TextField, text: string): Edit =>
  (r) =>
    setField(r, field, text);

export const append =
  (field: TextField, text: string): Edit =>
  (r) =>
    setField(r, field, getField(r, field) + text);

type More = Partial<Fault>;

/** A sentence of section one with its fault marked. */
export function fault(marked: string, fix: Fault['fix'], says: readonly string[], more: More = {}): Fault {
  const { text, start } = unmarked(marked);
  return { name: marked, edit: inOverview(text), place: `overview:${INTRO + start}-`, says, fix, ...more };
}

/** A whole field with its fault marked. */
export function faultIn(
  field: TextField,
  marked: string,
  fix: Fault['fix'],
  says: readonly string[],
  more: More = {},
): Fault {
  const { text, start } = unmarked(marked);
  return { name: marked.slice(0, 40), edit: put(field, text), place: `${field}:${start}-`, says, fix, ...more };
}

/** Sentences of section one that are right. */
export const nearAll = (...texts: readonly string[]): Near[] =>
  texts.map((text) => ({ name: text, edit: inOverview(text) }));
