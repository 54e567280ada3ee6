import { describe, expect, it } from 'vitest';
import type { GridCellKind, GridCellView } from '../../../renderer/components/formGrid/types';
import {
  description,
  firstNotes,
  gravest,
  legendKeys,
  notesOf,
  type Note,
} from '../../../renderer/components/formGrid/notes';
import { keepEqual, sameTable } from '../../../renderer/components/formGrid/stable';
import type { CellKind } from '../../../renderer/core/report/cellText';
import { FORM_GRID } from '../../../renderer/wording/formGrid';
import { tableCells } from './tables';

const cell = (more: Partial<GridCellView>): GridCellView => ({
  ...{ row: 0, col: 0, rowSpan: 1, colSpan: 1, place: 'a.b.c', text: '1' },
  ...more,
});

it('cell kinds are the words of the report (components import nothing of the core)', () => {
  const there: (kind: CellKind) => GridCellKind = (kind) => kind;
  const back: (kind: GridCellKind) => CellKind = (kind) => kind;
  expect(back(there('count'))).toBe('count');
});

describe('what is said of a cell', () => {
  it('the gravest first', () => {
    const findings = [
      { level: 'hint', message: 'h' },
      { level: 'error', message: 'e' },
      { level: 'warning', message: 'w' },
    ] as const;
    expect(notesOf(cell({ findings })).map((n) => n.text)).toEqual(['e', 'w', 'h']);
    expect(gravest(cell({ findings }))).toBe('error');
  });
  it('unreadable text is an error by itself, and said once when the check has found it too', () => {
    expect(gravest(cell({ raw: true, text: '00' }))).toBe('error');
    expect(notesOf(cell({ raw: true, text: '00' }))).toHaveLength(1);
    const found = cell({ raw: true, text: '00', findings: [{ level: 'error', message: 'AR02' }] });
    expect(notesOf(found).map((n) => n.text)).toEqual(['AR02']);
  });
  it('screen readers hear what others see: grey, dashes, last year', () => {
    expect(description(cell({ derived: true }), false)).toContain('自动合计');
    expect(description(cell({ text: '' }), false)).toContain('未填');
    expect(description(cell({ lastYear: '9' }), true)).toContain('上年 9');
    expect(description(cell({ lastYear: '9' }), false)).not.toContain('上年');
    expect(description(cell({ derived: true, typedOver: true }), false)).toContain('改填');
  });
  it('the legend names only the marks that stand there', () => {
    expect(legendKeys([cell({})], true)).toEqual([]);
    expect(legendKeys([cell({ text: '' }), cell({ derived: true, lastYear: '2' })], true)).toEqual([
      'empty',
      'derived',
      'lastYear',
    ]);
  });
});

describe('cells built anew', () => {
  const build = (text: string) => tableCells('2021', 'applications', (p) => (p.endsWith('granted.total') ? text : '1'));
  it('keep the old objects but for the changed one', () => {
    const old = build('1');
    const kept = keepEqual(old, build('2'));
    expect(kept.filter((c, i) => c !== old[i])).toHaveLength(1);
    expect(keepEqual(old, build('1'))).toBe(old);
  });
  it('are the same table whatever stands in it', () => {
    expect(sameTable(build('1'), build('2'))).toBe(true);
    expect(sameTable(build('1'), tableCells('2019', 'applications'))).toBe(false);
  });
});

it('says the two gravest of many and how many more there are when the tip comes by itself', () => {
  const notes = ['一', '二', '三', '四'].map((text): Note => ({ level: 'error', text }));
  expect(firstNotes(notes).map((n) => n.text)).toEqual(['一', '二', FORM_GRID.moreNotes(2)]);
  expect(firstNotes(notes.slice(0, 2))).toEqual(notes.slice(0, 2));
});
