import { TEXT_SECTIONS, type TextSection } from '../../report/model';
import type { ImportNote } from '../note';
import type { Block } from '../source';
import type { Line } from './lines';
import type { PlacedHeading } from './outline';
import { say } from './say';

export interface SectionTexts {
  readonly texts: Readonly<Partial<Record<TextSection, string>>>;
  readonly notes: readonly ImportNote[];
}

/** A paragraph of at least this length after the last table is text of a section whose heading was lost. */
const LONG_TEXT = 30;

const isTextSection = (key: string): key is TextSection => (TEXT_SECTIONS as readonly string[]).includes(key);

/**
 * The texts between the headings. What stands where the form has only a table goes into a note; so does what follows a
 * table inside a text section, because there the heading of a section of figures is missing.
 * @param end index of the line after the report's last
 */
export function sectionTexts(
  lines: readonly Line[],
  blocks: readonly Block[],
  headings: readonly PlacedHeading[],
  end: number,
): SectionTexts {
  const texts: Partial<Record<TextSection, string>> = {};
  const notes: ImportNote[] = [];
  headings.forEach(({ section, line, rest }, i) => {
    const until = headings[i + 1]?.line ?? end;
    const inside = lines.slice(line + 1, until);
    const table = firstTable(blocks, lines[line]!.block, i + 1 < headings.length ? lines[until]!.block : blocks.length);
    const own = inside.filter(({ block }) => block < table).map(({ text }) => text);
    const after = inside.filter(({ block }) => block > table).map(({ text }) => text);
    const all = rest === '' ? own : [rest, ...own];
    if (isTextSection(section.key)) {
      texts[section.key] = all.join('\n');
      notes.push(...after.map((raw) => say.strayText(section.key, raw)));
      return;
    }
    const lostProblems = section.key === 'disputes' && !headings.some((h) => h.section.key === 'problems');
    if (lostProblems && after.some((text) => text.length >= LONG_TEXT)) {
      texts.problems = after.join('\n');
      notes.push(say.headingLost('problems', after[0]!));
      notes.push(...all.map((raw) => say.strayText(section.key, raw)));
      return;
    }
    notes.push(...[...all, ...after].map((raw) => say.strayText(section.key, raw)));
  });
  return { texts, notes };
}

/** Index of the first table between two blocks, or Infinity. */
function firstTable(blocks: readonly Block[], from: number, to: number): number {
  const at = blocks.findIndex((block, i) => i > from && i < to && block.kind === 'table');
  return at < 0 ? Infinity : at;
}
