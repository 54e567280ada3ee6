import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { createPinia, setActivePinia } from 'pinia';
import { beforeEach, describe, expect, it } from 'vitest';
import { copyNames } from '../../renderer/stores/copyNames';
import { useDeskStore } from '../../renderer/stores/desk';
import { provideProgram } from '../../renderer/stores/program';
import { useToasts } from '../../renderer/stores/toasts';
import { unwrap } from '../storage/support';
import { answers, freshApp } from '../usecases/support';

let desk: ReturnType<typeof useDeskStore>;
const letter = () => desk.report!.letter;

beforeEach(async () => {
  setActivePinia(createPinia());
  const app = await freshApp();
  provideProgram(app);
  unwrap(await app.profiles.begin(answers));
  const made = unwrap(await app.years.create(2025));
  desk = useDeskStore();
  await desk.open(made.report.id);
});

describe('kind, number, copies and marks of the letter', () => {
  it('goes back over all of them, one act at a time', () => {
    const before = letter();
    desk.setKind('redHead');
    desk.setText('letter.documentNumber', '青政函[2026]3号', '发文字号');
    desk.setCopies('云岭县司法局\n云岭县档案馆');
    desk.setMark('urgency', '加急');
    desk.setSealed(true);
    expect(letter()).toMatchObject({
      kind: 'redHead',
      documentNumber: '青政函[2026]3号',
      copyTo: ['云岭县司法局', '云岭县档案馆'],
      marks: { serial: '', secrecy: '', urgency: '加急' },
      sealed: true,
    });
    for (let i = 0; i < 5; i++) desk.undo();
    expect(letter()).toEqual(before);
    expect(desk.canUndo).toBe(false);
    for (let i = 0; i < 5; i++) desk.redo();
    expect(letter()).toMatchObject({ kind: 'redHead', sealed: true, copyTo: ['云岭县司法局', '云岭县档案馆'] });
  });

  it('has no marks once the last one is empty again', () => {
    desk.setMark('serial', '000001');
    desk.setMark('secrecy', '秘密');
    desk.setMark('serial', '');
    expect(letter().marks).toEqual({ serial: '', secrecy: '秘密', urgency: '' });
    desk.setMark('secrecy', '');
    expect('marks' in letter()).toBe(false);
  });

  it('typing a blank line between copies is no act', () => {
    desk.setCopies('云岭县司法局');
    desk.setCopies('云岭县司法局\n\n');
    desk.undo();
    expect(letter().copyTo).toEqual([]);
    expect(desk.canUndo).toBe(false);
  });

  it.each([
    ['a name no file can hold', () => desk.setCopies('长'.repeat(3000))],
    ['more names than a file holds', () => desk.setCopies('县司法局\n'.repeat(1001))],
    ['a mark no file can hold', () => desk.setMark('secrecy', '长'.repeat(3000))],
  ])('refuses %s, says so and changes nothing', (_, act) => {
    const before = letter();
    expect(act()).toBe(false);
    expect(letter()).toBe(before);
    expect(useToasts().list.at(-1)?.tone).toBe('warn');
  });
});

describe('names of copies', () => {
  it.each([
    ['云岭县司法局，云岭县档案馆。', ['云岭县司法局', '云岭县档案馆']],
    [' 甲局 \r\n\n　乙局、丙局;丁局\n', ['甲局', '乙局', '丙局', '丁局']],
    ['', []],
  ])('%j', (typed, names) => expect(copyNames(typed)).toEqual(names));

  it('what was taken stays the same when it is shown and taken again', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('县', '局', ' ', '\n', '，', '。', 'a') }), (typed) => {
        const names = copyNames(typed);
        expect(copyNames(names.join('\n'))).toEqual(names);
        expect(names.every((name) => name !== '' && name === name.trim())).toBe(true);
      }),
    );
  });
});
