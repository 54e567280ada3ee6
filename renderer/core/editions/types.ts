import type { CellKind } from '../report/cellText';

/** A statutory form as data. One file per edition in `resources/editions/`; labels are those of the official form. */
export interface Edition {
  readonly id: string;
  readonly name_zh: string;
  readonly sourceDocument: SourceDocument;
  /** report years the form applies to; `to` null means "until a newer edition takes over" */
  readonly appliesToYears: { readonly from: number; readonly to: number | null };
  readonly sections: readonly Section[];
  readonly tables: Readonly<Record<string, FormTable>>;
  readonly relations: readonly Relation[];
}

export interface SourceDocument {
  readonly number: string;
  readonly title: string;
  readonly formTitle: string;
  readonly issuer: string;
  readonly date: string | null;
  readonly addresses: readonly string[];
}

export interface Section {
  readonly key: string;
  readonly ordinal: string;
  /** printed heading, ordinal included */
  readonly title: string;
  readonly kind: 'text' | 'table';
  readonly table?: string;
  readonly suggestedSubheadings?: readonly string[];
  readonly suggestedItems?: readonly SuggestedItem[];
}

/** Something a text section may report, with its figures; `verified` says how sure we are of it. */
export interface SuggestedItem {
  readonly key: string;
  readonly label: string;
  readonly verified: string;
  readonly fields: readonly {
    readonly key: string;
    readonly label: string;
    readonly kind: CellKind;
    readonly unit: string;
  }[];
}

export interface FormTable {
  readonly key: string;
  readonly section: string;
  /** width of the layout in grid columns */
  readonly gridColumns: number;
  /** leading layout rows that repeat on every page; 0 where the form has none */
  readonly headerRows?: number;
  /** leading grid columns that hold row labels */
  readonly rowHeaderColumns?: number;
  readonly dataRows?: number;
  readonly note_zh?: string;
  readonly cornerLabel?: string;
  readonly groups?: readonly Group[];
  readonly columns?: readonly Column[];
  readonly rows?: readonly Row[];
  readonly columnHeaderTree?: readonly HeaderNode[];
  readonly rowHeaderTree?: readonly HeaderNode[];
  /** rows of cells left to right, as in HTML: cells covered by a rowSpan above are left out */
  readonly layout: readonly (readonly LayoutCell[])[];
}

export interface LayoutCell {
  readonly text?: string;
  /** `table.row.column` of the report value printed here */
  readonly value?: string;
  readonly kind?: CellKind;
  readonly colSpan?: number;
  readonly rowSpan?: number;
}

/** A block of table two, with columns of its own (第二十条第（X）项). */
export interface Group {
  readonly key: string;
  readonly title: string;
  readonly regulationArticle?: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

export interface Column {
  readonly key: string;
  readonly label: string;
  readonly kind?: CellKind;
  readonly role?: 'input' | 'sum';
  readonly help_zh?: string;
}

export interface Row {
  readonly key: string;
  readonly label: string;
  readonly level?: number;
  readonly parent?: string | null;
  readonly role?: 'input' | 'carryIn' | 'carryOut' | 'leaf' | 'sum' | 'groupLabel' | 'block';
  readonly kind?: CellKind;
  readonly rowSpan?: number;
  readonly help_zh?: string;
  readonly note?: string;
  readonly regulationArticle?: string;
  readonly townshipExpectedZero?: boolean;
}

export interface HeaderNode {
  readonly label: string;
  readonly key?: string;
  readonly colSpan?: number;
  readonly rowSpan?: number;
  readonly children?: readonly HeaderNode[];
}

/**
 * A relation (勾稽关系) between cells. Operands are `table.row.column`; prefix `prev:` = same cell of last year's report,
 * `const:N` = a literal number; every operand of a side is added. `forEach` names one variable and the values it takes.
 */
export interface Relation {
  readonly id: string;
  readonly description_zh: string;
  readonly op: 'eq' | 'gte';
  readonly severity: 'error' | 'warning';
  /** printed on the form itself | follows from the labels | common sense */
  readonly basis: 'printed' | 'arithmetic' | 'advisory';
  readonly crossYear?: boolean;
  /** skip when last year used another edition */
  readonly prevEdition?: string;
  readonly forEach: Readonly<Record<string, readonly string[]>>;
  readonly left: readonly string[];
  readonly right: readonly string[];
}
