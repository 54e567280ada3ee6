import { describe, expect, it, vi } from 'vitest';
import { reactive } from 'vue';
import { DEFAULT_SETTINGS } from '../../renderer/core/compose/settings';
import type { Problem } from '../../renderer/core/kernel/problem';
import type { Result } from '../../renderer/core/kernel/result';
import { createComposer } from '../../renderer/workers/composer';
import type { ComposeReply, ComposeRequest } from '../../renderer/workers/composeMessages';
import type { WorkerLike } from '../../renderer/workers/pool';
import { editionOf } from '../core/editions/bundle';
import { blankReport, codeOf, unwrap } from '../storage/support';

const edition = editionOf('2021');
const files = [{ kind: 'report' as const, name: 'a.docx', bytes: new Uint8Array([7]) }];

/** What a worker does with a question: this answer, breaking, or nothing until the test answers by hand. */
type How = ComposeReply | 'breaks' | 'silent';
const answers: ComposeReply = { made: files };

/** Messages are cloned as the browser would. */
function fakeWorker(how: How) {
  const terminate = vi.fn<() => void>();
  const worker: WorkerLike & { terminate: typeof terminate; asked: ComposeRequest[]; how: How } = {
    asked: [],
    how,
    onmessage: null,
    onerror: null,
    terminate,
    postMessage(message) {
      worker.asked.push(structuredClone(message));
      setTimeout(() => {
        if (worker.how === 'breaks') worker.onerror?.({ preventDefault: () => undefined } as ErrorEvent);
        else if (worker.how !== 'silent') worker.onmessage?.({ data: worker.how } as MessageEvent);
      });
    },
  };
  return worker;
}

const noWorkers = () => {
  throw new Error('no workers');
};
const here = () => Promise.resolve([{ ...files[0]!, name: 'here.docx' }]);
type Composer = ReturnType<typeof createComposer>;
const report = blankReport('a');
type Named = Result<readonly { readonly name: string }[], Problem>;
const verbs: [string, (composer: Composer, signal?: AbortSignal) => Promise<Named>][] = [
  ['documents', (c, signal) => c.compose(report, edition, DEFAULT_SETTINGS, signal)],
  ['pages', (c, signal) => c.pages(report, edition, DEFAULT_SETTINGS, signal)],
  ['publish', (c, signal) => c.publish(report, edition, signal)],
];
const namesOf = (made: Named) => unwrap(made).map((f) => f.name);

describe.each(verbs)('%s', (make, run) => {
  it('come from one worker, kept for the next question', async () => {
    const worker = fakeWorker(answers);
    const newWorker = vi.fn(() => worker);
    const composer = createComposer(newWorker, here);
    composer.warm();
    composer.warm();
    expect([await run(composer), await run(composer)].map(namesOf)).toEqual([['a.docx'], ['a.docx']]);
    expect(newWorker).toHaveBeenCalledOnce();
    expect(worker.asked[0]).toEqual({
      make,
      report,
      editionId: '2021',
      ...(make !== 'publish' && { settings: DEFAULT_SETTINGS }),
    });
  });

  it.each<[string, () => WorkerLike]>([
    ['cannot be made', noWorkers],
    ['breaks at start', () => fakeWorker('breaks')],
  ])('where a worker %s, are made in the page, now and later', async (_, newWorker) => {
    const maker = vi.fn(newWorker);
    const composer = createComposer(maker, here);
    expect([await run(composer), await run(composer)].map(namesOf)).toEqual([['here.docx'], ['here.docx']]);
    expect(maker).toHaveBeenCalledOnce();
  });

  it('where a worker breaks while it waits to be asked, are made in the page and do not hang', async () => {
    const worker = fakeWorker('silent');
    const composer = createComposer(() => worker, here);
    composer.warm();
    worker.onerror?.({ preventDefault: () => undefined } as ErrorEvent);
    expect(namesOf(await run(composer))).toEqual(['here.docx']);
    expect(worker.terminate).toHaveBeenCalledOnce();
  });

  it('that fail are told as a value, from the worker and from the page', async () => {
    expect(codeOf(await run(createComposer(() => fakeWorker({ failed: 'internal' }), here)))).toBe('internal');
    expect(codeOf(await run(createComposer(noWorkers, () => Promise.reject(new Error('x')))))).toBe('internal');
  });

  it('cancelled before or meanwhile are answered so', async () => {
    const composer = createComposer(() => fakeWorker('silent'), here);
    expect(codeOf(await run(composer, AbortSignal.abort()))).toBe('cancelled');
    const stop = new AbortController();
    const running = run(composer, stop.signal);
    stop.abort();
    expect(codeOf(await running)).toBe('cancelled');
  });

  it('may be asked for with a screen’s proxy', async () => {
    const worker = fakeWorker(answers);
    const composer = createComposer(() => worker, here);
    await (make === 'publish'
      ? composer.publish(reactive(blankReport('a')), edition)
      : composer[make === 'pages' ? 'pages' : 'compose'](
          reactive(blankReport('a')),
          edition,
          reactive({ ...DEFAULT_SETTINGS }),
        ));
    expect(worker.asked.map((request) => request.report)).toEqual([report]);
  });
});

