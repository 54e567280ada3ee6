import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { allowing, type App } from '../../renderer/usecases';
import { unwrap } from '../storage/support';
import { wordLists } from '../core/checks/wordLists';
import { answers, freshApp } from './support';

let app: App;
beforeEach(async () => {
  app = await freshApp();
});
const add = (wrong: string, right: string) =>
  app.ownWords.change(() => ({ confusables: { out: [], in: [{ wrong, right }] } }));

describe("the office's own words", () => {
  it('are kept, and nothing is there before', async () => {
    expect(unwrap(await app.ownWords.read())).toEqual({
      confusables: [],
      allowed: [],
      meetings: [],
      withoutMeetings: [],
    });
    unwrap(await add('松西', '松溪'));
    expect(unwrap(await app.ownWords.read()).confusables).toEqual([{ wrong: '松西', right: '松溪' }]);
  });

  it.each([5, null, 'x', { confusables: 7 }, { confusables: [{ wrong: '' }], allowed: [3, '好'], meetings: [{}] }])(
    'start without what cannot be read: %j',
    async (stored) => {
      unwrap(await app.ports.storage.settings.update('ownWords', () => stored));
      const own = unwrap(await app.ownWords.read());
      expect(own.confusables).toEqual([]);
      expect(own.allowed.every((w) => w === '好')).toBe(true);
    },
  );

  it('give every check the same lists until they change: checks compare lists by identity', async () => {
    const first = await app.ownWords.lists(wordLists);
    expect(await app.ownWords.lists(wordLists)).toBe(first);
    const { undo } = unwrap(await add('松西', '松溪'));
    const second = await app.ownWords.lists(wordLists);
    expect(second).not.toBe(first);
    expect(second.confusables[0]?.wrong).toBe('松西');
    unwrap(await app.ownWords.change(() => undo));
    expect((await app.ownWords.lists(wordLists)).confusables).toEqual(wordLists.confusables);
  });

  it('come back by undo whatever was edited in between, in another window too', async () => {
    unwrap(await add('松西', '松溪'));
    const { undo, own } = unwrap(await app.ownWords.change(allowing('松西')));
    expect(own).toMatchObject({ confusables: [], allowed: ['松西'] });
    unwrap(await add('青禾平', '青禾坪'));
    const back = unwrap(await app.ownWords.change(() => undo)).own;
    expect(back.allowed).toEqual([]);
    expect(back.confusables.map((c) => c.wrong)).toEqual(['松西', '青禾平']);
  });

  it('count in the list of years', async () => {
    unwrap(await app.profiles.begin(answers));
    const opened = unwrap(await app.years.create(2024));
    unwrap(await app.years.save({ ...opened.report, overview: '我乡在松西公开栏公开。' }, opened.revision));
    const warnings = async () => unwrap(await app.years.list())[0]!.counts.warning;
    const before = await warnings();
    unwrap(await add('松西', '松溪'));
    expect(await warnings()).toBe(before + 1);
  });
});
