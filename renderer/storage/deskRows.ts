import type { Level } from '../core/checks/types';
import type { CodeState, NoticeKind } from '../core/handoff';
import type { Remark, UnitState } from '../core/district';
import type { Report } from '../core/report/model';
import type { Deletable } from './rows';

/** What the clerk of the district has made of a package; changed in one step, see `DeskStore.setReview`. */
export interface DeskReview {
  /** never `missing`: the package is there */
  readonly state: Exclude<UnitState, 'missing'>;
  readonly remarks: readonly Remark[];
  /** day of the last acceptance or return, YYYY-MM-DD; null while undecided */
  readonly decidedOn: string | null;
  /** clock of the last receipt or return file that was written for it; for showing only, null: none */
  readonly replyWrittenAt: number | null;
}

/** What is known of a package that is to be taken in. */
export interface NewDeskPackage {
  /** the year it reports on */
  readonly year: number;
  readonly organ: string;
  readonly edition: string;
  /** as the package gives it: foreign, never a key of ours (row 70 of the hostile table) */
  readonly reportId: string;
  readonly revision: number;
  /** hand-off code; names the exact bytes */
  readonly code: string;
  readonly codeState: CodeState;
  /** the writer's clock, shown only (P9) */
  readonly createdAt: string;
  /** day of taking in, YYYY-MM-DD */
  readonly receivedOn: string;
  /** where it was found, as the person knows it */
  readonly source: string;
  /** bytes of all its files */
  readonly size: number;
  readonly counts: Readonly<Record<Level, number>>;
  readonly notices: readonly NoticeKind[];
  /** sentences of the verification that refused nothing */
  readonly warnings: readonly string[];
}

/** The small row of a package: all that a board of thousands of townships reads. */
export interface DeskPackageRow extends NewDeskPackage, DeskReview, Deletable {
  /** given by this store */
  readonly id: string;
  /** the organ's name as names are compared (`organKey`) */
  readonly organKey: string;
  /** counter at taking in: which came first, whatever the clock did (P9) */
  readonly taken: number;
  /** counter at which the clerk said that this one counts; 0: nobody has */
  readonly preferred: number;
}

/** What the package held, apart from its row: read only when somebody looks into it. */
export interface DeskContentRow {
  readonly id: string;
  readonly report: Report;
  readonly files: readonly DeskFile[];
}

/**
 * The tables of a package's report once more, apart from its documents: a report is never changed after it was taken in, so
 * that the two cannot come to differ. Kept as places and cells, not packed: packed figures mean something only beside the
 * one form whose order of cells they were packed by.
 */
export interface DeskTablesRow {
  readonly id: string;
  readonly tables: Report['tables'];
}

/** One file of a package, byte for byte as it came. */
export interface DeskFile {
  /** one of the fixed names of a package */
  readonly name: string;
  readonly bytes: Uint8Array;
}
