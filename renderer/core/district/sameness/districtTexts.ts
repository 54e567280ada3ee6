import { foundAgain } from '../../kernel/sameness/compare';
import { countedText, runIndex, type RunIndex } from '../../kernel/sameness/runs';
import {
  NEIGHBOUR_SHARE,
  NO_SHARE,
  addShares,
  passagesAt,
  percentOf,
  sharesAtLeast,
} from '../../kernel/sameness/share';
import type { Share } from '../../kernel/sameness/share';
import { TEXT_SECTIONS, type Report, type TextSection } from '../../report/model';
import { commonWords } from './ownRuns';
import { RunVotes } from './votes';

/** Fewer equal runs than this may be the name of a county or an office, however short the report. Our starting value. */
export const FEWEST_RUNS = 30;

/** A township whose words another one shares. */
export interface Neighbour {
  readonly id: string;
  /** whole per cent of this one's own runs that stand in the neighbour's texts, rounded down */
  readonly percent: number;
  /** own runs of eight characters, and those of them that are equal */
  readonly share: Share;
}

/** What both say. UTF-16 offsets of the section as written. */
export interface SharedPassage {
  readonly text: string;
  readonly section: TextSection;
  readonly hereStart: number;
  readonly thereSection: TextSection;
  readonly thereStart: number;
}

export type Texts = Pick<Report, TextSection>;

/** The texts of a district's townships beside one another (PY08). */
export interface DistrictTexts {
  /** Takes in one township's texts; those it had before under this id are forgotten. */
  addText(id: string, texts: Texts): void;
  removeText(id: string): void;
  /**
   * The townships with at least `percent` of this one's own words, nearest first; none for an unknown id. Exact for what
   * it lists. With more than some eight hundred long reports, a share only just at the limit of a short text may be missed
   * (`RunVotes`).
   */
  neighboursOf(id: string, percent?: number, most?: number): readonly Neighbour[];
  /** What both say, in the order of this one's sections; at most a hundred passages. */
  passagesBetween(id: string, other: string): readonly SharedPassage[];
}

interface Held {
  readonly number: number;
  readonly texts: Texts;
  readonly sections: readonly { readonly section: TextSection; readonly counted: string; readonly own: Uint8Array }[];
  /** runs that count */
  readonly runs: number;
}

/** @param common words everybody may use, see `commonTexts` */
export function districtTexts(common: readonly string[], votes = new RunVotes()): DistrictTexts {
  const words = commonWords(common);
  const byId = new Map<string, Held>();
  const ids: string[] = [];
  const indexes = new RecentIndexes();

  const shareOf = (here: Held, there: Held): Share => {
    const index = indexes.of(there.texts);
    return here.sections.map((one) => ownShare(one.own, index.matches(one.counted))).reduce(addShares, NO_SHARE);
  };

  return {
    addText(id, { preface, overview, problems, other }) {
      // Not what was given: it may be a whole report, and thousands are held.
      const texts = { preface, overview, problems, other };
      const number = ids.push(id) - 1;
      const sections = TEXT_SECTIONS.map((section) => {
        const counted = countedText(texts[section]);
        return { section, counted, own: words.ownRuns(counted) };
      });
      let runs = 0;
      for (const { counted, own } of sections) {
        for (const one of own) runs += one;
        votes.add(number, counted, own);
      }
      byId.set(id, { number, texts, sections, runs });
    },
    removeText: (id) => void byId.delete(id),
    neighboursOf(id, percent = NEIGHBOUR_SHARE, most = 3) {
      const here = byId.get(id);
      if (!here || here.runs < FEWEST_RUNS) return [];
      const counts = new Int32Array(ids.length);
      for (const { counted, own } of here.sections) votes.count(counted, own, counts);
      // Votes are a sample and leave some out: half of what is wanted is worth an exact look.
      const least = (here.runs * votes.kept * percent) / 200;
      const candidates: number[] = [];
      counts.forEach((n, i) => {
        if (n >= least && i !== here.number && byId.get(ids[i]!)?.number === i) candidates.push(i);
      });
      return candidates
        .sort((a, b) => counts[b]! - counts[a]! || a - b)
        .slice(0, most + LOOKED_AT)
        .map((number) => ids[number]!)
        .map((other): Neighbour => {
          const share = shareOf(here, byId.get(other)!);
          return { id: other, percent: percentOf(share), share };
        })
        .filter(({ share }) => share.equal >= FEWEST_RUNS && sharesAtLeast(share, percent))
        .sort((a, b) => b.share.equal - a.share.equal)
        .slice(0, most);
    },
    passagesBetween(id, other) {
      const [here, there] = [byId.get(id), byId.get(other)];
      if (!here || !there) return [];
      const index = indexes.of(there.texts);
      const others = TEXT_SECTIONS.map((section) => [section, there.texts[section]] as const);
      const out: SharedPassage[] = [];
      for (const { section, counted, own } of here.sections) {
        const equal = index.matches(counted).map((match, i) => match & own[i]!);
        for (const { start, end } of passagesAt(here.texts[section], equal)) {
          const text = here.texts[section].slice(start, end);
          const found = foundAgain(text, others, section);
          if (!found || out.length === MOST_PASSAGES) continue;
          out.push({ text, section, hereStart: start, thereSection: found.section, thereStart: found.start });
        }
      }
      return out;
    },
  };
}

/** Compared beyond those wanted: the votes may have the order of the last ones wrong. */
const LOOKED_AT = 1;
const MOST_PASSAGES = 100;

function ownShare(own: Uint8Array, matches: Uint8Array): Share {
  let runs = 0;
  let equal = 0;
  for (let i = 0; i < own.length; i++) {
    if (own[i] === 0) continue;
    runs++;
    equal += matches[i]!;
  }
  return { runs, equal };
}

/** Indexes of the texts others were lately compared with: where many copied from one, it is asked about many times. */
class RecentIndexes {
  readonly #held = new Map<Texts, RunIndex>();

  of(texts: Texts): RunIndex {
    let index = this.#held.get(texts);
    if (!index) {
      index = runIndex(TEXT_SECTIONS.map((section) => texts[section]));
      if (this.#held.size === RECENT) this.#held.delete(this.#held.keys().next().value!);
      this.#held.set(texts, index);
    }
    return index;
  }
}

const RECENT = 32;
