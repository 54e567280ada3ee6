import type { Block } from '../source';
import { inline, inlineEnds } from './inline';
import type { Labels } from './labels';
import type { LeftOuts } from './leftOuts';
import { stop, type DocxLimits } from './limits';
import type { Opening, Reading } from './reading';
import { Stories } from './story';
import { structure, structureEnds } from './structure';
import type { Styles } from './styles';
import type { Attributes, PartReader } from './xml';

const openings: ReadonlyMap<string, Opening> = new Map(Object.entries({ ...structure, ...inline }));
const closings = new Map(Object.entries({ ...structureEnds, ...inlineEnds }));
/** Elements whose letters are printed, or would be if they were not deleted. Those of formulas too. */
const TEXTS: ReadonlySet<string> = new Set(['w:t', 'w:delText', 'm:t']);
const INSTRUCTION = 'w:instrText';

/** Reads the main part of a document. Elements not named anywhere are passed through: content controls, links, smart tags. */
export class Body implements PartReader {
  private readonly reading: Reading;
  /** names of the open elements */
  private readonly path: string[] = [];
  private pieces = '';
  /** in what kind of text element the letters stand; null: in none */
  private collecting: 'text' | 'preserved' | 'instruction' | null = null;
  private found = false;

  constructor(styles: Styles, labels: Labels, leftOuts: LeftOuts, limits: DocxLimits) {
    this.reading = {
      stories: new Stories(styles, labels, leftOuts, limits),
      leftOuts,
      limits,
      tables: [],
      alternatives: [],
      counted: { tables: 0, cells: 0 },
      section: 'nextPage',
      inMark: false,
    };
  }

  open(name: string, attribute: Attributes): 'skip' | undefined {
    const parent = this.path.at(-1) ?? '';
    if (name === 'w:body' && parent === 'w:document' && this.path.length === 1) this.found = true;
    if (!this.found && this.path.length > 0) return 'skip';
    if (TEXTS.has(name)) this.collecting = attribute('xml:space') === 'preserve' ? 'preserved' : 'text';
    else if (name === INSTRUCTION) this.collecting = 'instruction';
    if (openings.get(name)?.(this.reading, attribute, parent) === 'skip') return 'skip';
    this.path.push(name);
    return undefined;
  }

  text(text: string): void {
    if (this.collecting) this.pieces += text;
  }

  close(name: string): void {
    this.path.pop();
    if (this.collecting) this.endText();
    else closings.get(name)?.(this.reading, this.path.at(-1) ?? '');
  }

  private endText(): void {
    const { stories } = this.reading;
    const text = this.pieces;
    if (this.collecting === 'instruction') stories.fields.instruction(text);
    else {
      // Blanks at the ends count only where the writer says so; a line end within is a blank [ECMA-376-1 §17.3.3.31].
      const kept = this.collecting === 'preserved' ? text : text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '');
      stories.addText(kept.replace(/[\r\n]+/g, ' '));
    }
    this.pieces = '';
    this.collecting = null;
  }

  /** @throws Stop where the part was no document */
  finish(): readonly Block[] {
    if (!this.found) stop('importOtherKind');
    return this.reading.stories.finish();
  }
}
