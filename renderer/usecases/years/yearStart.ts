import { carriedCells, staleText } from '../../core/editions/newYear';
import { placeName } from '../../core/editions/placeName';
import type { Editions } from '../../core/editions/registry';
import type { Edition } from '../../core/editions/types';
import { cellText } from '../../core/report/cellText';
import { TEXT_SECTIONS, type Report, type TextSection } from '../../core/report/model';

/** What the person wants of last year's report besides carried cells, organ and letter. */
export interface StartChoice {
  readonly keepTexts: readonly TextSection[];
}

/** What last year's report would give, before anything is made. */
export interface YearStart {
  readonly lastYear: number;
  /** last year's was written in another form: only what both forms have is carried */
  readonly otherForm: string | null;
  /** filled cells in words of the form, zeros included, in printed order */
  readonly carried: readonly { readonly place: string; readonly name: string; readonly text: string }[];
  /** sections in which last year's report says something */
  readonly texts: readonly SectionStart[];
}

export interface SectionStart {
  readonly key: TextSection;
  readonly title: string;
  /** figures and dates that would be blanks, and paragraphs that would be marked */
  readonly figures: number;
  readonly paragraphs: number;
  /** the beginning as it would stand there */
  readonly begins: string;
}

/** UTF-16 units of a section shown before the choice. */
const SHOWN = 120;

export function yearStart(editions: Editions, due: Edition, lastYear: Report): YearStart {
  const old = editions.byId(lastYear.edition);
  const carried = Object.entries(carriedCells(due, lastYear));
  return {
    lastYear: lastYear.year,
    otherForm: lastYear.edition === due.id ? null : (old?.name_zh ?? ''),
    carried: carried.map(([place, cell]) => ({ place, name: placeName(due, place), text: cellText(cell) })),
    texts: TEXT_SECTIONS.filter((key) => lastYear[key].trim() !== '').map((key) => {
      const { text, figures, paragraphs } = staleText(lastYear[key]);
      return { key, title: placeName(due, key), figures, paragraphs, begins: beginning(text) };
    }),
  };
}

const beginning = (text: string): string => {
  const line = text.trim().replace(/\s+/g, ' ');
  return line.length > SHOWN ? `${line.slice(0, SHOWN)}…` : line;
};
