import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  allowedFault,
  confusableFault,
  meetingFault,
  meetingFrom,
  ROWS_MOST,
} from '../../../../renderer/core/checks/wording/ownWordsFaults';
import { readAllowedLines, readConfusableLines } from '../../../../renderer/core/checks/wording/ownWordsLines';
import { NO_OWN_WORDS, type StoredOwnWords } from '../../../../renderer/core/checks/wording/ownWordsStored';

const FORM = '主动公开政府信息情况';
const own: StoredOwnWords = {
  ...NO_OWN_WORDS,
  confusables: [{ wrong: '松西', right: '松溪' }],
  allowed: ['青禾台帐'],
};

describe('a row of own confusables', () => {
  it.each([
    ['', '松溪', 'missing'],
    ['青', '清', 'tooShort'],
    ['𠮷', '吉', 'tooShort'],
    ['，，', '，', 'noLetters'],
    ['20', '2020', 'noLetters'],
    ['长'.repeat(31), '短', 'tooLong'],
    ['松系', '', 'rightMissing'],
    ['松系', '长'.repeat(31), 'tooLong'],
    ['松系', '松系', 'same'],
    ['松西', '松系', 'listed'],
    ['台帐', '台账', 'allowed'],
    ['公开', '公布', 'formWord'],
    ['松系', '松西', 'loop'],
    ['松溪', '松系', 'loop'],
    ['松系', '松溪', null],
    ['财政', '财政所', null],
  ])('%s → %s: %s', (wrong, right, fault) => {
    expect(confusableFault({ wrong, right }, own, FORM)).toBe(fault);
  });

  it('is refused once the list is full', () => {
    const full = Array.from({ length: ROWS_MOST }, (_, i) => ({ wrong: `错${i}`, right: `对${i}` }));
    expect(confusableFault({ wrong: '松系', right: '松溪' }, { ...own, confusables: full }, FORM)).toBe('full');
  });
});

describe('an allowed word', () => {
  it.each([
    ['', 'missing'],
    ['镇', 'tooShort'],
    ['。。', 'noLetters'],
    ['青禾台帐', 'listed'],
    ['松西村', 'wrong'],
    ['Newtown', null],
  ])('%s: %s', (word, fault) => {
    expect(allowedFault(word, own)).toBe(fault);
  });
});

describe('a plenary session', () => {
  it.each([
    ['二十届五中全会', 20, 5],
    ['党的二十一届一中全会', 21, 1],
    ['中国共产党第二十届中央委员会第五次全体会议', 20, 5],
  ])('%s is read', (name, congress, session) => {
    expect(meetingFrom(name, '2026-10-20')).toMatchObject({ congress, session, date: '2026-10-20' });
  });

  it.each([
    ['', '2026-10-20', 'missing'],
    ['县委全会', '2026-10-20', 'meetingName'],
    ['二十届五中全会', '', 'meetingDay'],
    ['二十届五中全会', '2026-10-20', null],
  ])('%s on %s: %s', (name, date, fault) => {
    expect(meetingFault(name, date, [])).toBe(fault);
  });

  it('stands in the list once', () => {
    const listed = [meetingFrom('二十届五中全会', '2026-10-20')!];
    expect(meetingFault('党的二十届五中全会', '2026-10-21', listed)).toBe('listed');
  });
});

describe('many lines at once', () => {
  it.each([
    ['甲错字\t甲对字'],
    ['甲错字→甲对字'],
    ['甲错字 → 甲对字'],
    ['甲错字=>甲对字'],
    ['甲错字＝甲对字'],
    ['甲错字：甲对字'],
    ['甲错字，甲对字'],
    ['甲错字  甲对字'],
    ['甲错字 甲对字'],
    ['甲错字——甲对字'],
  ])('%j is a pair', (line) => {
    expect(readConfusableLines(`\n${line}\r\n\n`, NO_OWN_WORDS, FORM)).toEqual({
      rows: [{ wrong: '甲错字', right: '甲对字' }],
      refused: [],
    });
  });

  it('keeps the order, passes over what is there already, and says of each other line why not', () => {
    const text = '松西→松溪\n甲错字→甲对字\n一行没有分开\n公开→公布\n甲错字→乙对字\na→b→c';
    expect(readConfusableLines(text, own, FORM)).toEqual({
      rows: [{ wrong: '甲错字', right: '甲对字' }],
      refused: [
        { line: '一行没有分开', fault: 'shape' },
        { line: '公开→公布', fault: 'formWord' },
        { line: '甲错字→乙对字', fault: 'listed' },
        { line: 'a→b→c', fault: 'shape' },
      ],
    });
  });

  it('takes allowed words by line and by mark, with the spaces inside them', () => {
    expect(readAllowedLines('Smart Town、智慧青禾\n青禾台帐；松西', own)).toEqual({
      rows: ['Smart Town', '智慧青禾'],
      refused: [{ line: '松西', fault: 'wrong' }],
    });
  });

  it('whatever is pasted, only faultless rows come out and nothing is lost in silence', () => {
    const piece = fc.constantFrom('松西', '松溪', '甲', '公开', '→', '\t', '\n', ' ', '，', '好词', 'x');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        let now = own;
        for (const row of readConfusableLines(text, own, FORM).rows) {
          expect(confusableFault(row, now, FORM)).toBeNull();
          now = { ...now, confusables: [...now.confusables, row] };
        }
        for (const word of readAllowedLines(text, own).rows) expect(allowedFault(word, own)).toBeNull();
      }),
    );
  });
});
