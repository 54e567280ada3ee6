import { describe, expect, it } from 'vitest';
import { projectFiles } from '../../build/checks/tracked.mjs';
import { read } from './project';

/** Colours of renderer/theme/tokens.css by name, as written: `#rgb` or `#rrggbb`. */
const tokens = new Map(
  [...read('renderer/theme/tokens.css').matchAll(/^ {2}--([\w-]+): (#[\da-f]{3}(?:[\da-f]{3})?);$/gm)].map(
    ([, name = '', colour = '']) => [name, long(colour)],
  ),
);

function long(colour: string): string {
  return colour.length === 4 ? colour.replace(/[\da-f]/g, '$&$&') : colour;
}

/** Relative luminance as WCAG 2.2 defines it, 0 (black) to 1 (white). */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(long(colour).slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast ratio, 1 to 21, whichever is the lighter. */
function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

const colourOf = (name: string): string => {
  const colour = name.startsWith('#') ? name : tokens.get(name);
  if (colour === undefined) throw new Error(`no colour --${name} in tokens.css`);
  return colour;
};

const surfaces = ['paper', 'soft', 'bg'];
/** The row under the pointer in the list of contents: 4 % black over `soft`. */
const pointed = '#ecedef';

/** Every text colour, with what it is written on besides the three surfaces of the page. */
const texts: [text: string, own: string[]][] = [
  ['ink', ['sum', 'lit', 'selected', 'error-soft', 'warn-soft', 'hint-soft', 'accent-soft']],
  ['muted', [pointed, 'sum', 'lit', 'selected', 'hint-soft', 'table']],
  ['error', [pointed, 'error-soft', 'sum', 'lit', 'selected']],
  ['warn', [pointed, 'warn-soft']],
  ['hint', ['hint-soft']],
  ['ok', [pointed]],
  ['accent', ['accent-soft', 'sum', 'lit', 'selected']],
];
const pairs = texts.flatMap(([text, own]) => [...surfaces, ...own].map((on): [string, string] => [text, on]));

describe('contrast', () => {
  it.each([
    ['#000', '#fff', 21],
    ['#fff', '#ffffff', 1],
    ['#777777', '#ffffff', 4.48],
    ['#ff0000', '#ffffff', 4],
  ])('%s on %s is %f: the measure is the known one', (a, b, ratio) => {
    expect(contrast(a, b)).toBeCloseTo(ratio, 2);
  });

  it.each([...pairs, ['#fff', 'accent'], ['#fff', 'accent-dark']])(
    'text: %s on %s is at least 4.5 to 1',
    (text, on) => {
      expect(contrast(colourOf(text), colourOf(on))).toBeGreaterThanOrEqual(4.5);
    },
  );

  it.each(surfaces)('the focus ring stands out from %s by at least 3 to 1', (on) => {
    expect(contrast(colourOf('focus'), colourOf(on))).toBeGreaterThanOrEqual(3);
  });
});

describe('names of colours', () => {
  const styled = projectFiles().filter((file) => /^renderer\/.*\.(vue|css|ts)$/.test(file));
  /** `var(--name)` or `var(--name, …)`; `spare` is the colour to fall back on, if it is one. */
  const uses = styled.flatMap((file) =>
    [...read(file).matchAll(/var\(--([\w-]+)(\)|, (#[\da-f]{3,6})?)/g)].map(([, name = '', end, spare]) => ({
      file,
      name,
      bare: end === ')',
      spare,
    })),
  );
  // Lengths and the like that a component hands to its own style sheet.
  const own = styled.flatMap((file) => [...read(file).matchAll(/--([\w-]+)['"]?:/g)].map((hit) => hit[1]));

  it('whatever is used without a value to fall back on is defined', () => {
    expect(uses.length).toBeGreaterThan(50);
    expect(uses.filter(({ name, bare }) => bare && !own.includes(name))).toEqual([]);
  });

  it('a colour to fall back on is the colour itself', () => {
    expect(uses.some(({ spare }) => spare)).toBe(true);
    expect(uses.filter(({ name, spare }) => spare && long(spare) !== tokens.get(name))).toEqual([]);
  });
});
