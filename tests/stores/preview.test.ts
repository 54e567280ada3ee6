import 'fake-indexeddb/auto';
import { createPinia, setActivePinia } from 'pinia';
import { nextTick } from 'vue';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ComposeSettings } from '../../renderer/core/compose';
import { problem, sentence, type Problem } from '../../renderer/core/kernel/problem';
import { err, ok, type Result } from '../../renderer/core/kernel/result';
import { useDeskStore } from '../../renderer/stores/desk';
import { useLayoutStore } from '../../renderer/stores/layout';
import { usePreviewStore } from '../../renderer/stores/preview';
import { provideProgram } from '../../renderer/stores/program';
import type { App, PagedFile } from '../../renderer/usecases';
import { unwrap } from '../storage/support';
import { answers, fakeComposer, freshApp } from '../usecases/support';

/** A layout engine whose answers are given by hand, in any order. */
const asked: { settings: ComposeSettings; answer: (made: Result<readonly PagedFile[], Problem>) => Promise<void> }[] =
  [];
let app: App;
let id: string;

beforeEach(async () => {
  asked.length = 0;
  setActivePinia(createPinia());
  app = await freshApp({
    composer: {
      ...fakeComposer,
      pages: (_report, _edition, settings) =>
        new Promise((resolve) => {
          asked.push({
            settings,
            answer: async (made) => {
              resolve(made);
              await settle();
            },
          });
        }),
    },
    fonts: { installed: (families) => Promise.resolve(new Set(families.filter((f) => !f.includes('小标宋')))) },
  });
  provideProgram(app);
  unwrap(await app.profiles.begin(answers));
  id = unwrap(await app.years.create(2025)).report.id;
});

const settle = async (): Promise<void> => {
  for (let i = 0; i < 10; i++) await nextTick();
};
const pages = (count: number): Result<readonly PagedFile[], Problem> =>
  ok([
    {
      kind: 'letter',
      name: '函.docx',
      pages: Array.from({ length: count }, () => ({ width: 1, height: 1, items: [] })),
    },
  ]);

async function openPreview() {
  const [desk, layout, preview] = [useDeskStore(), useLayoutStore(), usePreviewStore()];
  preview.start();
  await desk.open(id);
  await layout.load();
  await vi.waitFor(() => expect(asked).toHaveLength(1));
  return { desk, layout, preview };
}
const nextQuestion = (count: number) => vi.waitFor(() => expect(asked).toHaveLength(count));

describe('pages of the open report', () => {
  it('are asked for once everything is known, with the letter’s own kind and this computer’s fonts', async () => {
    const { preview } = await openPreview();
    expect(asked[0]!.settings).toMatchObject({ letter: 'plain', fontSet: 'gb2312', titleFace: 'zhongsong' });
    expect(preview.updating).toBe(true);
    await asked[0]!.answer(pages(3));
    expect([preview.pageCount, preview.updating]).toEqual([3, false]);
  });

  it('stay while newer ones are made; an older answer that comes late is not shown', async () => {
    const { desk, layout, preview } = await openPreview();
    await asked[0]!.answer(pages(3));
    desk.setKind('redHead');
    await nextQuestion(2);
    expect([preview.pageCount, preview.updating]).toEqual([3, true]);
    layout.settings.files = 'one';
    await nextQuestion(3);
    await asked[2]!.answer(pages(9));
    await asked[1]!.answer(pages(4));
    expect([preview.pageCount, preview.updating]).toEqual([9, false]);
    expect(asked[2]!.settings).toMatchObject({ letter: 'redHead', files: 'one' });
  });

  it('are laid out once for changes in quick succession', async () => {
    const { desk, layout } = await openPreview();
    await asked[0]!.answer(pages(1));
    desk.setSealed(true);
    layout.settings.letterBlankLines = 2;
    desk.setSealed(false);
    await nextQuestion(2);
    await new Promise((done) => setTimeout(done, 200));
    expect(asked).toHaveLength(2);
  });

  it('that cannot be made say why and keep the old ones; a replaced question says nothing', async () => {
    const { desk, preview } = await openPreview();
    await asked[0]!.answer(pages(2));
    desk.setSealed(true);
    await nextQuestion(2);
    await asked[1]!.answer(err(problem('internal')));
    expect([preview.problem, preview.pageCount]).toEqual([sentence(problem('internal')), 2]);
    preview.again();
    await nextQuestion(3);
    await asked[2]!.answer(err(problem('cancelled')));
    expect(preview.problem).toBe(sentence(problem('internal')));
    preview.again();
    await nextQuestion(4);
    await asked[3]!.answer(pages(2));
    expect(preview.problem).toBe('');
  });

  it('are let go when the screen is left, and asked for no more', async () => {
    const { desk, preview } = await openPreview();
    preview.stop();
    await asked[0]!.answer(pages(5));
    expect(preview.pageCount).toBe(0);
    desk.setSealed(true);
    await new Promise((done) => setTimeout(done, 150));
    expect(asked).toHaveLength(1);
  });
});

it('settings and the choice of fonts are kept for the next time', async () => {
  const { layout } = await openPreview();
  layout.settings.fontSet = 'founder';
  layout.settings.reportNumbers = 'continue';
  layout.fontChoice = 'own';
  await vi.waitFor(async () => {
    const stored = unwrap(await app.settings.read());
    expect(stored).toMatchObject({ compose: { fontSet: 'founder', reportNumbers: 'continue' }, fontChoice: 'own' });
  });
  expect(layout.effective).toMatchObject({ fontSet: 'founder', titleFace: 'xiaobiaosong' });
});
