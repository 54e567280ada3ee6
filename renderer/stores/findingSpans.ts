import type { FindingView } from './findingViews';

/** A stretch to underline in one text, as the text editor takes it. UTF-16 offsets of that text. */
export interface FindingSpan {
  readonly from: number;
  readonly to: number;
  readonly level: FindingView['level'];
  readonly message: string;
  readonly key: string;
  readonly fixLabel: string;
  /** nothing is left to do about it, or it is put out of sight: underlined quietly, passed over by F8 */
  readonly passed: boolean;
}

const SPAN = /^(.+):(\d+)-(\d+)$/;

/** Underlined stretches of one text, and the other stretches that the note being looked at speaks of. */
export function findingSpans(
  views: readonly FindingView[],
  field: string,
  now: { readonly lit: FindingView | null; waits(view: FindingView): boolean },
): readonly FindingSpan[] {
  const own = views.flatMap((view) => spanOf(view, view.place, field, !now.waits(view)));
  const related = now.lit?.related.flatMap((place) => spanOf(now.lit!, place, field, true)) ?? [];
  return [...own, ...related];
}

function spanOf(view: FindingView, place: string, field: string, passed: boolean): readonly FindingSpan[] {
  const m = SPAN.exec(place);
  if (m?.[1] !== field) return [];
  const { level, message, key, fixLabel } = view;
  return [{ from: Number(m[2]), to: Number(m[3]), level, message, key, fixLabel, passed }];
}
