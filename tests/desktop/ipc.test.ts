import { beforeEach, describe, expect, it } from 'vitest';
import { CHANNELS, CLOSE_ANSWERED, type MethodName } from '../../electron/contract/channels';
import { MEGABYTE } from '../../electron/contract/limits';
import { METHODS, type HostServices } from '../../electron/contract/methods';
import { onCloseAnswer, registerServices } from '../../electron/main/ipc/register';
import { ipcMain } from './electronDouble';

const TOKEN = '0f8fad5b-d9cb-469f-a165-70867728950e';
const called: [string, ...unknown[]][] = [];

const services = Object.fromEntries(
  METHODS.map((method) => [
    method,
    async (...args: unknown[]) => {
      called.push([method, ...args]);
      return 'done';
    },
  ]),
) as unknown as HostServices;

const frame = (url: string, parent: object | null = null) => ({ url, parent });
const ours = frame('app://main/index.html#/desk');
const eventOf = (senderFrame: object | null, mainFrame: object | null = senderFrame) => ({
  senderFrame,
  sender: { mainFrame },
});

const invoke = (channel: string, event: object, ...args: unknown[]) => ipcMain.handlers.get(channel)!(event, ...args);

beforeEach(() => {
  called.length = 0;
  ipcMain.handlers.clear();
  registerServices(services);
});

it('listens on exactly the channels of the contract', () => {
  expect([...ipcMain.handlers.keys()].sort()).toEqual(Object.values(CHANNELS).sort());
});

it('passes a good call on, without the event', async () => {
  expect(await invoke(CHANNELS.setUnsaved, eventOf(ours), true)).toBe('done');
  expect(called).toEqual([['setUnsaved', true]]);
});

const sub = frame('app://main/index.html', ours);
describe.each([
  ['a dead frame', eventOf(null, ours)],
  ['a frame inside our page', eventOf(sub, ours)],
  ['a frame that says it has no parent but is not the top one', eventOf(frame('app://main/'), ours)],
  ['another host', eventOf(frame('app://evil/'))],
  ['a longer host', eventOf(frame('app://main.evil/'))],
  ['a web page', eventOf(frame('https://main/'))],
  ['a file', eventOf(frame('file:///index.html'))],
  ['an empty page', eventOf(frame('about:blank'))],
])('from %s', (_, event) => {
  it.each(METHODS)('%s is refused before the service', async (method) => {
    const given: Partial<Record<MethodName, unknown[]>> = {
      setUnsaved: [true],
      showWritten: [TOKEN],
      listIncoming: [TOKEN],
      chooseIncoming: ['folder'],
      readIncoming: [{ token: TOKEN, id: TOKEN }],
      freeRevision: [{ token: TOKEN, base: 'a', from: 1 }],
    };
    const args = given[method] ?? [];
    expect(await invoke(CHANNELS[method], event, ...args)).toMatchObject({ ok: false, error: { code: 'badArgument' } });
    expect(called).toEqual([]);
  });
});

it.each([
  ['wrong shape', [{ token: TOKEN, files: 'all' }], 'badArgument'],
  ['surplus argument', [{ token: TOKEN, files: [{ name: 'a', bytes: new Uint8Array(1) }] }, 1], 'badArgument'],
  ['too large', [{ token: TOKEN, files: [{ name: 'a', bytes: new Uint8Array(50 * MEGABYTE + 1) }] }], 'writeTooLarge'],
])('refuses %s before the service', async (_, args, code) => {
  expect(await invoke(CHANNELS.writeFiles, eventOf(ours), ...args)).toMatchObject({ ok: false, error: { code } });
  expect(called).toEqual([]);
});

it('takes close answers only from our page and only well-formed', () => {
  const answers: unknown[] = [];
  onCloseAnswer((...args) => answers.push(args));
  ipcMain.emit(CLOSE_ANSWERED, eventOf(ours), 7, true);
  ipcMain.emit(CLOSE_ANSWERED, eventOf(frame('app://evil/')), 8, true);
  ipcMain.emit(CLOSE_ANSWERED, eventOf(sub, ours), 9, true);
  ipcMain.emit(CLOSE_ANSWERED, eventOf(ours), '10', true);
  expect(answers).toEqual([[7, true]]);
});
