import type { Session, WebContents } from 'electron';
import { describe, expect, it } from 'vitest';
import { guardContents, guardSession } from '../../electron/main/guards';
import { silenceChromium } from '../../electron/main/guards/commandLine';
import { DEAD_PROXY } from '../../electron/main/guards/network';
import { app, ContentsDouble, doubleEvent, SessionDouble } from './electronDouble';

async function guardedSession(): Promise<SessionDouble> {
  const session = new SessionDouble();
  await guardSession(session as unknown as Session);
  return session;
}

function guardedContents(): ContentsDouble {
  const contents = new ContentsDouble();
  guardContents(contents as unknown as WebContents);
  return contents;
}

const call = <T>(handler: unknown, ...args: unknown[]): T => (handler as (...a: unknown[]) => T)(...args);

describe('permissions', () => {
  const page = { getURL: () => 'app://main/index.html' };
  const foreign = { getURL: () => 'app://main.evil/' };

  it.each([
    ['clipboard-sanitized-write', page, true],
    ['clipboard-sanitized-write', foreign, false],
    ['clipboard-read', page, false],
    ['media', page, false],
    ['geolocation', page, false],
    ['notifications', page, false],
    ['openExternal', page, false],
    ['fileSystem', page, false],
    ['usb', page, false],
  ])('%s from %o: %s', async (permission, contents, granted) => {
    const session = await guardedSession();
    let answer: unknown;
    call(session.last('setPermissionRequestHandler')[0], contents, permission, (a: unknown) => (answer = a), {});
    expect(answer).toBe(granted);
    expect(call(session.last('setPermissionCheckHandler')[0], contents, permission, 'app://main', {})).toBe(granted);
  });

  it('grants nothing without a page, no device and no screen recording', async () => {
    const session = await guardedSession();
    expect(call(session.last('setPermissionCheckHandler')[0], null, 'clipboard-sanitized-write', '', {})).toBe(false);
    expect(call(session.last('setDevicePermissionHandler')[0], { deviceType: 'usb' })).toBe(false);
    let streams: unknown = 'unasked';
    call(session.last('setDisplayMediaRequestHandler')[0], {}, (s: unknown) => (streams = s));
    expect(streams).toBeNull();
  });
});

describe('network', () => {
  it.each([
    ['app://main/index.html', false],
    ['blob:app://main/3f0c', false],
    ['data:image/png;base64,AA', false],
    ['http://127.0.0.1:14573/', true],
    ['https://example.invalid/x', true],
    ['ws://example.invalid/', true],
    ['wss://example.invalid/', true],
    ['file:///etc/passwd', true],
    ['ftp://example.invalid/', true],
    ['devtools://devtools/bundled/x.js', true],
    ['chrome-extension://abc/x.js', true],
    ['HTTPS://EXAMPLE.INVALID/', true],
    ['apple:x', true],
    ['', true],
  ])('%s: cancelled %s', async (url, cancel) => {
    const session = await guardedSession();
    const [filter, handler] = session.last('onBeforeRequest');
    let answer: unknown;
    call(handler, { url }, (a: unknown) => (answer = a));
    expect(answer).toEqual({ cancel });
    expect(filter).toEqual({ urls: ['<all_urls>'] });
  });

  it('leads the rest to a dead proxy, this machine included', async () => {
    const session = await guardedSession();
    expect(session.last('setProxy')).toEqual([{ proxyRules: DEAD_PROXY, proxyBypassRules: '<-loopback>' }]);
  });

  it.each(['http', 'https', 'file'])('answers the scheme %s with a refusal', async (scheme) => {
    const session = await guardedSession();
    const handler = session.calls.find(([name, first]) => name === 'handle' && first === scheme)?.[2];
    expect(call<Response>(handler, new Request('http://x.invalid/')).status).toBe(403);
  });

  it('resolves no names and stops background traffic before the app is ready', () => {
    silenceChromium(app as unknown as Parameters<typeof silenceChromium>[0]);
    const switches = app.calls.filter(([name]) => name === 'appendSwitch').map(([, ...args]) => args);
    expect(switches).toContainEqual(['host-resolver-rules', 'MAP * ~NOTFOUND']);
    expect(switches).toContainEqual(['force-webrtc-ip-handling-policy', 'disable_non_proxied_udp']);
    expect(switches).toContainEqual(['disable-background-networking']);
    expect(switches.flat()).not.toContain('no-sandbox');
  });
});

it('spelling: checker off and no dictionary address that exists', async () => {
  const session = await guardedSession();
  expect(session.last('setSpellCheckerEnabled')).toEqual([false]);
  expect(session.last('setSpellCheckerDictionaryDownloadURL')[0]).toMatch(/^https:\/\/[a-z]+\.invalid\/$/);
});

it.each(['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview'])('%s is prevented', (name) => {
  const contents = guardedContents();
  const event = doubleEvent();
  contents.emit(name, event);
  expect(event.defaultPrevented).toBe(true);
});

it('new windows are denied', () => {
  expect(call(guardedContents().last('setWindowOpenHandler')[0], { url: 'app://main/' })).toEqual({ action: 'deny' });
});

it('downloads are prevented', async () => {
  const event = doubleEvent();
  (await guardedSession()).emit('will-download', event);
  expect(event.defaultPrevented).toBe(true);
});
