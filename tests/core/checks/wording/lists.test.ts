import { describe, expect, it } from 'vitest';
import { check, withOwnWords } from '../../../../renderer/core/checks';
import {
  findAdverbDe,
  findConfusables,
  findForeign,
  findFormulas,
} from '../../../../renderer/core/checks/wording/compiled';
import type { WordLists } from '../../../../renderer/core/checks/wording/lists';
import { readWordLists } from '../../../../renderer/core/checks/wording/readLists';
import { cleanReport, inputOf } from '../reports';
import { wordLists } from '../wordLists';

const confusables = wordLists.confusables.map((c) => [c.wrong, c] as const);

/** The word in the surroundings its entry asks for. */
const inPlace = (c: WordLists['confusables'][number]): string => {
  const before = (c.before[0] ?? '').replace('^', '');
  return `${c.clause[0] ?? ''}${before}${c.wrong}${c.after[0] ?? ''}`;
};

describe('the shipped lists', () => {
  it.each(confusables)('%s is found where it is wrong', (_wrong, c) => {
    expect(findConfusables(inPlace(c), wordLists).map((h) => h.entry.wrong)).toContain(c.wrong);
  });

  it.each(confusables)('%s: its replacement is not wrong in turn', (_wrong, c) => {
    const text = inPlace(c).replace(c.wrong, c.right ?? '');
    expect(findConfusables(text, wordLists)).toEqual([]);
  });

  it.each(confusables.filter(([, c]) => c.except.length > 0))('%s is silent in its exceptions', (_wrong, c) => {
    for (const text of c.except) {
      const around = `${c.clause[0] ?? ''}${text}${c.after[0] ?? '，'}`;
      expect(
        findConfusables(around, wordLists).filter((h) => h.entry === c),
        text,
      ).toEqual([]);
    }
  });

  it('has enough of them, in the surroundings they need', () => {
    expect(wordLists.confusables.length).toBeGreaterThan(150);
    expect(findConfusables('按照上级通知要去报送。', wordLists).map((h) => h.start)).toEqual([6]);
    expect(findConfusables('接到通知要去开会。', wordLists)).toEqual([]);
  });

  it('finds 的 for 地 only before what must be a verb', () => {
    const wrong = ['更好的开展入户宣传', '有效的推进公开', '进一步的加强管理', '更好的服务群众', '及时的回应关切'];
    const right = [
      '更好的服务环境',
      '更好的解决方案',
      '取得更好的成效',
      '有效的推进机制',
      '更好的提升空间',
      '得到更好的落实。',
    ];
    for (const text of wrong) expect(findAdverbDe(text, wordLists), text).toHaveLength(1);
    for (const text of right) expect(findAdverbDe(text, wordLists), text).toEqual([]);
  });

  it('finds every old formula and every foreign phrase', () => {
    for (const f of wordLists.formulas) expect(findFormulas(`，${f.wrong}。`, wordLists)).toHaveLength(1);
    for (const f of wordLists.foreign)
      expect(findForeign(`，${f.text}，`, wordLists, f.organs[0] ?? '镇').length, f.text).toBeGreaterThan(0);
  });

  it('leaves a township its own names', () => {
    const own = {
      镇: '我镇、本镇、全镇、镇党委、镇政府',
      乡: '我乡、全乡、乡党委、乡政府',
      街道: '我街道、街道办事处、街道党工委',
    };
    for (const [organ, text] of Object.entries(own)) expect(findForeign(text, wordLists, organ)).toEqual([]);
    for (const text of Object.values(own)) expect(findForeign(text, wordLists, '')).toEqual([]);
  });
});

describe('reading a list', () => {
  const read = (json: unknown): WordLists => readWordLists({ 'own.json': json });

  it.each([
    ['not a list', 5, /own\.json: file:/],
    ['no version', {}, /own\.json: schemaVersion/],
    ['unknown key', { schemaVersion: 1, words: [] }, /own\.json/],
    [
      'one character',
      { schemaVersion: 1, confusables: [{ wrong: '去', right: '求' }] },
      /confusables\.0\.wrong: one character/,
    ],
    ['right equals wrong', { schemaVersion: 1, confusables: [{ wrong: '要去', right: '要去' }] }, /right equals wrong/],
    [
      'an exception without the word',
      { schemaVersion: 1, confusables: [{ wrong: '要去', right: '要求', except: ['需求'] }] },
      /must contain/,
    ],
    [
      'an unknown kind of organ',
      { schemaVersion: 1, foreign: [{ text: '我局', why: '别的', organs: ['县'] }] },
      /organs/,
    ],
    [
      'a day that is none',
      { schemaVersion: 1, meetings: [{ congress: 20, session: 3, name: '会', date: '7月' }] },
      /date/,
    ],
    [
      'twice the same',
      { schemaVersion: 1, confusables: [1, 2].map(() => ({ wrong: '要去', right: '要求' })) },
      /listed twice: 要去/,
    ],
  ])('refuses %s', (_name, json, says) => {
    expect(() => read(json)).toThrow(says);
  });

  it('adds several files up', () => {
    const one = { schemaVersion: 1, latin: ['abc'] };
    expect(readWordLists({ a: one, b: { ...one, latin: ['def'] } }).latin).toEqual(['abc', 'def']);
  });
});

describe("an office's own words", () => {
  const report = { ...cleanReport(2023) };
  const withText = (text: string) => ({ ...report, overview: `${report.overview}\n${text}` });
  const rules = (text: string, words: WordLists) =>
    check(inputOf(withText(text), { words })).findings.map((f) => f.rule);

  it('are found, with the shipped ones', () => {
    const words = withOwnWords(wordLists, { confusables: [{ wrong: '松西', right: '松溪' }] });
    expect(rules('松西公开栏已更新，村务公开拦同步。', words)).toEqual(['TX01', 'TX01']);
    expect(rules('松西公开栏已更新。', wordLists)).toEqual([]);
  });

  it('may be allowed', () => {
    const words = withOwnWords(wordLists, { allowed: ['newtown', '台帐', '税收工作', '公开为原则'] });
    expect(rules('推进Newtown建设，建立台帐，做好税收工作，坚持公开为原则。', words)).toEqual([]);
    expect(rules('推进Newtown建设，建立台帐，做好税收工作，坚持公开为原则。', wordLists)).toHaveLength(4);
  });

  it('take the place of a shipped entry', () => {
    const words = withOwnWords(wordLists, { confusables: [{ wrong: '台帐', right: '登记簿' }] });
    const [finding] = check(inputOf(withText('建立台帐。'), { words })).findings;
    expect(finding?.values).toEqual(['台帐', '登记簿']);
  });
});
