import { strToU8 } from 'fflate';
import { docxWith, resealed } from '../packages';
import { LETTER, type Row } from './rows';

type Parts = Record<string, string>;
type Change = (parts: Parts) => void;

const TEXT = 'word/document.xml';
const RELATIONS = 'word/_rels/document.xml.rels';
const TYPES = '[Content_Types].xml';

/** The letter with changed parts, or other bytes in its place; the manifest made to fit again. */
const letter =
  (change: Change): Row['make'] =>
  (good) => ({ files: resealed(good, { [LETTER]: docxWith(good[LETTER]!, change) }) });
const bytes =
  (make: (letter: Uint8Array) => Uint8Array): Row['make'] =>
  (good) => ({ files: resealed(good, { [LETTER]: make(good[LETTER]!) }) });

const sub = (part: string, from: RegExp | string, to: string) =>
  letter((p) => void (p[part] = p[part]!.replace(from, to)));
const related = (type: string, target: string, mode = ' TargetMode="External"') =>
  sub(
    RELATIONS,
    '</Relationships>',
    `<Relationship Id="x9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"${mode}/></Relationships>`,
  );
const begun = (xml: string) => sub(TEXT, /(<w:body[^>]*>)/, `$1${xml}`);
const declared = (xml: string) => sub(TEXT, /^(<\?xml[^>]*\?>)?/, `$1${xml}`);
const field = (runs: string) =>
  begun(`<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>${runs}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`);
const run = (instruction: string) => `<w:r><w:instrText>${instruction}</w:instrText></w:r>`;
const drop = (part: string) => letter((p) => void Reflect.deleteProperty(p, part));
const put = (part: string, text = 'x') => letter((p) => void (p[part] = text));

const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const MACRO = 'application/vnd.ms-word.document.macroEnabled.main+xml';
const TEMPLATE =
  '<Relationships><Relationship Id="a" Type="x/attachedTemplate" Target="http://203.0.113.9/x" TargetMode="External"/></Relationships>';

/** Rows 82–92: what a document can carry. */
export const DOCUMENTS: readonly Row[] = [
  {
    row: 82,
    what: 'a picture from outside',
    make: related('image', 'http://203.0.113.9/x.png'),
    kind: 'documentUnsafe',
  },
  { row: 82, what: 'a share', make: related('image', 'file:\\\\host\\x.png'), kind: 'documentUnsafe' },
  { row: 82, what: 'a link', make: related('hyperlink', 'http://203.0.113.9/'), kind: 'documentUnsafe' },
  {
    row: 82,
    what: 'a document from outside',
    make: related('subDocument', 'http://203.0.113.9/'),
    kind: 'documentUnsafe',
  },
  {
    row: 82,
    what: 'outside without saying so',
    make: related('styles', 'http://203.0.113.9/', ''),
    kind: 'documentUnsafe',
  },
  {
    row: 83,
    what: 'a template from outside',
    make: put('word/_rels/settings.xml.rels', TEMPLATE),
    kind: 'documentUnsafe',
  },
  {
    row: 83,
    what: 'a template named in the settings',
    make: sub('word/settings.xml', '</w:settings>', '<w:attachedTemplate r:id="a"/></w:settings>'),
    kind: 'documentUnsafe',
  },
  { row: 84, what: 'macros', make: put('word/vbaProject.bin'), kind: 'documentUnsafe' },
  { row: 84, what: 'the type of a macro document', make: sub(TYPES, MAIN, MACRO), kind: 'documentUnsafe' },
  { row: 85, what: 'an embedded object', make: put('word/embeddings/oleObject1.bin'), kind: 'documentUnsafe' },
  { row: 85, what: 'an object in the text', make: begun('<w:p><w:r><w:object/></w:r></w:p>'), kind: 'documentUnsafe' },
  { row: 86, what: 'a field that calls a program', make: field(run('DDEAUTO c:\\\\a "x"')), kind: 'documentUnsafe' },
  { row: 86, what: 'the same in pieces', make: field(run('PA') + run('GED DDE x')), kind: 'documentUnsafe' },
  { row: 86, what: 'the same, letters as numbers', make: field(run('&#68;DE x')), kind: 'documentUnsafe' },
  {
    row: 86,
    what: 'a short field',
    make: begun('<w:p><w:fldSimple w:instr="DDE a b"/></w:p>'),
    kind: 'documentUnsafe',
  },
  {
    row: 87,
    what: 'a document type',
    make: declared('<!DOCTYPE a SYSTEM "http://203.0.113.9/a.dtd">'),
    kind: 'documentBroken',
  },
  {
    row: 87,
    what: 'an entity of a file',
    make: declared('<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]>'),
    kind: 'documentBroken',
  },
  {
    row: 88,
    what: 'entities within entities',
    make: declared('<!DOCTYPE a [<!ENTITY a "xxxx"><!ENTITY b "&a;&a;&a;">]>'),
    kind: 'documentBroken',
  },
  { row: 89, what: 'a bomb', make: put('word/big.xml', ' '.repeat(30e6)), kind: 'documentBroken' },
  { row: 90, what: 'no content types', make: drop(TYPES), kind: 'documentBroken' },
  { row: 90, what: 'no text', make: drop(TEXT), kind: 'documentBroken' },
  { row: 92, what: 'a program inside', make: put('word/x.exe'), kind: 'documentUnsafe' },
  { row: 92, what: 'a program renamed', make: bytes(() => strToU8(`MZ${' '.repeat(4000)}`)), kind: 'documentBroken' },
  {
    row: 92,
    what: 'an old document',
    make: bytes(() => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])),
    kind: 'documentBroken',
  },
  { row: 35, what: 'an empty document', make: bytes(() => new Uint8Array(0)), kind: 'documentBroken' },
  { row: 36, what: 'a document cut in half', make: bytes((b) => b.slice(0, b.length / 2)), kind: 'documentBroken' },
];
