/** What stands in a cell and what is said about it. The grid knows no report: a screen builds these from one. */

/** Same words as `CellKind` of the report; held equal by a test, since components import nothing of the core. */
export type GridCellKind = 'count' | 'signedCount' | 'moneyWan' | 'moneyYuan' | 'moneyUnitUnstated';

export type FindingLevel = 'error' | 'warning' | 'hint';

export interface GridFinding {
  readonly level: FindingLevel;
  readonly message: string;
}

/** A box of the printed table: first row and grid column (from 0) and how many of each it takes. */
export interface Box {
  readonly row: number;
  readonly col: number;
  readonly rowSpan: number;
  readonly colSpan: number;
}

/** One cell of the printed table: a label (`label`) or a value (`place`). */
export interface GridCellView extends Box {
  /** a label that heads columns; labels left of it in rows without values are taken for that anyway */
  readonly header?: boolean | undefined;
  readonly label?: string | undefined;
  readonly place?: string | undefined;
  readonly kind?: GridCellKind | undefined;
  /** what stands in the cell; '' is not filled */
  readonly text?: string | undefined;
  /** a total that is filled in by itself: grey */
  readonly derived?: boolean | undefined;
  /** a total somebody typed over: kept and marked */
  readonly typedOver?: boolean | undefined;
  /** text that cannot be read as the cell's kind */
  readonly raw?: boolean | undefined;
  readonly lastYear?: string | null | undefined;
  readonly findings?: readonly GridFinding[] | undefined;
  /** one of the cells that the note being looked at speaks of: framed lightly */
  readonly related?: boolean | undefined;
  /** something worth knowing that is neither wrong nor help, said in the tip */
  readonly info?: string | undefined;
  readonly help?: string | undefined;
}

export interface CellChange {
  readonly place: string;
  readonly text: string;
}

/**
 * `text`/`html` as the clipboard gave them; `anchor` is the first selected cell in reading order, `selected` all of them
 * (one value pasted over many cells can thus fill them).
 */
export interface PasteRequest {
  readonly anchor: string;
  readonly text: string;
  readonly html: string | null;
  readonly selected: readonly string[];
}

/**
 * ready: the cell is chosen, typing replaces it. enter: typing has begun, arrows leave the cell. edit: F2 or double click,
 * arrows move the caret.
 */
export type Mode = 'ready' | 'enter' | 'edit';
