import type { CellChange, GridCellView, PasteRequest } from './types';

export interface FormGridProps {
  cells: readonly GridCellView[];
  /** leading rows that stay visible while scrolling; 0: the last head row of each block does */
  headerRows: number;
  /** leading grid columns of labels, which stay visible while scrolling sideways */
  rowHeaderColumns: number;
  /** relative widths, one per grid column */
  columnWidths: readonly number[];
  ariaLabel: string;
  readonly?: boolean | undefined;
  showLastYear: boolean;
  /** longest text of one cell, UTF-16 units; the report's CELL_TEXT_LIMIT unless told */
  textLimit?: number | undefined;
}

export interface FormGridEvents {
  /** one cell was typed into and left */
  edit: [change: CellChange];
  /** cells cleared together: one step for undo, named by `label` */
  editMany: [edit: { readonly changes: readonly CellChange[]; readonly label: string }];
  paste: [request: PasteRequest];
  /** the active cell; null when it is gone from the table. It stays what it was when the focus leaves */
  active: [at: { readonly place: string | null }];
  undo: [];
  redo: [];
  refused: [refusal: { readonly place: string; readonly reason: 'tooLong' }];
}

/** Emits with the tuple types above, as `defineEmits<FormGridEvents>()` returns it. */
export type FormGridEmit = <K extends keyof FormGridEvents>(event: K, ...args: FormGridEvents[K]) => void;
