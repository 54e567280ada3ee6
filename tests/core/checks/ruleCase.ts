import type { Report } from '../../../renderer/core/report/model';

export type Edit = (report: Report) => Report;

export interface Fault {
  readonly name: string;
  readonly edit: Edit;
  /** where the finding must stand; a span may be longer: it is matched by its beginning */
  readonly place: string;
  readonly related?: readonly string[];
  /** pieces the sentence must contain: both values, the place's name */
  readonly says: readonly string[];
  /** other rules that this edit cannot help touching */
  readonly also?: readonly string[];
  /** whether a fix is offered; applied, it must leave nothing wrong ('partly': something of `also` remains) */
  readonly fix: 'none' | 'whole' | 'partly';
  /** only for reports of these years */
  readonly years?: readonly number[];
}

/** A near miss: looks like a fault and is none of this rule's. */
export interface Near {
  readonly name: string;
  readonly edit: Edit;
  readonly years?: readonly number[];
}

export interface RuleCase {
  readonly rule: string;
  readonly faults: readonly Fault[];
  readonly near: readonly Near[];
}
