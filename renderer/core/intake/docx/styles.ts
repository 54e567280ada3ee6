import { isOn, wholeNumber } from './switches';
import type { Attributes, PartReader } from './xml';

/** What a style, or the styles it is based on, say about a paragraph. */
export interface StyleFacts {
  /** 1 to 9, 0: body text */
  readonly outline: number;
  readonly numId: string | undefined;
  readonly level: number | undefined;
  readonly align: string | undefined;
  readonly pageBreakBefore: boolean;
  readonly hidden: boolean;
  /** the style and those it is based on, nearest first: levels of a list are tied to styles */
  readonly chain: readonly string[];
}

interface Style {
  readonly paragraph: boolean;
  name?: string;
  basedOn?: string;
  outline?: number;
  numId?: string;
  level?: number;
  align?: string;
  pageBreakBefore?: boolean;
  hidden?: boolean;
}

/** Longest way from a style to the one it all rests on; a circle ends here too. */
const LONGEST_CHAIN = 30;
/** Headings are known by their names where a writer forgot the level. */
const HEADING = /^(?:heading|标题)\s*([1-9])$/i;

/** Collects a styles part; ask only after it has been read. */
export class Styles implements PartReader {
  private readonly byId = new Map<string, Style>();
  private readonly facts = new Map<string | undefined, StyleFacts>();
  private byDefault: string | undefined;
  private now: Style | null = null;

  open(name: string, attribute: Attributes): 'skip' | undefined {
    if (name === 'w:style') this.begin(attribute);
    else if (name === 'w:docDefaults' || name === 'w:latentStyles' || name === 'w:tblStylePr') return 'skip';
    else if (this.now) take(this.now, name, attribute);
    return undefined;
  }

  close(name: string): void {
    if (name === 'w:style') this.now = null;
  }

  private begin(attribute: Attributes): void {
    const id = attribute('styleId');
    if (id === undefined) return;
    this.now = { paragraph: attribute('type') === 'paragraph' };
    this.byId.set(id, this.now);
    const standard = attribute('default');
    if (this.now.paragraph && standard !== undefined && standard !== '0' && standard !== 'false') this.byDefault = id;
  }

  /** @param id undefined: a paragraph that names no style */
  paragraph(id: string | undefined): StyleFacts {
    const known = this.facts.get(id);
    if (known) return known;
    const chain = this.chain(id ?? this.byDefault);
    const styles = chain.flatMap((step) => this.byId.get(step) ?? []);
    const first = <K extends keyof Style>(key: K): Style[K] | undefined =>
      styles.find((style) => style[key] !== undefined)?.[key];
    const made: StyleFacts = {
      outline: first('outline') ?? headingLevel(id, styles[0]?.name),
      numId: first('numId'),
      level: first('level'),
      align: first('align'),
      pageBreakBefore: first('pageBreakBefore') ?? false,
      hidden: first('hidden') ?? false,
      chain,
    };
    this.facts.set(id, made);
    return made;
  }

  /** Whether a style of letters hides them; undefined where it says nothing. */
  hides(id: string): boolean | undefined {
    for (const step of this.chain(id)) {
      const hidden = this.byId.get(step)?.hidden;
      if (hidden !== undefined) return hidden;
    }
    return undefined;
  }

  /** The list a numbering style stands for. */
  numIdOf(id: string): string | undefined {
    return this.byId.get(id)?.numId;
  }

  private chain(id: string | undefined): readonly string[] {
    const chain: string[] = [];
    for (let at = id; at !== undefined && chain.length < LONGEST_CHAIN; at = this.byId.get(at)?.basedOn) chain.push(at);
    return chain;
  }
}

function take(style: Style, name: string, attribute: Attributes): void {
  const value = attribute('val');
  if (name === 'w:name' && value !== undefined) style.name = value;
  else if (name === 'w:basedOn' && value !== undefined) style.basedOn = value;
  else if (name === 'w:outlineLvl') style.outline = outlineOf(attribute);
  else if (name === 'w:numId' && value !== undefined) style.numId = value;
  else if (name === 'w:ilvl') style.level = wholeNumber(attribute) ?? 0;
  else if (name === 'w:jc' && value !== undefined) style.align = value;
  else if (name === 'w:pageBreakBefore') style.pageBreakBefore = isOn(attribute);
  else if (name === 'w:vanish') style.hidden = isOn(attribute);
}

/** 0 to 8 are the levels, 9 is body text [ECMA-376-1 §17.3.1.20]. */
export function outlineOf(attribute: Attributes): number {
  const level = wholeNumber(attribute);
  return level !== undefined && level >= 0 && level <= 8 ? level + 1 : 0;
}

const headingLevel = (id: string | undefined, name: string | undefined): number =>
  Number(HEADING.exec(name ?? id ?? '')?.[1] ?? 0);
