import { describe, expect, it } from 'vitest';
import { findingKey } from '../../renderer/core/checks/result';
import type { Finding, Level } from '../../renderer/core/checks/types';
import { applyCells, fillRestZero, partOf, partStates } from '../../renderer/usecases';
import { setCells } from '../../renderer/core/report/cells';
import { editionOf } from '../core/editions/bundle';
import { blankReport } from '../storage/support';

const edition = editionOf('2021');
const found = (rule: string, level: Level, place: string): Finding => ({
  ...{ rule, level, place, related: [], message: '…', values: [], fix: null },
});
const stateOf = (id: string, report = blankReport('a'), findings: readonly Finding[] = []) => {
  const part = partStates(report, edition, findings).find((p) => p.id === id)!;
  return `${part.state} ${part.count}`;
};

describe('a place belongs to the part of the desk that shows it', () => {
  it.each([
    ['letter.date', 'letter'],
    ['letter.body:3-9', 'letter'],
    ['title', 'front'],
    ['preface:0-4', 'front'],
    ['year', 'front'],
    ['organ.name', 'front'],
    ['overview:1-2', 'overview'],
    ['applications.granted.total', 'applications'],
    ['disputes', 'disputes'],
    ['other', 'other'],
  ])('%s → %s', (place, part) => {
    expect(partOf(edition, place)).toBe(part);
  });
});

describe('the state of a part', () => {
  const base = blankReport('a');
  const zeroed = applyCells(edition, base, fillRestZero(edition, base, 'disputes'));

  it('of a table: empty, in writing with the cells left, done', () => {
    const one = setCells(base, { 'disputes.directSuit.upheld': 0 });
    expect([stateOf('disputes', base), stateOf('disputes', one), stateOf('disputes', zeroed)]).toEqual([
      'empty 0',
      'writing 14',
      'done 0',
    ]);
  });

  it('counts errors before what is left, but a cell not filled is no error', () => {
    const one = setCells(base, { 'disputes.directSuit.upheld': 0 });
    const findings = [
      found('AR08', 'error', 'disputes.directSuit.total'),
      found('AR01', 'error', 'disputes.directSuit.pending'),
      found('AR04', 'warning', 'disputes.directSuit.upheld'),
    ];
    expect(stateOf('disputes', one, findings)).toBe('problems 1');
    expect(stateOf('disputes', one, findings.slice(1))).toBe('writing 14');
    expect(stateOf('disputes', zeroed, findings.slice(2))).toBe('check 1');
    expect(stateOf('disputes', base, findings)).toBe('empty 0');
  });

  it('leaves out warnings that were kept with a reason, and hints', () => {
    const warning = found('AR04', 'warning', 'disputes.directSuit.upheld');
    const reasoned = { ...zeroed, reasons: { [findingKey(warning)]: '属实' } };
    expect(stateOf('disputes', reasoned, [warning, found('X', 'hint', 'disputes')])).toBe('done 0');
  });

  it('of a text: empty, in writing while blanks of a template are left, done', () => {
    expect(stateOf('overview', { ...base, overview: ' \n ' })).toBe('empty 0');
    expect(stateOf('overview', { ...base, overview: '公开【待填：件数】件，【待填】' })).toBe('writing 2');
    expect(stateOf('overview', { ...base, overview: '公开12件' })).toBe('done 0');
  });

  it('of the letter and the title: what cannot be missing', () => {
    expect(stateOf('letter')).toBe('writing 2');
    const letter = { ...base.letter, recipient: '县政府办公室', date: '2022-01-20' };
    expect(stateOf('letter', { ...base, letter })).toBe('done 0');
    expect(stateOf('front')).toBe('done 0');
    expect(stateOf('front', { ...base, title: '', preface: '按照条例' })).toBe('writing 1');
    expect(stateOf('front', { ...base, title: ' ' })).toBe('empty 0');
  });
});
