import { isOn, wholeNumber } from './switches';
import type { Attributes, PartReader } from './xml';

export interface Level {
  start: number;
  format: string;
  /** `%1.%2` stands for the numbers of the first and the second level */
  text: string;
  /** the paragraph style that takes this level by itself */
  style: string | undefined;
  /** all numbers of the label as decimals */
  legal: boolean;
  /** number of the level (counted from 1) at which this one begins anew; 0: never; undefined: at every higher one */
  restart: number | undefined;
}

export interface AbstractList {
  readonly levels: Map<number, Level>;
  /** the numbering style that holds the levels instead */
  link: string | undefined;
}

export interface List {
  abstractId: string;
  readonly starts: Map<number, number>;
  readonly levels: Map<number, Level>;
}

/** Without `w:start` a list begins at zero [ECMA-376-1 §17.9.25]. */
const newLevel = (): Level => ({
  start: 0,
  format: 'decimal',
  text: '',
  style: undefined,
  legal: false,
  restart: undefined,
});

/** Collects a numbering part; use only after it has been read. */
export class Numbering implements PartReader {
  readonly abstractLists = new Map<string, AbstractList>();
  readonly lists = new Map<string, List>();
  private abstract: AbstractList | null = null;
  private list: List | null = null;
  private overridden = 0;
  private level: Level | null = null;

  open(name: string, attribute: Attributes): 'skip' | undefined {
    switch (name) {
      case 'w:numPicBullet':
        return 'skip';
      case 'w:abstractNum':
        this.abstract = { levels: new Map(), link: undefined };
        this.abstractLists.set(attribute('abstractNumId') ?? '', this.abstract);
        return undefined;
      case 'w:num':
        this.list = { abstractId: '', starts: new Map(), levels: new Map() };
        this.lists.set(attribute('numId') ?? '', this.list);
        return undefined;
      case 'w:abstractNumId':
        if (this.list) this.list.abstractId = attribute('val') ?? '';
        return undefined;
      case 'w:numStyleLink':
        if (this.abstract) this.abstract.link = attribute('val');
        return undefined;
      case 'w:lvlOverride':
        this.overridden = wholeNumber(attribute, 'ilvl') ?? 0;
        return undefined;
      case 'w:startOverride':
        this.list?.starts.set(this.overridden, wholeNumber(attribute) ?? 0);
        return undefined;
      case 'w:lvl': {
        this.level = newLevel();
        const into = this.list ?? this.abstract;
        into?.levels.set(wholeNumber(attribute, 'ilvl') ?? 0, this.level);
        return undefined;
      }
      // Formats Word made up later are written beside one that everybody knows.
      case 'mc:Choice':
        return 'skip';
    }
    if (this.level) takeLevel(this.level, name, attribute);
    return undefined;
  }

  close(name: string): void {
    if (name === 'w:lvl') this.level = null;
    else if (name === 'w:abstractNum') this.abstract = null;
    else if (name === 'w:num') this.list = null;
  }
}

function takeLevel(level: Level, name: string, attribute: Attributes): void {
  if (name === 'w:start') level.start = wholeNumber(attribute) ?? 0;
  else if (name === 'w:numFmt') level.format = attribute('val') ?? 'decimal';
  else if (name === 'w:lvlText') level.text = attribute('val') ?? '';
  else if (name === 'w:pStyle') level.style = attribute('val');
  else if (name === 'w:isLgl') level.legal = isOn(attribute);
  else if (name === 'w:lvlRestart') level.restart = wholeNumber(attribute);
}
