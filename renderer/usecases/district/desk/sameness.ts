import { commonTexts } from '../../../core/district/sameness/commonTexts';
import { districtTexts, type DistrictTexts, type SharedPassage } from '../../../core/district/sameness/districtTexts';
import { ok } from '../../../core/kernel/result';
import type { Answer, DeskPackage } from '../../../storage';
import { loadChecking } from '../../checking';
import type { AppPorts } from '../../ports';
import { taskOf } from './desk';

/** A township whose words another one shares. */
export interface NearTownship {
  /** package that was compared */
  readonly id: string;
  readonly organKey: string;
  readonly name: string;
  /** whole per cent of the own words */
  readonly percent: number;
}

export interface CompareOptions {
  readonly signal: AbortSignal;
  /** units done of all, in two rounds: taking in the texts, looking for neighbours */
  readonly onProgress?: (done: number, total: number) => void;
}

/** Sameness between the townships of a year (PY08). */
export interface Sameness {
  /**
   * Who shares words with whom, by package id: nearest first, only those who share enough. Works between frames of the
   * page, so that the board stays alive; what was compared is remembered, and only what changed is read again. An ended
   * one answers what it had.
   */
  compare(year: number, options: CompareOptions): Answer<ReadonlyMap<string, readonly NearTownship[]>>;
  /** What two compared packages both say; empty before they were compared. */
  passages(id: string, other: string): readonly SharedPassage[];
}

interface Held {
  readonly year: number;
  /** what the words that everybody may use were made of */
  readonly common: string;
  readonly texts: DistrictTexts;
  readonly added: Set<string>;
  found: ReadonlyMap<string, readonly NearTownship[]> | null;
}

/** @param rest resolves when the page has a moment */
export function createSameness(
  { storage, editions, loadTemplates }: Pick<AppPorts, 'storage' | 'editions' | 'loadTemplates'>,
  rest: () => Promise<void> = restOfPage,
): Sameness {
  let held: Held | null = null;

  /** The texts held for the year, begun anew where the form or the task has changed. */
  const heldFor = async (year: number): Promise<Held | null> => {
    const edition = editions.forYear(year);
    const [task, templates, checking] = await Promise.all([taskOf(storage, year), loadTemplates(), loadChecking()]);
    if (!edition.ok) return null;
    const given = task.ok ? task.value : null;
    const laws = checking.ok ? checking.value.words.laws.flatMap(({ full, short }) => [full, ...short]) : [];
    const names = given ? [...laws, given.notice.title, given.notice.number, given.district, given.recipient] : laws;
    const words = commonTexts({
      edition: edition.value,
      templates: [...templates, ...(given?.templates ?? [])],
      names,
    });
    const common = words.join('\n');
    if (held?.year !== year || held.common !== common)
      held = { year, common, texts: districtTexts(words), added: new Set(), found: null };
    return held;
  };

  return {
    async compare(year, { signal, onProgress }) {
      const list = await storage.desk.list(year);
      if (!list.ok) return list;
      const units = list.value.filter(({ current }) => current);
      const mine = await heldFor(year);
      if (!mine) return ok(new Map());
      const total = units.length * 2;
      for (const gone of [...mine.added].filter((id) => !units.some((unit) => unit.id === id))) {
        mine.texts.removeText(gone);
        mine.added.delete(gone);
        mine.found = null;
      }
      for (const [i, { id }] of units.entries()) {
        if (signal.aborted) return ok(mine.found ?? new Map());
        if (mine.added.has(id)) continue;
        await rest();
        const content = await storage.desk.content(id);
        // One that cannot be read any more keeps nobody else from being compared.
        if (content.ok) mine.texts.addText(id, content.value.report);
        mine.added.add(id);
        mine.found = null;
        onProgress?.(i + 1, total);
      }
      if (mine.found) return ok(mine.found);
      const found = new Map<string, readonly NearTownship[]>();
      const byId = new Map(units.map((unit) => [unit.id, unit]));
      for (const [i, { id }] of units.entries()) {
        if (signal.aborted) return ok(found);
        await rest();
        const near = mine.texts.neighboursOf(id).flatMap((one) => named(byId.get(one.id), one.percent));
        if (near.length > 0) found.set(id, near);
        onProgress?.(units.length + i + 1, total);
      }
      mine.found = found;
      return ok(found);
    },
    passages: (id, other) => held?.texts.passagesBetween(id, other) ?? [],
  };
}

const named = (unit: DeskPackage | undefined, percent: number): readonly NearTownship[] =>
  unit ? [{ id: unit.id, organKey: unit.organKey, name: unit.organ, percent }] : [];

const restOfPage = (): Promise<void> =>
  new Promise((resolve) => {
    // Without a time limit: while somebody scrolls, the board comes first.
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resolve());
    else setTimeout(resolve, 0);
  });
