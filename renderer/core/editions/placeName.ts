import type { Edition } from './types';
import { remembered } from '../kernel/remembered';
import { splitPlace } from '../report/cells';
import type { Report } from '../report/model';
import { columnName, rowName, sectionOf, sectionTitle } from './shortLabels';

const FIELDS: Readonly<Record<string, string>> = {
  year: '年度',
  edition: '格式版本',
  title: '年报标题',
  preface: '前言',
  tables: '表格',
  letter: '报送函',
  'letter.kind': '报送函 · 版式',
  'letter.title': '报送函 · 标题',
  'letter.recipient': '报送函 · 主送机关',
  'letter.body': '报送函 · 正文',
  'letter.signer': '报送函 · 署名',
  'letter.date': '报送函 · 成文日期',
  'letter.documentNumber': '报送函 · 发文字号',
  'letter.copyTo': '报送函 · 抄送机关',
  'letter.marks.serial': '报送函 · 份号',
  'letter.marks.secrecy': '报送函 · 密级和保密期限',
  'letter.marks.urgency': '报送函 · 紧急程度',
  'letter.contact': '报送函 · 联系人',
  'letter.contact.name': '报送函 · 联系人',
  'letter.contact.person': '报送函 · 联系人',
  'letter.contact.phone': '报送函 · 联系电话',
  organ: '机关信息',
  'organ.name': '机关全称',
  'organ.shortName': '机关简称',
};

/**
 * A place of a finding in words the clerk knows, e.g. `三、收到和处理申请情况 · 予以公开 · 自然人`, `报送函 · 成文日期`. Never
 * shows a key; a place the form does not have is called what it belongs to. `style` 'chip' gives the section's numeral
 * alone (`三 · 予以公开 · 自然人`); with `report` a span also names its paragraph (`一、总体情况 · 第3段`).
 */
export function placeName(edition: Edition, place: string, style: 'line' | 'chip' = 'line', report?: Report): string {
  const [where, span] = place.split(':') as [string, string?];
  const named = fieldName(where);
  const paragraph = span && report ? paragraphOf(report, where, span) : '';
  if (named) return named + paragraph;
  return namesOf(edition)(`${style}:${where}`) + paragraph;
}

/** Names of parts of one form, put together once each: while somebody types, every finding asks for several anew. */
const known = new WeakMap<Edition, (key: string) => string>();

function namesOf(edition: Edition): (key: string) => string {
  let names = known.get(edition);
  if (!names) {
    names = remembered((key) => nameInForm(edition, key.slice(key.indexOf(':') + 1), key.startsWith('chip')), 2000);
    known.set(edition, names);
  }
  return names;
}

function nameInForm(edition: Edition, where: string, chip: boolean): string {
  const parts = where.split('.');
  const section = sectionOf(edition, parts[0]!);
  if (!section) return fieldName(parts[0]!) ?? '表格';
  const heading = chip ? section.ordinal : sectionTitle(section);
  const table = section.table === undefined ? undefined : edition.tables[section.table];
  if (!table || parts.length === 1) return heading;
  const row = rowName(table, parts[1]!);
  if (row === null) return `${heading} · 多出的一行`;
  const cell = splitPlace(where);
  return [heading, row, ...(cell ? [columnName(table, cell[1], cell[2]) ?? '多出的一格'] : [])].join(' · ');
}

const fieldName = (key: string): string | undefined => (Object.hasOwn(FIELDS, key) ? FIELDS[key] : undefined);

function paragraphOf(report: Report, where: string, span: string): string {
  const text = where === 'letter.body' ? report.letter.body : (report as unknown as Record<string, unknown>)[where];
  if (typeof text !== 'string') return '';
  const start = Number.parseInt(span, 10) || 0;
  return ` · 第${text.slice(0, start).split('\n').length}段`;
}
