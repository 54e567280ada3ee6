import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Level } from '../../renderer/core/checks/types';
import { findingGroups, GRAVITIES, gravityOf } from '../../renderer/stores/findingGroups';
import { findingSpans } from '../../renderer/stores/findingSpans';
import type { FindingView } from '../../renderer/stores/findingViews';
import { emphasize } from '../../renderer/screens/desk/emphasis';

const PARTS = ['letter', 'overview', 'applications', 'other'].map((id) => ({ id, title: `部分 ${id}` }));

let made = 0;
function view(more: Partial<FindingView> = {}): FindingView {
  const place = more.place ?? 'overview:1-2';
  const finding = { rule: 'X', level: 'error' as Level, place, related: [], message: '', values: [], fix: null };
  const base = { key: `${made++}`, finding, rule: 'X', level: 'error' as Level, part: 'overview', place, related: [] };
  return {
    ...base,
    where: '',
    message: '',
    fix: null,
    fixLabel: '',
    reason: '',
    moved: [],
    blank: false,
    count: 1,
    ...more,
  };
}

const kept = { level: 'warning', reason: '属实' } as const;
const stale = { ...kept, moved: ['原为 1，现为 2'] };

describe('the notes of a report, part by part', () => {
  it('begin with the part being written, then follow the paper; parts without notes stay away', () => {
    const groups = findingGroups([view({ part: 'letter' }), view(), view({ part: 'other' })], PARTS, 'other');
    expect(groups.map((g) => [g.part, g.here])).toEqual([
      ['other', true],
      ['letter', false],
      ['overview', false],
    ]);
    expect(findingGroups([], PARTS, 'letter').map((g) => [g.part, g.items.length])).toEqual([['letter', 0]]);
  });

  it('stand by gravity, as printed within one gravity; what was answered last, a stale answer among the open ones', () => {
    const views = [
      view({ key: 'hint', level: 'hint' }),
      view({ key: 'kept', ...kept }),
      view({ key: 'stale', ...stale }),
      view({ key: 'blank', blank: true, count: 7 }),
      view({ key: 'open', level: 'warning' }),
      view({ key: 'error1' }),
      view({ key: 'error2' }),
    ];
    const [group] = findingGroups(views, PARTS, 'overview');
    expect(group!.items.map((v) => v.key)).toEqual(['error1', 'error2', 'blank', 'stale', 'open', 'hint', 'kept']);
    expect(group!.counts).toEqual({ mustFix: 2, blank: 7, check: 2, hint: 1, kept: 1 });
  });

  it('lose none and show none twice, whatever the notes', () => {
    const any = fc.record({
      part: fc.constantFrom(...PARTS.map((p) => p.id), 'elsewhere'),
      level: fc.constantFrom<Level>('error', 'warning', 'hint'),
      reason: fc.constantFrom('', '属实'),
      blank: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 30 }), fc.constantFrom(...PARTS), (list, active) => {
        const views = list.map((more) => view(more));
        const groups = findingGroups(views, PARTS, active.id);
        const shown = groups.flatMap((g) => g.items.map((v) => v.key));
        expect([...shown].sort()).toEqual(views.map((v) => v.key).sort());
        for (const { items } of groups) {
          const ranks = items.map((v) => GRAVITIES.indexOf(gravityOf(v)));
          expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
        }
      }),
    );
  });
});

describe('what is underlined in a text', () => {
  const all = { lit: null, waits: () => true };
  it('is what stands in this text, at its offsets', () => {
    const views = [view({ place: 'overview:3-9' }), view({ place: 'overview' }), view({ place: 'letter.body:1-2' })];
    expect(findingSpans(views, 'overview', all).map((s) => [s.from, s.to])).toEqual([[3, 9]]);
    expect(findingSpans(views, 'letter.body', all).map((s) => [s.from, s.to])).toEqual([[1, 2]]);
  });

  it('is quiet where nobody is waited for, and at the other half of the note looked at', () => {
    const [a, b] = [
      view({ place: 'overview:3-9', ...kept }),
      view({ place: 'overview:20-22', related: ['overview:1-2'] }),
    ];
    const spans = findingSpans([a, b], 'overview', { lit: b, waits: (v) => v === b });
    expect(spans.map((s) => [s.from, s.passed])).toEqual([
      [3, true],
      [20, false],
      [1, true],
    ]);
  });
});

describe('figures set off in a sentence', () => {
  it.each([
    ['总计 13，相加 12，相差 1。', [13, 12], ['13', '12']],
    ['文字写的是 1.5 万元，表中是 1', [1, '1.5'], ['1.5', '1']],
    ['第21段写的是 2。', [2], ['2']],
    ['改正“丶”', ['丶', '、'], []],
    ['比上年 -3', [-3, null], ['-3']],
  ])('%s', (message, values, strong) => {
    const pieces = emphasize(message, values);
    expect(pieces.filter((p) => p.strong).map((p) => p.text)).toEqual(strong);
    expect(pieces.map((p) => p.text).join('')).toBe(message);
  });
});
