import type { Edition } from '../../editions/types';
import { normaliseLabel } from './fold';
import { formLabels, type FormLabel } from './formLabels';
import { labelIndex, type LabelIndex } from './match';

export interface EditionGuess {
  /** null where nothing that tells the editions apart was seen */
  readonly edition: string | null;
  /** labels seen that one edition alone prints, by edition, as they stand in the source; most of them first */
  readonly seen: readonly { readonly edition: string; readonly labels: readonly string[] }[];
  /** columns of more than one edition were seen */
  readonly mixed: boolean;
}

/** A column label tells more than a row label: townships keep last year's words in rows under this year's columns. */
const WEIGHT: Readonly<Record<FormLabel['axis'], number>> = { column: 3, row: 1, heading: 1, corner: 0, title: 0 };

const cache = new WeakMap<readonly Edition[], LabelIndex<FormLabel>>();

/** One index over the labels of all editions; a folded label answers with every place it is printed at. */
export function indexOfAll(editions: readonly Edition[]): LabelIndex<FormLabel> {
  let index = cache.get(editions);
  if (!index) {
    index = labelIndex(editions.flatMap((e) => formLabels(e).map((l) => [l.label, l] as const)));
    cache.set(editions, index);
  }
  return index;
}

/**
 * Which form the labels belong to. Only labels count, never a year or a cited notice: old tables under a new year, and new
 * ones under the old notice's number, are common.
 * @param texts cells of the tables, in any order; what is no label is passed over
 */
export function detectEdition(texts: Iterable<string>, editions: readonly Edition[]): EditionGuess {
  const index = indexOfAll(editions);
  const seen = new Map<string, Map<string, { text: string; weight: number }>>();
  for (const text of texts) {
    const match = index.find(text);
    if (!match || match.certainty === 'tail') continue;
    const of = new Set(match.entries.map((e) => e.edition));
    if (of.size !== 1) continue;
    const weight = Math.max(...match.entries.map((e) => WEIGHT[e.axis]));
    if (weight === 0) continue;
    const edition = [...of][0]!;
    const labels = seen.get(edition) ?? new Map<string, { text: string; weight: number }>();
    seen.set(edition, labels.set(normaliseLabel(match.label), { text: text.trim(), weight }));
  }
  const ranked = [...seen].map(([edition, labels]) => {
    const found = [...labels.values()];
    return { edition, labels: found.map((l) => l.text), score: found.reduce((sum, l) => sum + l.weight, 0) };
  });
  ranked.sort((a, b) => b.score - a.score);
  const columns = (edition: string): boolean =>
    [...seen.get(edition)!.values()].some((l) => l.weight === WEIGHT.column);
  const [first, second] = ranked;
  return {
    edition: !first || second?.score === first.score ? null : first.edition,
    seen: ranked.map(({ edition, labels }) => ({ edition, labels })),
    mixed: ranked.filter((r) => columns(r.edition)).length > 1,
  };
}
