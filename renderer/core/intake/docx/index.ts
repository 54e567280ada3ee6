export { readDocx } from './readDocx';
export { DOCX_LIMITS, type DocxLimits, type ReadWatch } from './limits';
