import type { LeftOut } from '../source';

/** UTF-16 units of one text that was left out. */
const LONGEST = 200;
/** Of one kind; a document full of links must not bury its reader. */
const MOST = 50;

/** Collects what the reader keeps out of the text. */
export class LeftOuts {
  private readonly found = new Map<LeftOut['what'], { readonly raws: string[]; more: number }>();

  add(what: LeftOut['what'], raw = ''): void {
    const kind = this.found.get(what) ?? { raws: [], more: 0 };
    this.found.set(what, kind);
    if (kind.raws.length < MOST) kind.raws.push(clip(raw));
    else kind.more += 1;
  }

  /** Only where there is something to read in it. */
  addText(what: LeftOut['what'], text: string): void {
    const raw = text.trim();
    if (raw !== '') this.add(what, raw);
  }

  list(): readonly LeftOut[] {
    return [...this.found].flatMap(([what, { raws, more }]) => [
      ...raws.map((raw) => ({ what, raw })),
      ...(more > 0 ? [{ what, raw: `（另有 ${String(more)} 处）` }] : []),
    ]);
  }
}

/** Cut without splitting a character of two units. */
const clip = (text: string): string =>
  text.length <= LONGEST ? text : `${text.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, '')}…`;
