export { looksLikeValue } from './looksLikeValue';
export { readValue, type ReadValue, type ValueNote } from './read';
export { type Unit } from './money';
