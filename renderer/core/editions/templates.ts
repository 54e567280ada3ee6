import * as v from 'valibot';

/** A ready-made text for one section. Blanks are `{{hint}}`: the editor jumps from one to the next by Tab. */
export interface SectionTemplate {
  readonly id: string;
  /** preface | overview | problems | other | letterBody */
  readonly section: TemplateSection;
  /** ids of the editions it fits */
  readonly editions: readonly string[];
  readonly name: string;
  /** one sentence: when to take this one */
  readonly when: string;
  /** paragraphs by \n; placeholders `[[year]]`, `[[nextYear]]`, `[[organ]]`, `[[shortName]]`, `[[title]]`, `[[notice]]`, `[[office]]`, `[[address]]`, `[[postcode]]`, `[[phone]]`, `[[email]]`, `[[website]]` are filled from the report */
  readonly text: string;
}

export const TEMPLATE_SECTIONS = ['preface', 'overview', 'problems', 'other', 'letterBody'] as const;
export type TemplateSection = (typeof TEMPLATE_SECTIONS)[number];

const text = v.pipe(v.string(), v.minLength(1));
const file = v.strictObject({
  schemaVersion: v.literal(1),
  section: v.picklist(TEMPLATE_SECTIONS),
  templates: v.array(
    v.strictObject({ id: text, editions: v.pipe(v.array(text), v.minLength(1)), name: text, when: text, text }),
  ),
});

/** Contents of `resources/templates/*.json` as one list. Throws on a faulty file: templates are shipped with the program. */
export function readTemplates(files: readonly unknown[]): readonly SectionTemplate[] {
  return files.flatMap((json) => {
    const { section, templates } = v.parse(file, json);
    return templates.map((t) => ({ ...t, section }));
  });
}
