import type { TemplateSection } from '../core/editions/templates';
import type { Contact, LetterKind, Organ, Report } from '../core/report/model';

/**
 * Number of our own for what the rows below look like. Raised with every change an older copy of the program could not
 * handle; an older copy then refuses (P6). Dexie itself opens newer data without a word.
 */
export const STORE_SCHEMA = 2;

/** Dexie's version and indexes, oldest first. A released line is never edited, only followed by a new one. */
export const STORE_VERSIONS: readonly {
  readonly version: number;
  readonly stores: Readonly<Record<string, string>>;
}[] = [
  {
    version: 1,
    stores: {
      reports: 'id, [organName+year]',
      organs: 'id',
      settings: 'key',
      userTemplates: 'id',
      meta: 'key',
    },
  },
  {
    // Hand-off: what the township gave out and was given, and the desk of a district. Only new tables.
    version: 2,
    stores: {
      handoffs: 'id, reportId',
      tasks: 'id',
      // deletedAt is null in nearly all rows and null is not indexed: finding the deleted ones reads only them
      deskPackages: 'id, year, [year+organKey], deletedAt',
      deskContents: 'id',
      deskTables: 'id',
    },
  },
];

/** Soft deletion: a row stays until it is old by the clock and by the number of starts of the program. */
export interface Deletable {
  readonly deletedAt: number | null;
  /** how many times the program had been started when the row was deleted; null while it is not deleted */
  readonly deletedStart: number | null;
}

export interface ReportRow extends Deletable {
  readonly id: string;
  readonly year: number;
  readonly organName: string;
  /** value of the counter at the last write: says which of two is newer, whatever the clock did (P9) */
  readonly revision: number;
  /** clock at the last write, for showing only */
  readonly updatedAt: number;
  readonly sample: boolean;
  readonly value: Report;
}

/** What is asked once and prefills every new year. */
export interface Profile {
  readonly id: string;
  readonly organ: Organ;
  readonly recipient: string;
  readonly contact: Contact;
  readonly letterKind: LetterKind;
  readonly copyTo: readonly string[];
}

export interface OrganRow extends Profile {
  readonly revision: number;
}

export interface UserTemplate {
  readonly id: string;
  readonly section: TemplateSection;
  readonly name: string;
  readonly text: string;
}

export interface UserTemplateRow extends UserTemplate, Deletable {
  readonly revision: number;
}

export interface SettingRow {
  readonly key: string;
  readonly value: unknown;
}

export interface MetaRow {
  readonly key: 'schema' | 'counter' | 'databaseId' | 'starts' | 'lastClock';
  readonly value: number | string;
}
