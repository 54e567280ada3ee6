export { labelNumber, normaliseLabel } from './fold';
export { formLabels, type FormLabel } from './formLabels';
export { detectEdition, indexOfAll, type EditionGuess } from './edition';
export { labelIndex, type Certainty, type LabelIndex, type LabelMatch } from './match';
