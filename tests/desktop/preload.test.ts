import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { HostBridge } from '../../electron/contract/bridge';
import {
  CHANNELS,
  CLOSE_ANSWERED,
  CLOSE_REQUESTED,
  PACKAGE_STEP,
  type MethodName,
} from '../../electron/contract/channels';
import { METHODS } from '../../electron/contract/methods';
import { contextBridge, ipcRenderer } from './electronDouble';

let bridge: HostBridge;

beforeAll(async () => {
  await import('../../electron/preload/preload');
  bridge = contextBridge.exposed['nianbao'] as HostBridge;
});

beforeEach(() => {
  ipcRenderer.calls.length = 0;
});

it('shows the page one name, with exactly the methods of the contract', () => {
  expect(Object.keys(contextBridge.exposed)).toEqual(['nianbao']);
  expect(Object.keys(bridge).sort()).toEqual([...METHODS, 'onCloseRequested', 'onPackageStep'].sort());
});

it.each<[MethodName, unknown[]]>([
  ['hostInfo', []],
  ['chooseFolder', []],
  ['writeFiles', [{ token: 't', files: [] }]],
  ['showWritten', ['t']],
  ['print', []],
  ['pagesAsPdf', []],
  ['openReportFile', []],
  ['openForeignFile', []],
  ['setUnsaved', [true]],
  ['freeRevision', [{ token: 't', base: 'b', from: 1 }]],
  ['writePackage', [{ token: 't', base: 'b', revision: 1, files: [], manifest: null }]],
  ['chooseIncoming', ['folder']],
  ['listIncoming', ['t']],
  ['readIncoming', [{ token: 't', id: 'i' }]],
])('%s uses its own channel and passes only its own arguments', async (method, args) => {
  const run = bridge[method] as (...a: unknown[]) => Promise<unknown>;
  expect(await run(...args, 'surplus')).toBe('answered');
  expect(ipcRenderer.calls).toEqual([['invoke', CHANNELS[method], ...args]]);
});

describe('close requests', () => {
  it.each<[string, () => Promise<boolean>, boolean]>([
    ['yes', async () => true, true],
    ['no', async () => false, false],
    ['a failure', async () => Promise.reject(new Error('full')), false],
    [
      'a crash',
      () => {
        throw new Error('bug');
      },
      false,
    ],
    ['something else', async () => 'yes' as unknown as boolean, false],
  ])('answer with the question’s number: %s', async (_, answer, sent) => {
    const seen = vi.fn(answer);
    const stop = bridge.onCloseRequested(seen);
    ipcRenderer.emit(CLOSE_REQUESTED, { sender: ipcRenderer }, 5);
    await vi.waitFor(() => expect(ipcRenderer.calls).toEqual([['send', CLOSE_ANSWERED, 5, sent]]));
    expect(seen).toHaveBeenCalledExactlyOnceWith();
    stop();
  });

  it('stop when unsubscribed', () => {
    bridge.onCloseRequested(async () => true)();
    expect(ipcRenderer.listenerCount(CLOSE_REQUESTED)).toBe(0);
  });
});

it('steps of a package reach the page without the event, until unsubscribed', () => {
  const told: unknown[][] = [];
  const stop = bridge.onPackageStep((...args) => told.push(args));
  const step = { step: 'write', done: 1, total: 4 };
  ipcRenderer.emit(PACKAGE_STEP, { sender: ipcRenderer }, step, 'surplus');
  stop();
  ipcRenderer.emit(PACKAGE_STEP, { sender: ipcRenderer }, step);
  expect(told).toEqual([[step]]);
  expect(ipcRenderer.listenerCount(PACKAGE_STEP)).toBe(0);
});
