export { readText, type TextRead } from './readText';
