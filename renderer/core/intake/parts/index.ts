export { headingOf, isSectionTitle, sectionsSought, type SectionSought } from './headings';
export { linesOf, type Line } from './lines';
export { normaliseHeadings, type NormalisedHeadings } from './normaliseHeadings';
export { readParts, type Parts } from './readParts';

import { say } from './say';

/** The note for a year that stands nowhere. */
export const yearByForm = say.yearByForm;
