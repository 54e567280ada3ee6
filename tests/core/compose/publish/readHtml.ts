import { Parser } from 'htmlparser2';

/** An element as an independent parser saw it. `kids` are elements and texts in order. */
export interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly kids: (Tag | string)[];
}

/** Children each element of the page may have; '' stands for text. What is not listed here does not belong in the page. */
const PHRASING = ['', 'br', 'strong'];
const FLOW = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'table'];
const CHILDREN: Readonly<Record<string, readonly string[]>> = {
  '#document': ['html'],
  html: ['head', 'body'],
  head: ['meta', 'title'],
  title: [''],
  body: ['main'],
  main: ['article'],
  article: FLOW,
  p: PHRASING,
  strong: ['', 'br'],
  table: ['caption', 'colgroup', 'thead', 'tbody'],
  thead: ['tr'],
  tbody: ['tr'],
  tr: ['th', 'td'],
  caption: ['', 'br'],
  th: ['', 'br'],
  td: ['', 'br'],
  ...Object.fromEntries(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((name) => [name, ['', 'br']])),
};
const VOID = ['meta', 'br'];

/** The page as a tree. Throws where a tag is not closed by its writer, or where HTML does not allow an element. */
export function readHtml(html: string): Tag {
  const root: Tag = { name: '#document', attributes: {}, kids: [] };
  const open: Tag[] = [root];
  const parser = new Parser({
    onprocessinginstruction(_, data) {
      if (data !== '!doctype html') throw new Error(`unexpected ${data}`);
    },
    onopentag(name, attributes) {
      const parent = open.at(-1)!;
      if (!CHILDREN[parent.name]?.includes(name)) throw new Error(`<${name}> inside <${parent.name}>`);
      const tag: Tag = { name, attributes, kids: [] };
      parent.kids.push(tag);
      open.push(tag);
    },
    ontext(text) {
      const { name, kids } = open.at(-1)!;
      if (CHILDREN[name]?.includes('')) kids.push(text);
      else if (text.trim() !== '') throw new Error(`text inside <${name}>: ${text}`);
    },
    onclosetag(name, implied) {
      if (implied && !VOID.includes(name)) throw new Error(`<${name}> not closed`);
      if (open.pop()!.name !== name) throw new Error(`</${name}> out of place`);
    },
    oncomment(text) {
      throw new Error(`comment ${text}`);
    },
  });
  parser.end(html);
  if (open.length !== 1) throw new Error(`not closed: ${open.map((t) => t.name).join(' ')}`);
  return root;
}

const isTag = (kid: Tag | string): kid is Tag => typeof kid !== 'string';

export const children = (tag: Tag, name?: string): readonly Tag[] =>
  tag.kids.filter(isTag).filter((kid) => name === undefined || kid.name === name);

/** Every element below, in document order. */
export const descendants = (tag: Tag): readonly Tag[] => children(tag).flatMap((kid) => [kid, ...descendants(kid)]);

export const named = (tag: Tag, name: string): readonly Tag[] => descendants(tag).filter((t) => t.name === name);

/** Text as read: `<br>` is a line break. */
export const textOf = (tag: Tag): string =>
  tag.kids.map((kid) => (isTag(kid) ? (kid.name === 'br' ? '\n' : textOf(kid)) : kid)).join('');

/** A cell in its place, laid out as the HTML table model does it: row by row, rowspans end with their row group. */
export interface Slot {
  readonly row: number;
  readonly col: number;
  readonly colSpan: number;
  readonly rowSpan: number;
  readonly cell: Tag;
}

/** Throws where cells overlap, stick out of their row group, or leave a hole. */
export function slots(table: Tag): readonly Slot[] {
  const out: Slot[] = [];
  let first = 0;
  let width = 0;
  for (const group of children(table).filter((t) => t.name === 'thead' || t.name === 'tbody')) {
    const taken = new Set<string>();
    const rows = children(group, 'tr');
    rows.forEach((tr, r) => {
      let col = 0;
      for (const cell of children(tr)) {
        while (taken.has(`${r},${col}`)) col++;
        const [colSpan, rowSpan] = [cell.attributes['colspan'], cell.attributes['rowspan']].map((n) => Number(n ?? 1));
        if (r + rowSpan! > rows.length) throw new Error(`row ${first + r}: a cell sticks out of its group`);
        for (let y = 0; y < rowSpan!; y++)
          for (let x = 0; x < colSpan!; x++) {
            const slot = `${r + y},${col + x}`;
            if (taken.has(slot)) throw new Error(`row ${first + r}: cells overlap`);
            taken.add(slot);
          }
        out.push({ row: first + r, col, colSpan: colSpan!, rowSpan: rowSpan!, cell });
        width = Math.max(width, col + colSpan!);
      }
    });
    if (taken.size !== rows.length * width) throw new Error(`a hole in the rows from ${first}`);
    first += rows.length;
  }
  return out;
}
