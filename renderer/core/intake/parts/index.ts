export { headingOf, isSectionTitle, sectionsSought, type SectionSought } from './headings';
export { linesOf, type Line } from './lines';
export { normaliseHeadings, type NormalisedHeadings } from './normaliseHeadings';
export { shortNameOf } from './organ';
export { readParts, type Parts } from './readParts';
