import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from '../../../../renderer/core/checks';
import { allowableWord } from '../../../../renderer/core/checks/wording/allowable';
import { ownMeetings, withOwnWords, type OwnWords } from '../../../../renderer/core/checks/wording/ownWords';
import { editOwnWords, undoOf, type OwnWordsEdit } from '../../../../renderer/core/checks/wording/ownWordsEdit';
import { NO_OWN_WORDS, type StoredOwnWords } from '../../../../renderer/core/checks/wording/ownWordsStored';
import { cleanReport, inputOf } from '../reports';
import { wordLists } from '../wordLists';

const report = { ...cleanReport(2023) };
const findings = (text: string, own: OwnWords = {}) =>
  check(inputOf({ ...report, overview: `${report.overview}\n${text}` }, { words: withOwnWords(wordLists, own) }))
    .findings;
const rules = (text: string, own: OwnWords = {}) => findings(text, own).map((f) => f.rule);

describe('an allowed word', () => {
  it.each([
    ['TX01', '建立台帐。', '台帐'],
    ['TX01', '更好的开展入户宣传。', '更好的'],
    ['TX03', '推进Newtown建设。', 'newtown'],
    ['TX04', '设立政务,村务两栏。', '政务,村务'],
    ['TX09', '做好税收工作。', '税收工作'],
    ['YR05', '坚持公开为原则。', '公开为原则'],
    ['ST14', '在××村设栏。', '××村'],
    ['SC02', '申请人周禾不服答复。', '周禾'],
    ['SC04', '邮箱qingshi@qq.com已公布。', 'qingshi@qq.com'],
  ])('silences %s in “%s”', (rule, text, word) => {
    expect(rules(text).filter((r) => r === rule)).toHaveLength(1);
    expect(rules(text, { allowed: [word] })).not.toContain(rule);
  });

  it('may be the short name of a law (TX12)', () => {
    const [law] = wordLists.laws;
    const own = withOwnWords(wordLists, { allowed: [law!.short[1]!] }).laws[0]!;
    expect(own.short).toEqual(law!.short.filter((s) => s !== law!.short[1]));
  });

  it('silences a word only inside the longer one that is allowed', () => {
    expect(rules('台帐山村建立台帐。', { allowed: ['台帐山'] })).toEqual(['TX01']);
  });

  it('never silences what is secret or private', () => {
    const text = '联系电话13812345678，《某事项》（此件不公开）。';
    const secret: readonly string[] = rules(text).filter((r) => r === 'SC01' || r === 'SC03');
    expect(secret).toEqual(['SC01', 'SC03']);
    expect(
      rules(text, { allowed: ['13812345678', '《某事项》（此件不公开）'] }).filter((r) => secret.includes(r)),
    ).toEqual(secret);
  });

  it('is offered by the card where one word is to blame, and then silences that card', () => {
    const text = '推进Newtown建设，建立台帐，坚持公开为原则,继续做好税收工作。';
    const found = findings(text);
    const words = found.map(allowableWord).filter((w) => w !== null);
    expect(words.toSorted()).toEqual(['Newtown', '公开为原则', '台帐', '税收工作'].toSorted());
    expect(rules(text, { allowed: words })).toEqual(['TX04']);
  });
});

describe('own confusables', () => {
  it('do not object to their own replacement, nor do the shipped ones', () => {
    const own = { confusables: [{ wrong: '财政', right: '财政所' }] };
    expect(rules('由财政所公开。', own)).toEqual([]);
    expect(rules('由财政公开。', own)).toEqual(['TX01']);
    expect(rules('建立民情台帐。', { confusables: [{ wrong: '民情册', right: '民情台帐' }] })).toEqual([]);
  });
});

describe('own meetings', () => {
  const latest = wordLists.meetings.at(-1)!;
  const next = { ...latest, session: latest.session + 1, name: '下一次全会', date: '2026-10-20' };

  it('join the shipped ones in order of their days, take their place, or take them out', () => {
    expect(ownMeetings(wordLists.meetings, { meetings: [next] }).at(-1)).toEqual(next);
    const moved = { ...latest, date: '2025-10-24' };
    expect(ownMeetings(wordLists.meetings, { meetings: [moved] }).filter((m) => m.name === latest.name)).toEqual([
      moved,
    ]);
    const key = `${latest.congress}-${latest.session}`;
    expect(ownMeetings(wordLists.meetings, { withoutMeetings: [key] })).not.toContain(latest);
  });

  it('are what YR06 goes by', () => {
    const text = '学习贯彻党的二十届二中全会精神。';
    const session = { congress: 20, session: 3, name: '二十届三中全会', date: '2023-09-01' };
    expect(rules(text)).not.toContain('YR06');
    expect(rules(text, { meetings: [session] })).toContain('YR06');
  });
});

describe('an edit of the lists', () => {
  const word = fc.constantFrom('甲乙', '丙丁', '戊己', '庚辛');
  const pair = fc.record({ wrong: word, right: fc.constantFrom('子丑', '寅卯') });
  const own: fc.Arbitrary<StoredOwnWords> = fc.record({
    confusables: fc.uniqueArray(pair, { selector: (p) => p.wrong + p.right }),
    allowed: fc.uniqueArray(word),
    meetings: fc.constant([]),
    withoutMeetings: fc.constant([]),
  });

  it('is taken back whole: the same rows are there as before', () => {
    const edit: fc.Arbitrary<OwnWordsEdit> = fc.record({
      confusables: fc.record({ out: fc.array(pair), in: fc.array(pair) }),
      allowed: fc.record({ out: fc.array(word), in: fc.array(word) }),
    });
    const sorted = (o: StoredOwnWords) => [
      o.confusables.map((c) => c.wrong + c.right).toSorted(),
      o.allowed.toSorted(),
    ];
    fc.assert(
      fc.property(own, edit, (before, e) => {
        const back = editOwnWords(editOwnWords(before, e), undoOf(before, e));
        expect(sorted(back)).toEqual(sorted(before));
      }),
    );
  });

  it('puts a removed row back where it stood, and holds no row twice', () => {
    const before = { ...NO_OWN_WORDS, allowed: ['甲乙', '丙丁', '戊己'] };
    const out = { allowed: { out: ['丙丁'], in: [] } };
    const after = editOwnWords(before, out);
    expect(after.allowed).toEqual(['甲乙', '戊己']);
    expect(editOwnWords(after, undoOf(before, out)).allowed).toEqual(before.allowed);
    expect(editOwnWords(before, { allowed: { out: [], in: ['甲乙', '新词', '新词'] } }).allowed).toEqual([
      '甲乙',
      '丙丁',
      '戊己',
      '新词',
    ]);
  });
});
