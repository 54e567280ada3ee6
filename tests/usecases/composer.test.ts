import { describe, expect, it, vi } from 'vitest';
import { reactive } from 'vue';
import { DEFAULT_SETTINGS } from '../../renderer/core/compose/settings';
import { createComposer } from '../../renderer/workers/composer';
import type { ComposeRequest } from '../../renderer/workers/composeMessages';
import type { WorkerLike } from '../../renderer/workers/pool';
import { editionOf } from '../core/editions/bundle';
import { blankReport, codeOf, unwrap } from '../storage/support';

const edition = editionOf('2021');
const files = [{ kind: 'report' as const, name: 'a.docx', bytes: new Uint8Array([7]) }];

/** A worker that answers, fails to start or stays silent; messages are cloned as the browser would. */
function fakeWorker(how: 'answers' | 'fails' | 'breaks' | 'silent') {
  const terminate = vi.fn<() => void>();
  const worker: WorkerLike & { terminate: typeof terminate; asked: ComposeRequest[] } = {
    asked: [],
    onmessage: null,
    onerror: null,
    terminate,
    postMessage(message) {
      worker.asked.push(structuredClone(message));
      setTimeout(() => {
        if (how === 'answers') worker.onmessage?.({ data: { made: files } } as MessageEvent);
        if (how === 'fails') worker.onmessage?.({ data: { failed: 'internal' } } as MessageEvent);
        if (how === 'breaks') worker.onerror?.({ preventDefault: () => undefined } as ErrorEvent);
      });
    },
  };
  return worker;
}

const here = () => Promise.resolve([{ ...files[0]!, name: 'here.docx' }]);
const run = (composer: ReturnType<typeof createComposer>, signal?: AbortSignal) =>
  composer.compose(blankReport('a'), edition, DEFAULT_SETTINGS, signal);

describe('composing off the page’s thread', () => {
  it('uses one worker again and again, and takes a screen’s proxy', async () => {
    const worker = fakeWorker('answers');
    const make = vi.fn(() => worker);
    const composer = createComposer(make, here);
    composer.warm();
    expect(unwrap(await composer.compose(reactive(blankReport('a')), edition, reactive({ ...DEFAULT_SETTINGS })))).toBe(
      files,
    );
    unwrap(await run(composer));
    expect(make).toHaveBeenCalledOnce();
    expect(worker.asked[0]).toEqual({
      make: 'documents',
      report: blankReport('a'),
      editionId: '2021',
      settings: DEFAULT_SETTINGS,
    });
  });

  it('cancelled ends the worker; the next one is new', async () => {
    const silent = fakeWorker('silent');
    const make = vi.fn().mockReturnValueOnce(silent).mockReturnValue(fakeWorker('answers'));
    const composer = createComposer(make, here);
    const stop = new AbortController();
    const running = run(composer, stop.signal);
    stop.abort();
    expect(codeOf(await running)).toBe('cancelled');
    expect(silent.terminate).toHaveBeenCalledOnce();
    expect(codeOf(await run(composer, stop.signal))).toBe('cancelled');
    expect(unwrap(await run(composer))).toBe(files);
  });

  it.each([
    [
      'cannot be made',
      () => {
        throw new Error('no workers');
      },
    ],
    ['breaks at start', () => fakeWorker('breaks')],
  ])('where a worker %s, composes in the page, now and later', async (_, make) => {
    const maker = vi.fn(make);
    const composer = createComposer(maker, here);
    expect(unwrap(await run(composer))[0]!.name).toBe('here.docx');
    expect(unwrap(await run(composer))[0]!.name).toBe('here.docx');
    expect(maker).toHaveBeenCalledOnce();
  });

  it('tells a failure as a value, in the worker and in the page', async () => {
    expect(codeOf(await run(createComposer(() => fakeWorker('fails'), here)))).toBe('internal');
    const no = () => {
      throw new Error('no workers');
    };
    expect(codeOf(await run(createComposer(no, () => Promise.reject(new Error('x')))))).toBe('internal');
  });

  it('in the page makes the real documents', async () => {
    const no = () => {
      throw new Error('no workers');
    };
    const made = unwrap(await run(createComposer(no)));
    expect(made.map((f) => f.kind)).toEqual(['letter', 'report']);
    for (const f of made) expect([...f.bytes.slice(0, 2)]).toEqual([0x50, 0x4b]);
    // loads the whole document library
  }, 60_000);
});
