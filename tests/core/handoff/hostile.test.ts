import { deflateRawSync } from 'node:zlib';
import { strToU8 } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import type { FolderEntry, PackageProblemKind, PackageSource } from '../../../renderer/core/handoff';
import { zipOf, type Frame, type Part } from '../archive/zipOf';
import {
  docxWith,
  edited,
  filesOf,
  folderOf,
  goodPackage,
  partsOf,
  resealed,
  verified,
  zippedOf,
  zipSource,
  type Files,
} from './packages';

/**
 * The hostile inputs of the security specification against whole packages, numbered as there: folders, zips, and what
 * lies in them. What concerns an archive in itself is also held by `tests/core/archive/hostile.test.ts`.
 */
let good: Files;
beforeAll(async () => {
  good = filesOf(await goodPackage());
});

/** One plain sentence that ends with what to do. */
const PLAIN = /^[^\n\u202e]*请[^\n\u202e]*。$/u;

async function expectRefused(source: PackageSource, kind: PackageProblemKind) {
  const verdict = await verified(source);
  expect(verdict).toMatchObject({ ok: false, content: null });
  expect(verdict.problems[0]?.kind).toBe(kind);
  for (const { message } of verdict.problems) expect(message).toMatch(PLAIN);
}

const zeros = (n: number) => ({ packed: deflateRawSync(new Uint8Array(n)), size: n });
const REPORT = 'report.json';
const LETTER = '报送函.docx';

type Row<T> = readonly [row: number, what: string, make: T, kind: PackageProblemKind];

describe('zips', () => {
  const added =
    (...more: Part[]) =>
    () =>
      zipOf([...partsOf(good), ...more]);
  const named = (name: string) => added({ name, data: 'x' });
  const changed = (more: Partial<Part>) => () =>
    zipOf(partsOf(good).map((part) => (part.name === REPORT ? { ...part, ...more } : part)));
  const framed = (frame: Frame) => () => zipOf(partsOf(good), frame);
  const cut = (at: number) => () => zipOf(partsOf(good)).slice(0, at);

  const rows: readonly Row<() => Uint8Array>[] = [
    [1, 'a name that climbs', named('../x'), 'archiveUnsafe'],
    [2, 'a name that climbs, backslash', named('..\\x'), 'archiveUnsafe'],
    [3, 'a name from the root', named('/x'), 'archiveUnsafe'],
    [4, 'a drive', named('C:\\x'), 'archiveUnsafe'],
    [5, 'a host', named('\\\\host\\x'), 'archiveUnsafe'],
    [6, 'a name that climbs later', named('a/../../x'), 'archiveUnsafe'],
    [7, 'a zero in a name', named('a\u0000.json'), 'archiveUnsafe'],
    [8, 'a stream', named('report.json:x'), 'archiveUnsafe'],
    [9, 'a device', named('CON.json'), 'archiveUnsafe'],
    [10, 'a dot at the end', named('report.json.'), 'archiveUnsafe'],
    [10, 'a blank at the end', named('report.json '), 'archiveUnsafe'],
    [11, 'a name twice', named(REPORT), 'archiveUnsafe'],
    [12, 'a name in capitals', named('REPORT.JSON'), 'archiveUnsafe'],
    [13, 'names differing in composition', added({ name: '\u00e9' }, { name: 'e\u0301' }), 'archiveUnsafe'],
    [14, 'a symbolic link', changed({ attributes: 0o120777 * 65536 }), 'archiveUnsafe'],
    [15, 'a folder entry', added({ name: '附件/', method: 0 }), 'folder'],
    [15, 'two folders deep', () => zipOf(partsOf(good, '甲/乙/')), 'manifestMissing'],
    [15, 'half below a folder', () => zipOf([...partsOf(good, '甲/'), { name: 'x.docx', data: 'x' }]), 'extraFile'],
    [16, 'a pipe', changed({ attributes: 0o010644 * 65536 }), 'archiveUnsafe'],
    [19, 'a shortcut', named('年度报告.lnk'), 'extraFile'],
    [20, '40 MB of zeros as the report', changed(zeros(40e6)), 'tooLarge'],
    [20, '40 MB of zeros beside', added({ name: '附件.docx', ...zeros(40e6) }), 'extraFile'],
    [21, 'a zip in the zip', added({ name: 'inner.zip', data: zipOf([]) }), 'extraFile'],
    [22, 'overlapping entries', added({ name: '又.docx', data: 'x', at: 0 }), 'archiveUnsafe'],
    [
      23,
      'more entries than any package has',
      added(...Array.from({ length: 30 }, (_, i) => ({ name: `f${String(i)}` }))),
      'tooLarge',
    ],
    [24, 'declared smaller than real', changed({ size: 10 }), 'archiveDamaged'],
    [25, 'declared larger than real', changed({ size: 900_000 }), 'archiveDamaged'],
    [26, 'encrypted', changed({ flags: 0x801 }), 'archiveLocked'],
    [27, 'another way of packing', changed({ method: 9 }), 'archiveUnsafe'],
    [28, 'a 64-bit archive', framed({ zip64: true }), 'archiveUnsafe'],
    [29, 'a split archive', framed({ disk: 1 }), 'archiveDamaged'],
    [30, 'another name before the data', changed({ localName: 'rep0rt.json' }), 'archiveUnsafe'],
    [31, 'two archives in one', () => Buffer.concat([zipOf(partsOf(good)), zipOf(partsOf(good))]), 'archiveUnsafe'],
    [32, 'bytes before', framed({ before: new Uint8Array(512) }), 'archiveUnsafe'],
    [32, 'bytes after', framed({ after: new Uint8Array(512) }), 'archiveDamaged'],
    [33, 'a comment', framed({ comment: new Uint8Array(60_000) }), 'archiveUnsafe'],
    [34, 'a wrong checksum', changed({ crc: 7 }), 'archiveDamaged'],
    [35, 'an empty file', () => new Uint8Array(0), 'notPackage'],
    [37, 'no zip', () => good[REPORT]!, 'notPackage'],
    [39, 'a program beside', named('autorun.inf'), 'extraFile'],
    [39, 'a name that turns the line around', named('a\u202excod.exe'), 'archiveUnsafe'],
    [40, 'no manifest', () => zipOf(partsOf(good).filter(({ name }) => name !== 'manifest.json')), 'manifestMissing'],
    [40, 'no report', () => zipOf(partsOf(good).filter(({ name }) => name !== REPORT)), 'fileMissing'],
  ];
  it.each(rows)('row %i: %s', (_row, _what, make, kind) => expectRefused(zipSource(make()), kind));

  it('row 36: cut at every kilobyte', async () => {
    const whole = zipOf(partsOf(good)).length;
    for (let at = 1024; at < whole; at += 1024) await expectRefused(zipSource(cut(at)()), 'archiveDamaged');
    await expectRefused(zipSource(cut(whole - 1)()), 'archiveDamaged');
  });
});

