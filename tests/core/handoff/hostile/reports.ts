import { asFolder, put, report, reportBytes, type Row } from './rows';

const cell = (value: string) => report(put(/("granted": \{\s*"naturalPerson": )\d+/, `$1${value}`));
const first = (text: string) => report(put('{', `{${text},`));
const many = Array.from({ length: 60_000 }, (_, i) => `"k${String(i)}":0`).join(',');
const twoBytes = (bytes: Uint8Array) => Buffer.from(Buffer.from(bytes).toString('utf8'), 'utf16le');
const inserted = (...more: number[]) =>
  reportBytes((b) => Buffer.concat([b.subarray(0, 20), Buffer.from(more), b.subarray(20)]));

/** What stands in the data of the report, the manifest made to fit again; folders and zips alike. */
export const REPORTS: readonly Row[] = [
  { row: 35, what: 'empty', make: report(() => ''), kind: 'reportBroken' },
  { row: 36, what: 'cut in half', make: report((t) => t.slice(0, t.length / 2)), kind: 'reportBroken' },
  {
    row: 49,
    what: 'forty thousand deep',
    make: first(`"x":${'['.repeat(4e4)}${']'.repeat(4e4)}`),
    kind: 'reportTwice',
  },
  // As a zip it is refused before: so much out of so little is a bomb.
  {
    row: 49,
    what: 'a million deep',
    make: asFolder(first(`"x":${'['.repeat(1e6)}${']'.repeat(1e6)}`)),
    kind: 'reportTwice',
  },
  { row: 50, what: 'a text of 30 MB', make: reportBytes(() => new Uint8Array(30e6).fill(120)), kind: 'tooLarge' },
  { row: 51, what: 'keys without end', make: first(`"x":{${many}}`), kind: 'reportTwice' },
  { row: 52, what: '__proto__', make: first('"__proto__":{"ok":true}'), kind: 'reportBroken' },
  {
    row: 52,
    what: '__proto__ among the tables',
    make: report(put('"tables": {', '"tables": {"__proto__":{},')),
    kind: 'reportBroken',
  },
  { row: 53, what: 'constructor', make: first('"constructor":{"prototype":{}}'), kind: 'reportBroken' },
  { row: 54, what: 'a key twice', make: first('"year":2025'), kind: 'reportTwice' },
  { row: 54, what: 'a key twice, once escaped', make: first('"\\u0079ear":2025'), kind: 'reportTwice' },
  { row: 54, what: 'a second value behind', make: report((t) => `${t}{}`), kind: 'reportBroken' },
  { row: 55, what: 'an unknown key', make: first('"surprise":1'), kind: 'reportBroken' },
  {
    row: 55,
    what: 'an unknown row',
    make: report(put('"applications": {', '"applications": {"extra":{"total":1},')),
    kind: 'reportForm',
  },
  { row: 56, what: 'a number without end', make: cell('1e400'), kind: 'reportBroken' },
  { row: 56, what: 'no number', make: cell('NaN'), kind: 'reportBroken' },
  { row: 57, what: 'minus zero', make: cell('-0'), kind: 'reportTwice' },
  { row: 57, what: 'a number that is not exact', make: cell('9007199254740993'), kind: 'reportBroken' },
  { row: 58, what: 'true for a count', make: cell('true'), kind: 'reportBroken' },
  { row: 58, what: 'a list for a count', make: cell('[1]'), kind: 'reportBroken' },
  { row: 58, what: 'a negative count', make: cell('-5'), kind: 'reportForm' },
  { row: 58, what: 'a broken count', make: cell('1.5'), kind: 'reportForm' },
  { row: 58, what: 'a list', make: report(() => '[]'), kind: 'reportBroken' },
  { row: 58, what: 'no tables', make: report(put('"tables": {', '"tables": {}, "x": {')), kind: 'reportBroken' },
  { row: 59, what: 'a count as text', make: cell('"5"'), kind: 'reportForm' },
  { row: 59, what: 'money as a number', make: report(put(/("amountWan": )"([\d.]+)"/, '$1$2')), kind: 'reportForm' },
  { row: 59, what: 'a year as text', make: report(put('"year": 2025', '"year": "2025"')), kind: 'reportBroken' },
  { row: 60, what: 'bytes that are no text', make: inserted(0xff, 0xfe), kind: 'reportBroken' },
  { row: 60, what: 'an overlong form', make: inserted(0xc0, 0xaf), kind: 'reportBroken' },
  { row: 61, what: 'a byte order mark', make: report((t) => `\ufeff${t}`), kind: 'reportBroken' },
  { row: 61, what: 'another encoding', make: reportBytes(twoBytes), kind: 'reportBroken' },
  { row: 62, what: 'half a character', make: report(put(/"other": "/, '"other": "\\ud800')), kind: 'reportBroken' },
  {
    row: 63,
    what: 'of newer software',
    make: report(put('"schemaVersion": 1', '"schemaVersion": 99')),
    kind: 'reportBroken',
  },
  { row: 65, what: 'another format', make: report(put('nianbao-report', 'other')), kind: 'reportBroken' },
  {
    row: 66,
    what: 'of another form than its year',
    make: report(put('"edition": "2021"', '"edition": "2019"')),
    kind: 'reportOther',
  },
  {
    row: 66,
    what: 'of another organ than the manifest',
    make: report(put('"name": "棠梨渡镇人民政府"', '"name": "别处镇人民政府"')),
    kind: 'reportOther',
  },
];
