import { shallowRef } from 'vue';
import type { Edition } from '../core/editions/types';
import type { Report } from '../core/report/model';
import { planPaste, type CellChanges, type PastePlan } from '../usecases';
import { DESK } from '../wording/desk';
import { PASTE } from '../wording/paste';

export interface PasteIntoTable {
  readonly anchor: string;
  readonly selected: readonly string[];
  readonly text: string;
  readonly html: string | null;
}

export type PastePreview = PastePlan & { readonly anchor: string };

interface Desk {
  readonly open: () => { readonly report: Report; readonly edition: Edition } | null;
  readonly setCells: (changes: CellChanges, label: string, place: string | null) => boolean;
  readonly offerUndo: (text: string) => void;
  readonly warn: (text: string) => void;
}

/** Blocks pasted into the tables of the open report: at once where they fit, after a look where they do not. */
export function deskPaste({ open, setCells, offerUndo, warn }: Desk) {
  /** what waits for the person's word */
  const pastePreview = shallowRef<PastePreview | null>(null);

  function apply({ changes, anchor, cleaned }: PastePreview): void {
    setCells(changes, DESK.pasted, anchor);
    if (cleaned > 0) offerUndo(PASTE.cleaned(cleaned));
  }

  function pasteInto(tableKey: string, request: PasteIntoTable): void {
    const now = open();
    if (!now) return;
    const plan = planPaste(now.edition, now.report, { tableKey, ...request }, new DOMParser());
    if (plan.rows.length === 0) {
      warn(plan.tooLong.length > 0 ? DESK.cellTooLong : DESK.pasteNothing);
      return;
    }
    const preview = { ...plan, anchor: request.anchor };
    if (plan.fits) apply(preview);
    else pastePreview.value = preview;
  }

  return {
    pastePreview,
    pasteInto,
    /** Pastes what the preview showed, as one step. */
    confirmPaste: (): void => {
      const preview = pastePreview.value;
      pastePreview.value = null;
      if (preview) apply(preview);
    },
    cancelPaste: (): void => {
      pastePreview.value = null;
    },
  };
}
