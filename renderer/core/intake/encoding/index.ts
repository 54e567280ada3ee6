export { decodeText } from './decode';
export type { DecodeStrictly, Encoding } from './decodePort';
export { refusalOf, signatureOf, type Signature } from './signature';