describe('folders', () => {
  const without = (name: string) => () =>
    folderOf(Object.fromEntries(Object.entries(good).filter(([n]) => n !== name)));
  const beside =
    (name: string, kind: FolderEntry['kind'] = 'file', size = 5) =>
    () =>
      folderOf(good, [{ name, kind, size }]);
  /** the good files, one of them listed as something else */
  const listedAs = (change: Partial<FolderEntry>) => () => {
    const source = folderOf(good);
    if (source.kind !== 'folder') throw new Error('a folder');
    return { ...source, entries: source.entries.map((e) => (e.name === REPORT ? { ...e, ...change } : e)) };
  };
  const silent = () => ({ ...folderOf(good), read: () => Promise.resolve(null) });

  const rows: readonly Row<() => PackageSource>[] = [
    [12, 'a name in capitals', beside('REPORT.JSON'), 'extraFile'],
    [16, 'a pipe for the report', listedAs({ kind: 'other' }), 'link'],
    [17, 'a link beside', beside('附件', 'other'), 'link'],
    [18, 'a junction', beside('上级', 'other'), 'link'],
    [19, 'a shortcut', beside('年度报告.lnk'), 'extraFile'],
    [15, 'a folder', beside('附件', 'folder'), 'folder'],
    [38, 'a manifest of 0 bytes', () => folderOf({ ...good, 'manifest.json': new Uint8Array(0) }), 'manifestBroken'],
    [39, 'a program', beside('报送函.exe'), 'extraFile'],
    [39, 'a hidden file', beside('.x.js'), 'extraFile'],
    [39, 'a name that turns the line around', beside('a\u202excod.exe'), 'extraFile'],
    [
      39,
      'a document of the other set',
      () => folderOf({ ...good, '报送函及年度报告.docx': good[LETTER]! }),
      'extraFile',
    ],
    [40, 'no manifest', without('manifest.json'), 'manifestMissing'],
    [40, 'no report', without(REPORT), 'fileMissing'],
    [40, 'no letter', without(LETTER), 'fileMissing'],
    [40, 'nothing at all', () => folderOf({}), 'manifestMissing'],
    [50, 'a report of 500 MB', listedAs({ size: 500e6 }), 'tooLarge'],
    [93, 'a stick pulled while reading', silent as () => PackageSource, 'unreadable'],
  ];
  it.each(rows)('row %i: %s', (_row, _what, make, kind) => expectRefused(make(), kind));
});

