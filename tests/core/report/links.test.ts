import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChanges, type Change } from '../../../renderer/core/kernel/textChange';
import { moveLinks } from '../../../renderer/core/report/links';
import type { Link } from '../../../renderer/core/report/model';

/** `甲[12]件` as a text and the links that its brackets mark. */
function marked(source: string): { text: string; links: Link[] } {
  const links: Link[] = [];
  let text = '';
  for (const [i, piece] of source.split(/[[\]]/).entries()) {
    const cells = [`t.r.${String.fromCharCode(97 + (i - 1) / 2)}`];
    if (i % 2 === 1) links.push({ section: 'overview', start: text.length, end: text.length + piece.length, cells });
    text += piece;
  }
  return { text, links };
}

/** The text with its links in brackets again. */
function show(text: string, links: readonly Link[]): string {
  return links.reduceRight(
    (out, l) => `${out.slice(0, l.start)}[${out.slice(l.start, l.end)}]${out.slice(l.end)}`,
    text,
  );
}

describe('links after an edit of their text', () => {
  it.each([
    ['words before', '收到[12]件', '今年收到12件', '今年收到[12]件'],
    ['words right before', '收到[12]件', '收到共12件', '收到共[12]件'],
    ['words right behind', '收到[12]件', '收到12余件', '收到[12]余件'],
    ['a paragraph between', '收[1]件\n办[2]件', '收1件\n另起\n办2件', '收[1]件\n另起\n办[2]件'],
    ['a digit in it', '收到[12]件', '收到132件', '收到132件'],
    ['a digit before it', '收到[12]件', '收到312件', '收到312件'],
    ['a digit behind it', '收到[12]件', '收到120件', '收到120件'],
    ['a part of it gone', '收到[12]件', '收到1件', '收到1件'],
    ['all gone', '收到[12]件', '', ''],
    ['a scale behind it', '播放[3]次', '播放3万次', '播放3万次'],
    ['another one changed', '收[1]件，办[2]件', '收1件，办7件', '收[1]件，办7件'],
    // Which of the three was taken away cannot be told from the texts: none may follow a cell that is not its own.
    ['one of a row of equals gone', '分别为[0]件、[0]件、[0]件', '分别为0件、0件', '分别为0件、0件'],
  ])('%s', (_what, source, after, expected) => {
    const { text, links } = marked(source);
    expect(show(after, moveLinks(links, text, after))).toBe(expected);
  });

  it('are exact where the changes are known', () => {
    const { text, links } = marked('分别为[0]件、[0]件、[0]件');
    const moved = moveLinks(links, text, '分别为0件、0件', [{ from: 3, to: 6, insert: '' }]);
    expect(moved.map((l) => [l.start, l.cells[0]])).toEqual([
      [3, 't.r.b'],
      [6, 't.r.c'],
    ]);
  });

  it('are dissolved with the unit of an amount', () => {
    const link: Link = { section: 'other', start: 2, end: 6, cells: ['t.r.c'], unit: '万元' };
    expect(moveLinks([link], '收费25.6万元', '共收费25.6万元')).toHaveLength(1);
    expect(moveLinks([link], '收费25.6万元', '收费25.6元')).toEqual([]);
  });

  it('keep their figures, whatever is changed and wherever', () => {
    const piece = fc.constantFrom('收到', '[12]', '件', '，', '[3]', '办结', '0', '[十]', '\n', '万', '[7]');
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 12 }),
        fc.array(fc.tuple(fc.nat(30), fc.nat(4), fc.constantFrom('', '5', '件', '收到', '12件')), { maxLength: 3 }),
        fc.boolean(),
        (pieces, edits, known) => {
          const { text, links } = marked(pieces.join(''));
          const made: Change[] = [];
          for (const [from, length, insert] of edits.sort((a, b) => a[0] - b[0])) {
            const start = Math.max(from, made.at(-1)?.to ?? 0);
            if (start <= text.length) made.push({ from: start, to: Math.min(text.length, start + length), insert });
          }
          const after = applyChanges(text, made)!;
          const moved = moveLinks(links, text, after, known ? made : null);
          for (const l of moved) {
            const before = links.find((o) => o.cells[0] === l.cells[0])!;
            expect(after.slice(l.start, l.end)).toBe(text.slice(before.start, before.end));
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});
