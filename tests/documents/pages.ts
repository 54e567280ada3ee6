import { run } from './programs';

/** A printed line: baseline and the origins of its first and last glyph, in millimetres from the top left of the page. */
export interface Line {
  readonly baseline: number;
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
  };
}

const WORD = /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="[\d.-]+" yMax="([\d.-]+)">(.*?)<\/word>/g;
const GLYPH = /<use xlink:href="#(glyph[\d-]+)" x="([\d.-]+)" y="([\d.-]+)"\/>/g;
const SYMBOL = /<symbol [^>]*id="(glyph[\d-]+)">\s*<path [^>]*d="([^"]*)"/g;
const RULE = /<path style="fill:none;[^"]*stroke:[^"]*" d="M ([\d.]+) ([\d.]+) L ([\d.]+) ([\d.]+) "/g;

/** Glyphs with ink, grouped by baseline, top to bottom. */
function linesOf(svg: string): readonly (readonly { readonly x: number; readonly y: number }[])[] {
  const inked = new Set([...svg.matchAll(SYMBOL)].filter(([, , path]) => path!.trim() !== '').map(([, id]) => id));
  const glyphs = [...svg.matchAll(GLYPH)]
    .filter(([, id]) => inked.has(id))
    .map(([, , x, y]) => ({ x: Number(x) * MM, y: Number(y) * MM }))
    .sort((a, b) => a.y - b.y || a.x - b.x);
  const lines: { x: number; y: number }[][] = [];
  for (const glyph of glyphs) {
    const line = lines.at(-1);
    if (line && glyph.y - line[0]!.y < 0.7) line.push(glyph);
    else lines.push([glyph]);
  }
  return lines;
}