/** Each as folder and as zip. */
async function expectBothRefused(files: Files, kind: PackageProblemKind) {
  await expectRefused(folderOf(files), kind);
  await expectRefused(zippedOf(files), kind);
}

describe('manifests', () => {
  const edit = (from: RegExp | string, to: string) => (text: string) => text.replace(from, to);
  const DIGEST = /"[0-9a-f]{64}"/;
  const rows: readonly Row<(text: string) => string>[] = [
    [1, 'a path outside', edit('"path": "report.json"', '"path": "../report.json"'), 'manifestNames'],
    [39, 'a file not listed', edit(/\{\s*"path": "report\.json"[^}]*\}/, '{"path": "x", "size": 1}'), 'manifestBroken'],
    [41, 'a file listed twice', edit('"path": "report.json"', `"path": "${LETTER}"`), 'manifestNames'],
    [42, 'a wrong digest', edit(DIGEST, `"${'0'.repeat(64)}"`), 'wrongDigest'],
    [43, 'a wrong size', edit(/"size": (\d+)/, '"size": 1$1'), 'wrongSize'],
    [44, 'a digest in capitals', (text) => text.replace(DIGEST, (d) => d.toUpperCase()), 'manifestBroken'],
    [44, 'a digest cut short', edit(DIGEST, '"abc"'), 'manifestBroken'],
    [45, 'another algorithm', edit(DIGEST, `"${'a'.repeat(40)}"`), 'manifestBroken'],
    [49, 'depth without end', () => '['.repeat(90_000), 'manifestBroken'],
    [52, '__proto__', edit('{', '{"__proto__": {"ok": true},'), 'manifestBroken'],
    [54, 'a key twice', edit('{', '{"year": 2025,'), 'manifestBroken'],
    [55, 'an unknown key', edit('{', '{"x": 1,'), 'manifestBroken'],
    [57, 'minus zero', edit('"revision": 1', '"revision": -0'), 'manifestBroken'],
    [58, 'null', () => 'null', 'manifestBroken'],
    [59, 'a size as text', edit(/"size": (\d+)/, '"size": "$1"'), 'manifestBroken'],
    [61, 'a byte order mark', (text) => `\ufeff${text}`, 'manifestBroken'],
    [63, 'of newer software', edit('"schemaVersion": 1', '"schemaVersion": 2'), 'manifestNewer'],
    [65, 'another format', edit('nianbao-package', 'other-package'), 'manifestBroken'],
  ];
  it.each(rows)('row %i: %s', (_row, _what, change, kind) =>
    expectBothRefused({ ...good, 'manifest.json': edited(good, 'manifest.json', change) }, kind),
  );
});

