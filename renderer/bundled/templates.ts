import { readTemplates, type SectionTemplate } from '../core/editions/templates';

const files = import.meta.glob('../../resources/templates/*.json', { import: 'default' });

/** The section templates shipped with the program; read only when a report is opened. */
export async function loadTemplates(): Promise<readonly SectionTemplate[]> {
  return readTemplates(await Promise.all(Object.values(files).map((load) => load())));
}
