import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Page } from '../../renderer/core/pages/types';
import type { DocumentReply } from '../../renderer/workers/documentMessages';
import { createDocumentPages, LONGEST_MS, type DocumentWorker } from '../../renderer/workers/documentPages';
import { codeOf, unwrap } from '../storage/support';

const PAGES: readonly Page[] = [{ width: 595, height: 842, items: [] }];
const BYTES = new Uint8Array([80, 75, 3, 4]);
type Says = DocumentReply | 'breaks' | 'nothing';

/** A worker that says this a moment after it was asked; how often it was ended is counted. */
function worker(says: Says) {
  const seen = { ended: 0, bytes: null as Uint8Array | null };
  const made: DocumentWorker = {
    onmessage: null,
    onerror: null,
    terminate: () => void (seen.ended += 1),
    postMessage({ bytes }) {
      seen.bytes = bytes;
      if (says === 'nothing') return;
      setTimeout(() => {
        if (says === 'breaks') made.onerror?.({ preventDefault: () => undefined } as ErrorEvent);
        else made.onmessage?.({ data: says } as MessageEvent<DocumentReply>);
      }, 10);
    },
  };
  return { seen, make: () => made };
}

const never = (): Promise<readonly Page[]> => Promise.reject(new Error('not to be laid out in the page'));

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('pages of a document that came in', () => {
  it.each<[string, Says, string]>([
    ['lays it out', { pages: PAGES }, 'ok'],
    ['cannot lay it out', { failed: 'document' }, 'documentPages'],
    ['breaks, as for want of memory', 'breaks', 'documentPages'],
    ['never answers', 'nothing', 'documentPages'],
  ])('a worker that %s is ended, and the page never lays it out itself', async (_, says, wanted) => {
    const { seen, make } = worker(says);
    const answer = createDocumentPages(make, never).pages(BYTES);
    await vi.runAllTimersAsync();
    expect([codeOf(await answer), seen.ended, vi.getTimerCount()]).toEqual([wanted, 1, 0]);
    expect(seen.bytes).toEqual(BYTES);
  });

  it('waits no longer than it says', async () => {
    const { seen, make } = worker('nothing');
    const answer = createDocumentPages(make, never).pages(BYTES);
    await vi.advanceTimersByTimeAsync(LONGEST_MS - 1);
    expect(seen.ended).toBe(0);
    await vi.advanceTimersByTimeAsync(1);
    expect([codeOf(await answer), seen.ended]).toEqual(['documentPages', 1]);
  });

  it('is ended at once when the person goes on to the next report', async () => {
    const { seen, make } = worker({ pages: PAGES });
    const going = new AbortController();
    const answer = createDocumentPages(make, never).pages(BYTES, going.signal);
    going.abort();
    expect([codeOf(await answer), seen.ended, vi.getTimerCount()]).toEqual(['cancelled', 1, 1]);
    const late = createDocumentPages(() => expect.fail('no worker for what is over'), never);
    expect(codeOf(await late.pages(BYTES, going.signal))).toBe('cancelled');
  });

  it.each<[string, () => DocumentWorker]>([
    [
      'no worker can be made',
      () => {
        throw new Error('refused');
      },
    ],
    ['a worker cannot measure text', worker({ failed: 'noCanvas' }).make],
  ])('is laid out in the page where %s', async (_, make) => {
    const answer = createDocumentPages(make, () => Promise.resolve(PAGES)).pages(BYTES);
    await vi.runAllTimersAsync();
    expect(unwrap(await answer)).toEqual(PAGES);
    const fails = createDocumentPages(make, never).pages(BYTES);
    await vi.runAllTimersAsync();
    expect(codeOf(await fails)).toBe('documentPages');
  });
});