describe('reports', () => {
  const edit = (from: RegExp | string, to: string) => (text: string) => text.replace(from, to);
  const CELL = /("granted": \{\s*"naturalPerson": )\d+/;
  const cell = (value: string) => edit(CELL, `$1${value}`);
  const many = Array.from({ length: 60_000 }, (_, i) => `"k${String(i)}":0`).join(',');

  const rows: readonly Row<(text: string) => string>[] = [
    [35, 'empty', () => '', 'reportBroken'],
    [36, 'cut in half', (text) => text.slice(0, text.length / 2), 'reportBroken'],
    [49, 'forty thousand deep', edit('{', `{"x":${'['.repeat(4e4)}${']'.repeat(4e4)},`), 'reportTwice'],
    [51, 'keys without end', edit('{', `{"x":{${many}},`), 'reportTwice'],
    [52, '__proto__', edit('{', '{"__proto__":{"ok":true},'), 'reportBroken'],
    [53, 'constructor', edit('{', '{"constructor":{"prototype":{}},'), 'reportBroken'],
    [54, 'a key twice', edit('{', '{"year":2025,'), 'reportTwice'],
    [54, 'a key twice, once escaped', edit('{', '{"\\u0079ear":2025,'), 'reportTwice'],
    [54, 'a second value behind', (text) => `${text}{}`, 'reportBroken'],
    [55, 'an unknown key', edit('{', '{"surprise":1,'), 'reportBroken'],
    [55, 'an unknown row', edit('"applications": {', '"applications": {"extra":{"total":1},'), 'reportForm'],
    [56, 'a number without end', cell('1e400'), 'reportBroken'],
    [57, 'minus zero', cell('-0'), 'reportTwice'],
    [57, 'a number that is not exact', cell('9007199254740993'), 'reportBroken'],
    [58, 'true for a count', cell('true'), 'reportBroken'],
    [58, 'a negative count', cell('-5'), 'reportForm'],
    [58, 'a broken count', cell('1.5'), 'reportForm'],
    [58, 'a list', () => '[]', 'reportBroken'],
    [58, 'no tables', edit('"tables": {', '"tables": {}, "x": {'), 'reportBroken'],
    [59, 'a count as text', cell('"5"'), 'reportForm'],
    [59, 'money as a number', edit(/("amountWan": )"([\d.]+)"/, '$1$2'), 'reportForm'],
    [59, 'a year as text', edit('"year": 2025', '"year": "2025"'), 'reportBroken'],
    [61, 'a byte order mark', (text) => `\ufeff${text}`, 'reportBroken'],
    [62, 'half a character', edit(/"other": "/, '"other": "\\ud800'), 'reportBroken'],
    [63, 'of newer software', edit('"schemaVersion": 1', '"schemaVersion": 99'), 'reportBroken'],
    [65, 'another format', edit('nianbao-report', 'other'), 'reportBroken'],
    [66, 'of another year than its form', edit('"edition": "2021"', '"edition": "2019"'), 'reportOther'],
    [
      66,
      'of another organ than the manifest',
      edit('"name": "棠梨渡镇人民政府"', '"name": "别处镇人民政府"'),
      'reportOther',
    ],
  ];
  it.each(rows)('row %i: %s', (_row, _what, change, kind) =>
    expectBothRefused(resealed(good, { [REPORT]: edited(good, REPORT, change) }), kind),
  );

  it.each([
    [
      'row 60: bytes that are no text',
      (b: Uint8Array) => Buffer.concat([b.subarray(0, 20), Buffer.from([0xc0, 0xaf]), b.subarray(20)]),
    ],
    ['row 61: another encoding', (b: Uint8Array) => Buffer.from(Buffer.from(b).toString('utf8'), 'utf16le')],
  ])('%s', (_, change) => expectBothRefused(resealed(good, { [REPORT]: change(good[REPORT]!) }), 'reportBroken'));

  it('row 50: a text of 30 MB', () =>
    expectBothRefused(resealed(good, { [REPORT]: new Uint8Array(30e6).fill(120) }), 'tooLarge'));
});

describe('documents', () => {
  const DOCUMENT = 'word/document.xml';
  const RELATIONS = 'word/_rels/document.xml.rels';
  type Parts = Record<string, string>;
  const sub = (part: string, from: RegExp | string, to: string) => (p: Parts) => {
    p[part] = p[part]!.replace(from, to);
  };
  const related = (type: string, target: string, mode = ' TargetMode="External"') =>
    sub(
      RELATIONS,
      '</Relationships>',
      `<Relationship Id="x9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"${mode}/></Relationships>`,
    );
  const begun = (xml: string) => sub(DOCUMENT, /(<w:body[^>]*>)/, `$1${xml}`);
  const declared = (xml: string) => sub(DOCUMENT, /^(<\?xml[^>]*\?>)?/, `$1${xml}`);
  const field = (instruction: string) =>
    begun(
      `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>${instruction}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`,
    );
  const drop = (part: string) => (p: Parts) => void Reflect.deleteProperty(p, part);
  const put =
    (part: string, text = 'x') =>
    (p: Parts) =>
      void (p[part] = text);

  const rows: readonly Row<(parts: Parts) => void>[] = [
    [82, 'a picture from outside', related('image', 'http://203.0.113.9/x.png'), 'documentUnsafe'],
    [82, 'a share', related('image', 'file:\\\\host\\x.png'), 'documentUnsafe'],
    [82, 'a link', related('hyperlink', 'http://203.0.113.9/'), 'documentUnsafe'],
    [82, 'outside without saying so', related('styles', 'http://203.0.113.9/', ''), 'documentUnsafe'],
    [
      83,
      'a template from outside',
      put(
        'word/_rels/settings.xml.rels',
        '<Relationships><Relationship Id="a" Type="x/attachedTemplate" Target="http://203.0.113.9/x" TargetMode="External"/></Relationships>',
      ),
      'documentUnsafe',
    ],
    [
      83,
      'a template named in the settings',
      sub('word/settings.xml', '</w:settings>', '<w:attachedTemplate r:id="a"/></w:settings>'),
      'documentUnsafe',
    ],
    [84, 'macros', put('word/vbaProject.bin'), 'documentUnsafe'],
    [
      84,
      'the type of a macro document',
      sub(
        '[Content_Types].xml',
        'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
        'application/vnd.ms-word.document.macroEnabled.main+xml',
      ),
      'documentUnsafe',
    ],
    [85, 'an embedded object', put('word/embeddings/oleObject1.bin'), 'documentUnsafe'],
    [85, 'an object in the text', begun('<w:p><w:r><w:object/></w:r></w:p>'), 'documentUnsafe'],
    [
      86,
      'a field that calls a program',
      field('<w:r><w:instrText>DDEAUTO c:\\\\a "x"</w:instrText></w:r>'),
      'documentUnsafe',
    ],
    [
      86,
      'the same in pieces',
      field('<w:r><w:instrText>PA</w:instrText></w:r><w:r><w:instrText>GED DDE x</w:instrText></w:r>'),
      'documentUnsafe',
    ],
    [
      86,
      'the same, letters written as numbers',
      field('<w:r><w:instrText>&#68;DE x</w:instrText></w:r>'),
      'documentUnsafe',
    ],
    [86, 'a short field', begun('<w:p><w:fldSimple w:instr="DDE a b"/></w:p>'), 'documentUnsafe'],
    [87, 'a document type', declared('<!DOCTYPE a SYSTEM "http://203.0.113.9/a.dtd">'), 'documentBroken'],
    [87, 'an entity of a file', declared('<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]>'), 'documentBroken'],
    [
      88,
      'entities within entities',
      declared('<!DOCTYPE a [<!ENTITY a "xxxx"><!ENTITY b "&a;&a;&a;">]>'),
      'documentBroken',
    ],
    [89, 'a bomb', put('word/big.xml', ' '.repeat(30e6)), 'documentBroken'],
    [90, 'no content types', drop('[Content_Types].xml'), 'documentBroken'],
    [90, 'no text', drop(DOCUMENT), 'documentBroken'],
    [92, 'a program inside', put('word/x.exe'), 'documentUnsafe'],
  ];
  it.each(rows)('row %i: %s', (_row, _what, change, kind) =>
    expectBothRefused(resealed(good, { [LETTER]: docxWith(good[LETTER]!, change) }), kind),
  );

  it.each([
    [92, 'a program renamed', (): Uint8Array => strToU8(`MZ${' '.repeat(4000)}`)],
    [92, 'an old document', (): Uint8Array => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
    [35, 'an empty one', (): Uint8Array => new Uint8Array(0)],
    [36, 'one cut in half', (): Uint8Array => good[LETTER]!.slice(0, good[LETTER]!.length / 2)],
  ])('row %i: %s', (_row, _what, make) => expectBothRefused(resealed(good, { [LETTER]: make() }), 'documentBroken'));

  it('one zipped anew by another program is taken', async () => {
    const anew = resealed(good, { [LETTER]: docxWith(good[LETTER]!, (p) => void (p['word/extra.xml'] = '<a/>')) });
    expect((await verified(folderOf(anew))).problems).toEqual([]);
  });
});
