import type { RunFormat } from './formats';
import { given } from './paragraphFormat';
import { attribute, childOf, refuseUnknown, switchOf, twips, valueOf, type XmlElement } from './xml';

/** Complex-script twins, language and proofing do not show in Chinese text. */
const KNOWN = new Set(
  ['rStyle', 'rFonts', 'b', 'bCs', 'color', 'spacing', 'sz', 'szCs', 'lang', 'noProof', 'snapToGrid'].map(
    (n) => `w:${n}`,
  ),
);

/** What a `w:rPr` says, no more. @throws Error naming a property that cannot be drawn */
export function readRunFormat(properties: XmlElement | undefined): Partial<RunFormat> {
  if (!properties) return {};
  refuseUnknown(properties, KNOWN);
  const fonts = childOf(properties, 'w:rFonts');
  const theme = Object.keys(fonts?.attributes ?? {}).find((name) => name.endsWith('Theme'));
  if (theme) throw new Error(`pages: cannot lay out theme fonts (${theme})`);
  const halfPoints = valueOf(properties, 'w:sz');
  const color = valueOf(properties, 'w:color');
  const hint = attribute(fonts, 'w:hint');
  return given({
    eastAsia: attribute(fonts, 'w:eastAsia'),
    ascii: attribute(fonts, 'w:ascii'),
    hint: hint === undefined ? undefined : hint === 'eastAsia',
    size: halfPoints === undefined ? undefined : Number(halfPoints) / 2,
    bold: switchOf(properties, 'w:b'),
    color: color === 'auto' ? '000000' : color,
    spacing: twips(childOf(properties, 'w:spacing'), 'w:val'),
  });
}