it('cancelling documents ends their worker; the next is new', async () => {
  const silent = fakeWorker('silent');
  const newWorker = vi.fn().mockReturnValueOnce(silent).mockReturnValue(fakeWorker(answers));
  const composer = createComposer(newWorker, here);
  const stop = new AbortController();
  const running = composer.compose(report, edition, DEFAULT_SETTINGS, stop.signal);
  stop.abort();
  expect(codeOf(await running)).toBe('cancelled');
  expect(silent.terminate).toHaveBeenCalledOnce();
  expect(unwrap(await composer.compose(report, edition, DEFAULT_SETTINGS))).toBe(files);
});

describe('a preview at every key', () => {
  const typed = (text: string) => ({ ...report, overview: text });

  it('costs no worker: the one under way finishes, those between are never asked', async () => {
    const worker = fakeWorker('silent');
    const newWorker = vi.fn(() => worker);
    const composer = createComposer(newWorker, here);
    const stops: AbortController[] = [];
    const asked = ['年', '年报', '年报编', '年报编制'].map((text) => {
      stops.at(-1)?.abort();
      stops.push(new AbortController());
      return composer.pages(typed(text), edition, DEFAULT_SETTINGS, stops.at(-1)!.signal);
    });
    expect((await Promise.all(asked.slice(0, 3))).map(codeOf)).toEqual(['cancelled', 'cancelled', 'cancelled']);
    worker.how = answers;
    worker.onmessage?.({ data: answers } as MessageEvent);
    expect(namesOf(await asked[3]!)).toEqual(['a.docx']);
    expect(worker.asked.map((request) => request.report.overview)).toEqual(['年', '年报编制']);
    expect([newWorker.mock.calls.length, worker.terminate.mock.calls.length]).toEqual([1, 0]);
  });

  it('does not hold up an export: that gets a worker of its own, and one is kept afterwards', async () => {
    const [busy, other] = [fakeWorker('silent'), fakeWorker(answers)];
    const newWorker = vi.fn().mockReturnValueOnce(busy).mockReturnValueOnce(other);
    const composer = createComposer(newWorker, here);
    const preview = composer.pages(report, edition, DEFAULT_SETTINGS);
    expect(unwrap(await composer.compose(report, edition, DEFAULT_SETTINGS))).toBe(files);
    busy.onmessage?.({ data: answers } as MessageEvent);
    unwrap(await preview);
    expect([busy.terminate.mock.calls.length, other.terminate.mock.calls.length]).toEqual([1, 0]);
    unwrap(await composer.pages(report, edition, DEFAULT_SETTINGS));
    expect(newWorker).toHaveBeenCalledTimes(2);
  });

  it('that hangs is ended ten seconds after a newer one was asked for, which is then made', async () => {
    vi.useFakeTimers();
    try {
      const hanging = fakeWorker('silent');
      const newWorker = vi.fn().mockReturnValueOnce(hanging).mockReturnValue(fakeWorker(answers));
      const composer = createComposer(newWorker, here);
      void composer.pages(typed('一'), edition, DEFAULT_SETTINGS);
      const newer = composer.pages(typed('二'), edition, DEFAULT_SETTINGS);
      await vi.advanceTimersByTimeAsync(9_999);
      expect(hanging.terminate).not.toHaveBeenCalled();
      await vi.advanceTimersByTimeAsync(2);
      expect(hanging.terminate).toHaveBeenCalledOnce();
      expect(namesOf(await newer)).toEqual(['a.docx']);
    } finally {
      vi.useRealTimers();
    }
  });

  it('where workers cannot measure text is made in the page from then on; documents still by the worker', async () => {
    const worker = fakeWorker({ failed: 'noCanvas' });
    const composer = createComposer(() => worker, here);
    const ask = () => composer.pages(report, edition, DEFAULT_SETTINGS);
    expect([await ask(), await ask()].map(namesOf)).toEqual([['here.docx'], ['here.docx']]);
    expect(worker.asked.length).toBe(1);
    worker.how = answers;
    expect(namesOf(await composer.compose(report, edition, DEFAULT_SETTINGS))).toEqual(['a.docx']);
  });
});

describe('in the page, for real', () => {
  const composer = createComposer(noWorkers);

  it('the documents', async () => {
    const made = unwrap(await composer.compose(report, edition, DEFAULT_SETTINGS));
    expect(made.map((f) => f.kind)).toEqual(['letter', 'report']);
    for (const f of made) expect([...f.bytes.slice(0, 2)]).toEqual([0x50, 0x4b]);
    // loads the whole document library
  }, 60_000);

  it('the publish copy', async () => {
    const made = unwrap(await composer.publish(report, edition));
    expect(made.map((f) => [f.kind, f.name.replace(/^.*\./, '')])).toEqual([
      ['page', 'html'],
      ['tables', 'xlsx'],
    ]);
    for (const f of made) expect(f.bytes.length).toBeGreaterThan(100);
  }, 60_000);
});
