import { run } from './programs';

/**
 * A printed line in millimetres from the top left of the page: baseline, the origins of its first and last glyph, upper
 * and lower edge and right end of its ink.
 */
export interface Line {
  readonly baseline: number;
  readonly top: number;
  readonly bottom: number;
  readonly end: number;
  readonly red: boolean;
  readonly left: number;
  readonly right: number;
  readonly glyphs: number;
  readonly text: string;
}

export interface Page {
  readonly lines: readonly Line[];
  /** below the type area */
  readonly footer: Line | null;
  /** horizontal extent of every table rule at least 30 mm long */
  readonly rules: readonly { readonly left: number; readonly right: number }[];
  /** filled red rectangles, top to bottom */
  readonly redRules: readonly Box[];
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Measured {
  readonly size: readonly [width: number, height: number];
  readonly pages: readonly Page[];
}

const MM = 25.4 / 72;
const TYPE_AREA_BOTTOM = 262;

/**
 * Pages of a PDF as measured on its glyphs (poppler). `pdftocairo` gives each glyph's origin, so baselines are exact;
 * without the three flags it shrinks the page by 0.1 %. The text of a line comes from `pdftotext`.
 */
export function measure(pdf: string): Measured {
  const info = run('pdfinfo', [pdf]);
  const count = Number(/Pages:\s+(\d+)/.exec(info)![1]);
  const [, width, height] = /Page size:\s+([\d.]+) x ([\d.]+)/.exec(info)!;
  const pages = Array.from({ length: count }, (_, i) => measurePage(pdf, String(i + 1)));
  return { size: [Number(width) * MM, Number(height) * MM], pages };
}

function measurePage(pdf: string, page: string): Page {
  const range = ['-f', page, '-l', page];
  const svg = run('pdftocairo', ['-svg', '-noshrink', '-nocenter', '-expand', ...range, pdf, '-']);
  const words = [...run('pdftotext', ['-bbox', ...range, pdf, '-']).matchAll(WORD)].map(([, x, top, bottom, text]) => ({
    x: Number(x) * MM,
    top: Number(top) * MM,
    bottom: Number(bottom) * MM,
    text: text!,
  }));
  const lines = linesOf(svg).map((glyphs): Line => {
    const baseline = glyphs[0]!.y;
    const xs = glyphs.map((g) => g.x);
    const text = words.filter((w) => w.top < baseline - 0.7 && baseline - 0.7 < w.bottom).sort((a, b) => a.x - b.x);
    return {
      baseline,
      top: Math.min(...glyphs.map((g) => g.ink.top)),
      bottom: Math.max(...glyphs.map((g) => g.ink.bottom)),
      end: Math.max(...glyphs.map((g) => g.ink.right)),
      red: glyphs.every((g) => g.red),
      left: Math.min(...xs),
      right: Math.max(...xs),
      glyphs: glyphs.length,
      text: text.map((w) => w.text).join(''),
    };
  });
  return {
    lines: lines.filter((l) => l.baseline <= TYPE_AREA_BOTTOM + 0.5),
    footer: lines.find((l) => l.baseline > TYPE_AREA_BOTTOM + 0.5) ?? null,
    rules: [...svg.matchAll(RULE)]
      .map(([, x0, y0, x1, y1]) => ({ left: Number(x0) * MM, right: Number(x1) * MM, flat: y0 === y1 }))
      .filter((r) => r.flat && r.right - r.left > 30)
      .map(({ left, right }) => ({ left, right })),
    redRules: [...svg.matchAll(RED_SHAPE)].map(([, path]) => boxOf(path!)).sort((a, b) => a.top - b.top),
  };
}

const WORD = /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="[\d.-]+" yMax="([\d.-]+)">(.*?)<\/word>/g;
/** A glyph, or the beginning of a group of glyphs with its colour. */
const GLYPH = /<g style="fill:rgb\(([\d.%,]+)\)|<use xlink:href="#(glyph[\d-]+)" x="([\d.-]+)" y="([\d.-]+)"\/>/g;
const RED = '100%,0%,0%';
const RED_SHAPE = /<path style="[^"]*fill:rgb\(100%,0%,0%\)[^"]*" d="([^"]*)"/g;
const SYMBOL = /<symbol [^>]*id="(glyph[\d-]+)">\s*<path [^>]*d="([^"]*)"/g;
const RULE = /<path style="fill:none;[^"]*stroke:[^"]*" d="M ([\d.]+) ([\d.]+) L ([\d.]+) ([\d.]+) "/g;

interface Glyph {
  readonly x: number;
  readonly y: number;
  readonly red: boolean;
  readonly ink: Box;
}

/** Millimetres round all points of a path. */
function boxOf(path: string): Box {
  const numbers = [...path.matchAll(/-?[\d.]+/g)].map(([n]) => Number(n) * MM);
  const [xs, ys] = [numbers.filter((_, i) => i % 2 === 0), numbers.filter((_, i) => i % 2 === 1)];
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}

/** Glyphs with ink, grouped by baseline, top to bottom. */
function linesOf(svg: string): readonly (readonly Glyph[])[] {
  const shapes = new Map([...svg.matchAll(SYMBOL)].map(([, id, path]) => [id!, path!.trim()]));
  const glyphs: Glyph[] = [];
  let red = false;
  for (const [, colour, id, left, baseline] of svg.matchAll(GLYPH)) {
    if (colour !== undefined) red = colour === RED;
    const shape = id === undefined ? '' : shapes.get(id);
    if (!shape) continue;
    const [x, y, ink] = [Number(left) * MM, Number(baseline) * MM, boxOf(shape)];
    const at = { left: x + ink.left, top: y + ink.top, right: x + ink.right, bottom: y + ink.bottom };
    glyphs.push({ x, y, red, ink: at });
  }
  glyphs.sort((a, b) => a.y - b.y || a.x - b.x);
  const lines: Glyph[][] = [];
  for (const glyph of glyphs) {
    const line = lines.at(-1);
    if (line && glyph.y - line[0]!.y < 0.7) line.push(glyph);
    else lines.push([glyph]);
  }
  return lines;
}
