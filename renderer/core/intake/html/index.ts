export { readHtml } from './readHtml';
