import { LETTER, manifest, put, type Row } from './rows';

const DIGEST = /"[0-9a-f]{64}"/;
const SIZE = /"size": (\d+)/;
const ENTRY = /\{\s*"path": "report\.json"[^}]*\}/;

/** What stands in the manifest; folders and zips alike. */
export const MANIFESTS: readonly Row[] = [
  {
    row: 1,
    what: 'a path outside',
    make: manifest(put('"path": "report.json"', '"path": "../x"')),
    kind: 'manifestNames',
  },
  {
    row: 3,
    what: 'a path from the root',
    make: manifest(put('"path": "report.json"', '"path": "/x"')),
    kind: 'manifestNames',
  },
  {
    row: 6,
    what: 'a path that climbs',
    make: manifest(put('"path": "report.json"', '"path": "a/../../x"')),
    kind: 'manifestNames',
  },
  {
    row: 7,
    what: 'a zero in a path',
    make: manifest(put('"path": "report.json"', '"path": "report.json\\u0000"')),
    kind: 'manifestNames',
  },
  {
    row: 11,
    what: 'a file listed twice',
    make: manifest((t) => t.replace(ENTRY, (e) => `${e},\n    ${e}`)),
    kind: 'manifestNames',
  },
  {
    row: 39,
    what: 'a file not listed',
    make: manifest(put(ENTRY, '{"path": "x", "size": 1}')),
    kind: 'manifestBroken',
  },
  {
    row: 41,
    what: 'a file listed twice',
    make: manifest(put('"path": "report.json"', `"path": "${LETTER}"`)),
    kind: 'manifestNames',
  },
  { row: 42, what: 'a wrong digest', make: manifest(put(DIGEST, `"${'0'.repeat(64)}"`)), kind: 'wrongDigest' },
  { row: 43, what: 'a wrong size', make: manifest(put(SIZE, '"size": 1$1')), kind: 'wrongSize' },
  {
    row: 44,
    what: 'a digest in capitals',
    make: manifest((t) => t.replace(DIGEST, (d) => d.toUpperCase())),
    kind: 'manifestBroken',
  },
  { row: 44, what: 'a digest cut short', make: manifest(put(DIGEST, '"abc"')), kind: 'manifestBroken' },
  { row: 44, what: 'no digest', make: manifest(put(DIGEST, '""')), kind: 'manifestBroken' },
  { row: 45, what: 'another algorithm', make: manifest(put(DIGEST, `"${'a'.repeat(40)}"`)), kind: 'manifestBroken' },
  { row: 49, what: 'depth without end', make: manifest(() => '['.repeat(90_000)), kind: 'manifestBroken' },
  { row: 50, what: 'larger than any', make: manifest((t) => t + ' '.repeat(1_000_000)), kind: 'tooLarge' },
  { row: 52, what: '__proto__', make: manifest(put('{', '{"__proto__": {"ok": true},')), kind: 'manifestBroken' },
  {
    row: 53,
    what: 'constructor',
    make: manifest(put('{', '{"constructor": {"prototype": {}},')),
    kind: 'manifestBroken',
  },
  { row: 54, what: 'a key twice', make: manifest(put('{', '{"year": 2025,')), kind: 'manifestBroken' },
  { row: 55, what: 'an unknown key', make: manifest(put('{', '{"x": 1,')), kind: 'manifestBroken' },
  {
    row: 56,
    what: 'a number without end',
    make: manifest(put('"revision": 1', '"revision": 1e400')),
    kind: 'manifestBroken',
  },
  { row: 57, what: 'minus zero', make: manifest(put('"revision": 1', '"revision": -0')), kind: 'manifestBroken' },
  {
    row: 57,
    what: 'a number that is not exact',
    make: manifest(put(SIZE, '"size": 9007199254740993')),
    kind: 'manifestBroken',
  },
  { row: 58, what: 'null', make: manifest(() => 'null'), kind: 'manifestBroken' },
  { row: 58, what: 'a list', make: manifest(() => '[]'), kind: 'manifestBroken' },
  { row: 59, what: 'a size as text', make: manifest(put(SIZE, '"size": "$1"')), kind: 'manifestBroken' },
  { row: 61, what: 'a byte order mark', make: manifest((t) => `\ufeff${t}`), kind: 'manifestBroken' },
  { row: 62, what: 'half a character', make: manifest(put('"organ": "', '"organ": "\\ud800')), kind: 'manifestBroken' },
  {
    row: 63,
    what: 'of newer software',
    make: manifest(put('"schemaVersion": 1', '"schemaVersion": 2')),
    kind: 'manifestNewer',
  },
  { row: 65, what: 'another format', make: manifest(put('nianbao-package', 'other-package')), kind: 'manifestBroken' },
];
