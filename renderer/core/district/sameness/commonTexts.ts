import type { SectionTemplate } from '../../editions/templates';
import type { Edition } from '../../editions/types';

export interface CommonSource {
  readonly edition: Edition;
  /** shipped with the program and given out with the task; those for other forms are left out */
  readonly templates: readonly (Pick<SectionTemplate, 'text'> & { readonly editions?: readonly string[] })[];
  /** names everybody has to write in full: of laws, of the district's notice */
  readonly names: readonly string[];
}

/** The words that reports of one form and one district may share without being copied (PY08). */
export function commonTexts({ edition, templates, names }: CommonSource): readonly string[] {
  const { title, formTitle, issuer, number } = edition.sourceDocument;
  return [
    ...[title, formTitle, issuer, number],
    // The six parts are announced in one sentence, in order.
    edition.sections.map((section) => section.title.replace(/^[^、]*、/, '')).join('；'),
    ...edition.sections.map((section) => section.title),
    ...Object.values(edition.tables).flatMap((table) =>
      table.layout.flatMap((row) => row.map((cell) => cell.text ?? '')),
    ),
    ...templates.filter((one) => one.editions?.includes(edition.id) ?? true).map((one) => one.text),
    ...names,
  ];
}
