import { findingBasis } from '../core/checks/standing';
import type { Report } from '../core/report/model';
import { dropReason, writeReason } from '../core/report/reasons';
import { DESK } from '../wording/desk';
import { FINDINGS } from '../wording/findings';
import type { FindingView } from './findingViews';

export interface ReasonHost {
  edit(make: (report: Report) => Report, label: string): boolean;
  offerUndo(text: string): void;
}

/** Why a warning may stay: writing it, writing it anew, saying that it still holds, taking it away. Each can be undone. */
export function deskReasons({ edit, offerUndo }: ReasonHost) {
  const write = (item: FindingView, text: string, label: string): boolean =>
    edit((report) => writeReason(report, item.key, text, findingBasis(report, item.finding)), label);
  return {
    keepReason: (item: FindingView, text: string): boolean => write(item, text, DESK.keepReason),
    /** the same words, for the values as they stand now */
    renewReason(item: FindingView): void {
      if (write(item, item.reason, FINDINGS.renew)) offerUndo(FINDINGS.renewed);
    },
    removeReason(item: FindingView): void {
      if (edit((report) => dropReason(report, item.key), FINDINGS.remove)) offerUndo(FINDINGS.removed);
    },
  };
}
