import type { Edition, Section } from '../../../editions/types';
import type { Report } from '../../../report/model';
import type { Block, ParagraphBlock, Run } from '../../plan/blocks';
import { bareTitle } from '../names';
import { contentHtml, element } from './markup';
import { tableHtml } from './table';

/** Where the walk through the report stands; it changes on the way. */
interface Place {
  /** sections whose headings have not come yet */
  awaited: readonly Section[];
  /** past the preface */
  inSection: boolean;
  /** levels of the text's own headings that are open: 一、 1, （一） 2, 1. 3, （1） 4 */
  open: readonly number[];
}

/**
 * The planned report as HTML elements: title h1, sections h2, headings recognised in the text below them without a gap
 * in the levels whatever level the writer began with. Blank lines are the page's own business and left out.
 */
export function articleParts(blocks: readonly Block[], report: Report, edition: Edition): readonly string[] {
  const place: Place = { awaited: edition.sections, inSection: false, open: [] };
  return blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return paragraphHtml(block, place) ?? [];
    const section = edition.sections.find(({ key, table }) => (table ?? key) === block.table.key);
    const prefix = `y${report.year}t${Object.keys(edition.tables).indexOf(block.table.key) + 1}`;
    return tableHtml(block.table, report, { caption: section ? bareTitle(section) : block.table.key, prefix });
  });
}

function paragraphHtml(block: ParagraphBlock, place: Place): string | null {
  const text = block.runs.map((run) => run.text).join('');
  // The lines of a title are those of a printed page; a window breaks it where it has to.
  if (block.style === 'title') return element('h1', {}, contentHtml(text.replace(/\n/g, '')));
  if (text === '') return null;
  const level = headingLevel(block);
  if (level === null) return element('p', {}, block.runs.map(runHtml).join(''));
  const [next, ...later] = place.awaited;
  if (level === 1 && next?.title === text) {
    place.awaited = later;
    place.inSection = true;
    place.open = [];
    return element('h2', {}, contentHtml(text));
  }
  if (block.keepNext !== true) return element('p', {}, element('strong', {}, contentHtml(text)));
  place.open = [...place.open.filter((outer) => outer < level), level];
  const above = place.inSection ? 2 : 1;
  return element(`h${above + place.open.length}`, {}, contentHtml(text));
}

function headingLevel({ style }: ParagraphBlock): number | null {
  const level = /^heading([1-4])$/.exec(style)?.[1];
  return level === undefined ? null : Number(level);
}

/** A （一） heading that runs into its text is not a heading of the page, only emphasised as in print. */
const runHtml = ({ text, style }: Run): string =>
  style === 'kai' ? element('strong', {}, contentHtml(text)) : contentHtml(text);
