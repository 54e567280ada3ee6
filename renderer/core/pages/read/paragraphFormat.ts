import type { Align, ParagraphFormat } from './formats';
import { attribute, childOf, elements, refuseUnknown, switchOf, twips, valueOf, type XmlElement } from './xml';

/**
 * `firstLineChars` and its kin are passed over: `core/compose` always gives the twips they amount to beside them.
 * Outline levels are for navigation; grid snapping has no effect without a typed grid (sections.ts refuses one).
 */
const KNOWN = new Set(
  [
    'pStyle',
    'keepNext',
    'keepLines',
    'pageBreakBefore',
    'framePr',
    'widowControl',
    'kinsoku',
    'wordWrap',
    'overflowPunct',
  ]
    .concat(['autoSpaceDE', 'autoSpaceDN', 'spacing', 'ind', 'jc', 'tabs', 'outlineLvl', 'rPr', 'sectPr', 'snapToGrid'])
    .concat(['suppressAutoHyphens', 'adjustRightInd', 'contextualSpacing', 'textAlignment', 'topLinePunct'])
    .map((name) => `w:${name}`),
);

const ALIGN: Readonly<Record<string, Align>> = {
  left: 'left',
  start: 'left',
  center: 'center',
  right: 'right',
  end: 'right',
  both: 'both',
};

/** What a `w:pPr` says, no more. @throws Error naming a property that cannot be laid out */
export function readParagraphFormat(properties: XmlElement | undefined): Partial<ParagraphFormat> {
  if (!properties) return {};
  refuseUnknown(properties, KNOWN);
  for (const name of ['w:contextualSpacing', 'w:topLinePunct']) {
    if (switchOf(properties, name)) throw new Error(`pages: cannot lay out ${name}`);
  }
  const indent = childOf(properties, 'w:ind');
  const spacing = childOf(properties, 'w:spacing');
  const hanging = twips(indent, 'w:hanging');
  return given({
    align: alignOf(valueOf(properties, 'w:jc')),
    left: twips(indent, 'w:left') ?? twips(indent, 'w:start'),
    right: twips(indent, 'w:right') ?? twips(indent, 'w:end'),
    // Where both stand, hanging wins [17.3.1.12].
    firstLine: hanging === undefined ? twips(indent, 'w:firstLine') : -hanging,
    before: twips(spacing, 'w:before'),
    after: twips(spacing, 'w:after'),
    line: exactLine(spacing),
    rightTab: rightTab(childOf(properties, 'w:tabs')),
    keepNext: switchOf(properties, 'w:keepNext'),
    keepLines: switchOf(properties, 'w:keepLines'),
    pageBreakBefore: switchOf(properties, 'w:pageBreakBefore'),
    widowControl: switchOf(properties, 'w:widowControl'),
    wordWrap: switchOf(properties, 'w:wordWrap'),
    kinsoku: switchOf(properties, 'w:kinsoku'),
    overflowPunct: switchOf(properties, 'w:overflowPunct'),
    autoSpaceLetters: switchOf(properties, 'w:autoSpaceDE'),
    autoSpaceFigures: switchOf(properties, 'w:autoSpaceDN'),
  });
}

function alignOf(value: string | undefined): Align | undefined {
  if (value === undefined) return undefined;
  const align = ALIGN[value];
  if (!align) throw new Error(`pages: cannot lay out alignment "${value}"`);
  return align;
}

/** Other rules take their height from the metrics of a typeface, and which one stands in for it nobody knows here. */
function exactLine(spacing: XmlElement | undefined): number | undefined {
  const line = twips(spacing, 'w:line');
  if (line === undefined) return undefined;
  const rule = attribute(spacing, 'w:lineRule') ?? 'auto';
  if (rule !== 'exact') throw new Error(`pages: cannot lay out line spacing "${rule}"`);
  return line;
}

/** One stop at which text ends is all a head's line needs. */
function rightTab(tabs: XmlElement | undefined): number | undefined {
  if (!tabs) return undefined;
  const [stop, ...more] = elements(tabs);
  if (more.length > 0 || attribute(stop, 'w:val') !== 'right')
    throw new Error('pages: cannot lay out tab stops but one at the right');
  return twips(stop, 'w:pos');
}

type Open<T> = { readonly [K in keyof T]: T[K] | undefined };

/** Without the keys that are undefined, so that spreading it over another keeps what that one says. */
export const given = <T extends object>(values: Open<Partial<T>>): Partial<T> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<T>;
