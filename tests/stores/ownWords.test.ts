import 'fake-indexeddb/auto';
import { createPinia, setActivePinia } from 'pinia';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { useCompareStore } from '../../renderer/stores/compare';
import { useDeadlineStore } from '../../renderer/stores/deadline';
import { useDeskStore } from '../../renderer/stores/desk';
import { useOwnWordsStore } from '../../renderer/stores/ownWords';
import { provideProgram } from '../../renderer/stores/program';
import { useToasts } from '../../renderer/stores/toasts';
import type { App } from '../../renderer/usecases';
import { OWN_WORDS as W } from '../../renderer/wording/ownWords';
import { unwrap } from '../storage/support';
import { answers, freshApp } from '../usecases/support';

let app: App;
let desk: ReturnType<typeof useDeskStore>;
let words: ReturnType<typeof useOwnWordsStore>;

const LAST = '一是信息员变动较多，交接没有台账。二是问答卡片印得少。';

beforeEach(async () => {
  setActivePinia(createPinia());
  app = await freshApp();
  provideProgram(app);
  unwrap(await app.profiles.begin(answers));
  const before = unwrap(await app.years.create(2024));
  unwrap(await app.years.save({ ...before.report, problems: LAST }, before.revision));
  const made = unwrap(await app.years.create(2025));
  desk = useDeskStore();
  words = useOwnWordsStore();
  await words.load();
  await desk.open(made.report.id);
});

const count = (rule: string): number => desk.findings.filter((f) => f.rule === rule).length;
/** Presses the last offer to take back, and waits until what it brings about shows. */
async function takeBack(shows: () => void): Promise<void> {
  useToasts().list.at(-1)!.action!.run();
  await vi.waitFor(shows, { timeout: 5000 });
}

describe('own words', () => {
  it('are taken by the open report at once, and given back by undo', async () => {
    desk.setText('overview', '在松西设公开栏。', '一');
    expect(count('TX01')).toBe(0);
    expect(await words.putConfusable(' 松西 ', '松溪')).toBe('');
    expect(count('TX01')).toBe(1);
    await takeBack(() => {
      expect(count('TX01')).toBe(0);
      expect(words.own.confusables).toEqual([]);
    });
  });

  it('say in a sentence why a row is not taken, and leave the list alone', async () => {
    expect(await words.putConfusable('公开', '公布')).toBe(W.fault.formWord);
    expect(await words.putConfusable('松', '松溪')).toBe(W.fault.tooShort);
    expect(await words.putAllowed('')).toBe(W.fault.missing);
    await words.putAllowed('松西');
    expect(await words.putConfusable('松西', '松溪')).toBe(W.fault.allowed);
    expect(words.own).toMatchObject({ confusables: [], allowed: ['松西'] });
  });

  it('are edited in place', async () => {
    for (const wrong of ['松西', '青禾平']) await words.putConfusable(wrong, '某处');
    const [first] = words.own.confusables;
    expect(await words.putConfusable('松西', '松溪', first)).toBe('');
    expect(words.own.confusables.map((c) => c.right)).toEqual(['松溪', '某处']);
    await takeBack(() => {
      expect(words.own.confusables.map((c) => c.right)).toEqual(['某处', '某处']);
    });
  });

  it('come in by many, and what is refused stays to be mended', async () => {
    const { rest, refused } = await words.pasteInto('confusables', '松西 松溪\n只有一个\n青禾平→青禾坪');
    expect(words.own.confusables).toHaveLength(2);
    expect(rest).toBe('只有一个');
    expect(refused).toEqual([W.pasteLine('只有一个', W.fault.shape)]);
    await takeBack(() => {
      expect(words.own.confusables).toEqual([]);
    });
  });

  it('are allowed from the card of a finding, in this report and the next', async () => {
    desk.setText('overview', '建立台帐。', '一');
    expect(count('TX01')).toBe(1);
    await words.allow('台帐');
    expect(count('TX01')).toBe(0);
    await takeBack(() => {
      expect(count('TX01')).toBe(1);
    });
  });
});

describe('the list of plenary sessions', () => {
  const names = () => words.meetings.map((m) => m.name);

  it('takes a new one, a changed day, a removal, and each back', async () => {
    const [latest] = words.meetings;
    expect(await words.putMeeting('二十一届一中全会', '2027-10-20')).toBe('');
    expect(words.meetings[0]).toMatchObject({ name: '二十一届一中全会', own: true });
    expect(await words.putMeeting('二十一届一中全会', '2027-10-21')).toBe(W.fault.listed);
    expect(await words.putMeeting(latest!.name, '2025-10-24', latest)).toBe('');
    expect(words.meetings[1]).toMatchObject({ name: latest!.name, date: '2025-10-24', own: true });
    await words.removeMeeting(words.meetings[1]!);
    expect(names()).not.toContain(latest!.name);
    await takeBack(() => {
      expect(words.meetings[1]).toMatchObject({ name: latest!.name, date: '2025-10-24' });
    });
  });

  it('hides a shipped one and shows it again', async () => {
    const all = names();
    await words.removeMeeting(words.meetings[2]!);
    expect(names()).toEqual(all.filter((_, i) => i !== 2));
    await takeBack(() => {
      expect(names()).toEqual(all);
    });
  });
});

describe('the deadline', () => {
  it('is taken by the open report at once, keeps to days a month has, and comes back', async () => {
    const deadline = useDeadlineStore();
    await deadline.load();
    desk.setText('letter.date', '2026-02-03', '日期');
    expect(count('CV03')).toBe(1);
    await deadline.set(2, 31);
    expect([deadline.month, deadline.day]).toEqual([2, 28]);
    expect(count('CV03')).toBe(0);
    await takeBack(() => {
      expect(deadline.isStandard).toBe(true);
      expect(count('CV03')).toBe(1);
    });
  });
});

describe('the comparison with last year', () => {
  it('opens at a finding, walks through the passages and names the place in the text', () => {
    const compare = useCompareStore();
    desk.setText('problems', `新写的第一句。\n${LAST}`, '五');
    const item = desk.findings.find((f) => compare.isAbout(f))!;
    expect(item.rule).toBe('PY05');
    compare.open(item.place);
    expect(compare.section).toBe('problems');
    expect(compare.count).toBeGreaterThan(0);
    compare.step(1);
    const [from, to] = /:(\d+)-(\d+)$/.exec(compare.chosenPlace)!.slice(1).map(Number);
    expect(desk.text('problems').slice(from, to)).toBe(LAST.slice(0, -1));
    expect(compare.lastPieces.flat()[compare.lastChosen]?.text).toBe(LAST.slice(0, -1));
    compare.close();
    expect(compare.section).toBeNull();
  });

  it('is offered for texts only, and only beside a report of last year', async () => {
    const compare = useCompareStore();
    expect(compare.isOffered('overview')).toBe(true);
    expect(compare.isOffered('letter.body')).toBe(false);
    const alone = unwrap(await app.years.create(2022));
    await desk.open(alone.report.id);
    expect(compare.isOffered('overview')).toBe(false);
    compare.open('overview');
    expect(compare.section).toBeNull();
  });
});
