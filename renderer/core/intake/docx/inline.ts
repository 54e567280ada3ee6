import { isOutside } from './fields';
import { always, skip, within, type Opening, type Openings, type Reading } from './reading';
import { outlineOf } from './styles';
import type { Closings } from './structure';
import { isOn, wholeNumber } from './switches';
import { symbolOf, UNKNOWN_SIGN } from './symbols';
import type { ParagraphDraft } from './paragraphDraft';

const ofParagraph = (
  parent: string,
  set: (draft: ParagraphDraft, attribute: Parameters<Opening>[1]) => void,
): Opening =>
  within(parent, ({ stories: { draft } }, attribute) => {
    if (draft) set(draft, attribute);
  });
const print = (text: string): Opening =>
  within('w:r', ({ stories }) => {
    stories.addText(text);
  });
const leaveOut =
  (what: 'picture' | 'embedded' | 'external'): Opening =>
  ({ leftOuts }) => {
    leftOuts.add(what);
    return 'skip';
  };

/** Properties in which `w:del` marks something as deleted instead of holding it. */
const MARKS: ReadonlySet<string> = new Set(['w:rPr', 'w:trPr', 'w:numPr']);

const deletion =
  (keep: boolean): Opening =>
  (reading, _, parent) => {
    const { stories, tables } = reading;
    if (parent === 'w:trPr') {
      const row = tables.at(-1)?.rows.at(-1);
      if (row) row.gone = 'deleted';
    } else if (parent === 'w:rPr' && reading.inMark && stories.draft) stories.draft.markDeleted = true;
    if (MARKS.has(parent)) return undefined;
    if (!keep) return 'skip';
    stories.deletions += 1;
    return undefined;
  };

function fieldMark({ stories, leftOuts }: Reading, type: string | undefined): void {
  const { fields, sink, draft } = stories;
  if (type === 'begin') fields.begin(sink.blocks.length);
  else if (type === 'separate') fields.separate();
  else if (type === 'end') {
    const outside = fields.outside();
    if (outside !== undefined) leftOuts.add('external', outside.trim());
    const contents = fields.end();
    if (contents !== undefined) draft?.endContents(contents);
  }
}

/** Paragraphs' properties, runs, and what stands in a line of text. */
export const inline: Openings = {
  'w:pStyle': ofParagraph('w:pPr', (draft, attribute) => {
    draft.style = attribute('val');
  }),
  'w:numId': ofParagraph('w:numPr', (draft, attribute) => {
    draft.numId = attribute('val');
  }),
  'w:ilvl': ofParagraph('w:numPr', (draft, attribute) => {
    draft.level = wholeNumber(attribute);
  }),
  'w:jc': ofParagraph('w:pPr', (draft, attribute) => {
    draft.align = attribute('val');
  }),
  'w:outlineLvl': ofParagraph('w:pPr', (draft, attribute) => {
    draft.outline = outlineOf(attribute);
  }),
  'w:pageBreakBefore': ofParagraph('w:pPr', (draft, attribute) => {
    draft.pageBreakBefore = isOn(attribute);
  }),
  'w:sectPr': always((reading) => {
    reading.section = 'nextPage';
  }),
  'w:type': within('w:sectPr', (reading, attribute) => {
    reading.section = attribute('val') ?? 'nextPage';
  }),
  'w:r': always(({ stories }) => {
    stories.beginRun();
  }),
  'w:rPr': (reading, _, parent) => {
    if (parent !== 'w:r' && parent !== 'w:pPr') return 'skip';
    reading.inMark = parent === 'w:pPr';
    return undefined;
  },
  'w:vanish': within('w:rPr', ({ stories, inMark }, attribute) => {
    if (!inMark) stories.run.hidden = isOn(attribute);
  }),
  'w:rStyle': within('w:rPr', ({ stories, inMark }, attribute) => {
    if (!inMark) stories.run.style = attribute('val');
  }),
  'w:del': deletion(true),
  // What was moved away is read where it went.
  'w:moveFrom': deletion(false),
  'w:tab': print('\t'),
  'w:ptab': print('\t'),
  'w:cr': print('\n'),
  'w:noBreakHyphen': print('-'),
  'w:br': within('w:r', ({ stories }, attribute) => {
    if (attribute('type') === 'page') stories.breakPage();
    else stories.addText('\n');
  }),
  'w:sym': within('w:r', ({ stories, leftOuts }, attribute) => {
    const sign = symbolOf(attribute);
    stories.addText(sign ?? UNKNOWN_SIGN);
    if (sign === null)
      leftOuts.add('other', `${UNKNOWN_SIGN}（${attribute('font') ?? ''} ${attribute('char') ?? ''}）`);
  }),
  'w:fldChar': (reading, attribute) => {
    fieldMark(reading, attribute('fldCharType'));
    return 'skip';
  },
  'w:fldSimple': always(({ leftOuts }, attribute) => {
    const instruction = attribute('instr') ?? '';
    if (isOutside(instruction)) leftOuts.add('external', instruction.trim());
  }),
  'pic:pic': leaveOut('picture'),
  'v:imagedata': leaveOut('picture'),
  'w:object': leaveOut('embedded'),
  'w:control': leaveOut('embedded'),
  'w:subDoc': leaveOut('external'),
  // Of annotated letters the letters; of properties those now in force.
  'w:rt': skip,
  'w:pPrChange': skip,
  'w:rPrChange': skip,
  'w:sectPrChange': skip,
  'w:numberingChange': skip,
  'w:sdtPr': skip,
  'w:sdtEndPr': skip,
  'w:customXmlPr': skip,
  'w:smartTagPr': skip,
};

export const inlineEnds: Closings = {
  'w:del': ({ stories }, parent) => {
    if (!MARKS.has(parent)) stories.deletions -= 1;
  },
  'w:rPr': (reading) => {
    reading.inMark = false;
  },
  'w:sectPr': ({ stories, section }, parent) => {
    if (parent === 'w:pPr' && stories.draft) stories.draft.endsSection = section;
    else if (parent === 'w:body') stories.endSection(section);
  },
};
