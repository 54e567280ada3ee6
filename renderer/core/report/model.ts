/**
 * The report value: the contract between files, command line, screens and documents (keys as in the statutory form data).
 */
export const REPORT_FORMAT = 'nianbao-report';
export const REPORT_SCHEMA_VERSION = 1;

/** Money whose column label names no unit (2019 form, 采购总金额): the writer's unit is kept, never guessed. */
export interface MoneyWithUnit {
  readonly value: string | null;
  readonly unit: '元' | '万元' | null;
}

/** What somebody typed that cannot be read as the cell's kind; kept so that nothing typed is lost. */
export interface RawCell {
  readonly raw: string;
}

/** A count is a number, money a decimal string, null is "not filled" (neither zero nor wrong). */
export type Cell = number | string | MoneyWithUnit | RawCell | null;

export type TableValues = Readonly<Record<string, Readonly<Record<string, Cell>>>>;

export interface Organ {
  /** 机关全称, e.g. 青石乡人民政府 */
  readonly name: string;
  /** 规范简称, e.g. 青石乡 */
  readonly shortName: string;
  /** 乡, 镇, 街道 … or '' */
  readonly level: string;
  readonly office: string;
  readonly address: string;
  readonly postcode: string;
  readonly phone: string;
  readonly email: string;
  /** where the report can be read and downloaded */
  readonly website: string;
}

export interface Contact {
  /** office or person shown to readers of the letter */
  readonly name: string;
  readonly person: string;
  readonly phone: string;
}

export type LetterKind = 'plain' | 'redHead';

export interface Letter {
  readonly kind: LetterKind;
  readonly title: string;
  /** 主送机关 without its colon */
  readonly recipient: string;
  /** paragraphs by \n */
  readonly body: string;
  readonly signer: string;
  /** YYYY-MM-DD or '' */
  readonly date: string;
  readonly documentNumber: string;
  readonly sealed: boolean;
  readonly copyTo: readonly string[];
  readonly contact: Contact;
  /** only in a red head, and only where the office uses them; left out otherwise */
  readonly marks?: LetterMarks;
}

/** 份号 (six digits), 密级和保密期限, 紧急程度 [GB/T 9704-2012, 7.2.1–7.2.3]; '' where not used. */
export interface LetterMarks {
  readonly serial: string;
  readonly secrecy: string;
  readonly urgency: string;
}

export const TEXT_SECTIONS = ['preface', 'overview', 'problems', 'other'] as const;
export type TextSection = (typeof TEXT_SECTIONS)[number];

/** Texts in which a figure may be linked to cells of the form. */
export const LINK_FIELDS = ['preface', 'overview', 'problems', 'other', 'letter.body'] as const;
export type LinkField = (typeof LINK_FIELDS)[number];

/** A figure in a text that follows cells of the form. */
export interface Link {
  readonly section: LinkField;
  /** the numeral alone, UTF-16 offsets in that text */
  readonly start: number;
  readonly end: number;
  /** places `table.row.column` whose sum it is: one, or several where the form counts in parts (two kinds of suits) */
  readonly cells: readonly string[];
  /** of an amount: the unit that follows the numeral */
  readonly unit?: '元' | '万元';
}

export interface Report {
  readonly format: typeof REPORT_FORMAT;
  readonly schemaVersion: typeof REPORT_SCHEMA_VERSION;
  readonly id: string;
  /** the year reported on, not the year of writing */
  readonly year: number;
  readonly edition: string;
  readonly organ: Organ;
  readonly title: string;
  readonly preface: string;
  readonly overview: string;
  readonly problems: string;
  readonly other: string;
  /** tables.<table>.<row>.<column> */
  readonly tables: Readonly<Record<string, TableValues>>;
  readonly letter: Letter;
  /** finding key → why this warning is right */
  readonly reasons: Readonly<Record<string, string>>;
  /** in the order of fields and offsets, none overlapping; left out where there are none */
  readonly links?: readonly Link[];
  /** finding key → what the reason was written for; left out where none is known */
  readonly reasonsFor?: Readonly<Record<string, ReasonBasis>>;
}

/** Values a finding named and texts of the cells it looked at when its reason was written; '' is blank. */
export interface ReasonBasis {
  readonly values: readonly string[];
  /** place `table.row.column` → text */
  readonly cells: Readonly<Record<string, string>>;
}

export const EMPTY_ORGAN: Organ = {
  name: '',
  shortName: '',
  level: '',
  office: '',
  address: '',
  postcode: '',
  phone: '',
  email: '',
  website: '',
};

export const EMPTY_CONTACT: Contact = { name: '', person: '', phone: '' };

export const isRaw = (cell: Cell): cell is RawCell => typeof cell === 'object' && cell !== null && 'raw' in cell;

export const isMoneyWithUnit = (cell: Cell): cell is MoneyWithUnit =>
  typeof cell === 'object' && cell !== null && 'unit' in cell;

/** "Not filled": null, or money with a unit but no value. */
export const isBlank = (cell: Cell | undefined): boolean =>
  cell === null || cell === undefined || (isMoneyWithUnit(cell) && cell.value === null);
