import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { setCells } from '../../renderer/core/report/cells';
import { planPaste } from '../../renderer/usecases';
import { editionOf } from '../core/editions/bundle';
import { blankReport } from '../storage/support';

const parser = new new Window().DOMParser() as unknown as DOMParser;
const at = (column: string): string => `applications.granted.${column}`;
const before = setCells(blankReport('a', 2025), { [at('naturalPerson')]: 8 });
const plan = (text: string, anchor = at('naturalPerson')) =>
  planPaste(editionOf('2021'), before, { tableKey: 'applications', anchor, text, html: null }, parser);

describe('a block fits', () => {
  it.each([
    ['plain figures', '1\t2\t0', true],
    ['a whole row with its right total', '1\t0\t0\t0\t0\t0\t1', true],
    ['a whole row with its total left blank', '1\t0\t0\t0\t0\t0\t', true],
    ['figures with units', '1件\t２', true],
    ['a total that is another sum', '1\t0\t0\t0\t0\t0\t7', false],
    ['a total whose parts are not known', '1\t\t0\t0\t0\t0\t1', false],
    ['a word', '1\t若干', false],
    ['a figure with a note', '12*', false],
    ['more columns than the table', '1\t0\t0\t0\t0\t0\t1\t5', false],
  ])('%s', (_, text, fits) => {
    expect(plan(text).fits).toBe(fits);
  });
});

describe('what is shown of a block', () => {
  it('is every cell before and after, in words of the form, with what is odd about it', () => {
    const { rows } = plan('12*\t3 件\t约5');
    expect(rows.map((r) => [r.before, r.after, r.note, r.raw])).toEqual([
      ['8', '12', 'guessed', '12*'],
      ['', '3', 'cleaned', '3 件'],
      ['', '约5', 'raw', ''],
    ]);
    expect(rows[0]!.name).toMatch(/予以公开 · 自然人$/);
  });

  it('a blank total of the block is added up and therefore no blank', () => {
    const { rows, changes } = plan('1\t0\t0\t0\t0\t2\t');
    expect(changes[at('total')]).toBe(3);
    expect(rows.at(-1)).toMatchObject({ place: at('total'), after: '3', note: null });
  });
});
