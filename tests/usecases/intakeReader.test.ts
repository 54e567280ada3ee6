import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createIntakeReader, LONGEST_SECONDS, type IntakeWorker } from '../../renderer/workers/intakeReader';
import type { IntakeReply } from '../../renderer/workers/intakeMessages';
import { problem } from '../../renderer/core/kernel/problem';
import { err } from '../../renderer/core/kernel/result';
import { codeOf } from '../storage/support';

const refused: IntakeReply = { answer: err(problem('importNothing')) };
const source = () => ({ kind: 'file', name: 'a.docx', bytes: new Uint8Array([1, 2, 3]) }) as const;

/** A worker that says these things, one after the other, or breaks, or never answers. */
function fakeWorker(...says: (IntakeReply | 'breaks')[]) {
  const terminate = vi.fn<() => void>();
  const worker: IntakeWorker & { terminate: typeof terminate; handedOver: number } = {
    handedOver: 0,
    onmessage: null,
    onerror: null,
    terminate,
    postMessage(_, transfer) {
      worker.handedOver = transfer.length;
      for (const said of says)
        setTimeout(() => {
          if (said === 'breaks') worker.onerror?.({ preventDefault: () => undefined } as ErrorEvent);
          else worker.onmessage?.({ data: said } as MessageEvent<IntakeReply>);
        });
    },
  };
  return worker;
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('reading in a worker', () => {
  it.each<[string, (IntakeReply | 'breaks')[], string]>([
    ['answers', [{ done: 'read' }, refused], 'importNothing'],
    ['fails inside', [{ failed: true }], 'internal'],
    ['breaks, as for want of memory', ['breaks'], 'internal'],
  ])('ends a worker that %s', async (_, says, code) => {
    const worker = fakeWorker(...says);
    const answer = createIntakeReader(() => worker).read(source());
    await vi.runAllTimersAsync();
    expect(codeOf(await answer)).toBe(code);
    expect(worker.terminate).toHaveBeenCalledOnce();
    expect([worker.handedOver, vi.getTimerCount()]).toEqual([1, 0]);
  });

  it('tells every step in order', async () => {
    const steps: string[] = [];
    const worker = fakeWorker({ done: 'read' }, { done: 'parts' }, { done: 'tables' }, refused);
    const answer = createIntakeReader(() => worker).read(source(), { onStep: (s) => steps.push(s) });
    await vi.runAllTimersAsync();
    await answer;
    expect(steps).toEqual(['read', 'parts', 'tables']);
  });

  it('ends one that does not come to an end, after the time said in the sentence', async () => {
    const worker = fakeWorker();
    const answer = createIntakeReader(() => worker).read(source());
    await vi.advanceTimersByTimeAsync(LONGEST_SECONDS * 1000 - 1);
    expect(worker.terminate).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(await answer).toEqual(err(problem('importTooSlow', { seconds: LONGEST_SECONDS })));
    expect(worker.terminate).toHaveBeenCalledOnce();
  });

  it('is cancelled at once, also before it began', async () => {
    const worker = fakeWorker();
    const stop = new AbortController();
    const answer = createIntakeReader(() => worker).read(source(), { signal: stop.signal });
    stop.abort();
    expect(codeOf(await answer)).toBe('cancelled');
    expect(worker.terminate).toHaveBeenCalledOnce();
    const never = vi.fn(() => worker);
    expect(codeOf(await createIntakeReader(never).read(source(), { signal: stop.signal }))).toBe('cancelled');
    expect(never).not.toHaveBeenCalled();
  });

  it('says so where no worker can be had', async () => {
    const none = createIntakeReader(() => {
      throw new Error('no workers');
    });
    expect(codeOf(await none.read(source()))).toBe('internal');
  });
});
