import { describe, expect, it } from 'vitest';
import { chooseHost } from '../../build/run/hostChoice.mjs';
import { serverArguments } from '../../build/run/serverArguments.mjs';
import { LOOPBACK_PORT } from '../../electron/contract/scheme';
import { read } from './project';

const office = { platform: 'win32', env: {}, isRoot: false, runtime: true, browserAsked: false } as const;
const linux = { ...office, platform: 'linux', env: { DISPLAY: ':0' } } as const;

describe('which host npm start opens', () => {
  const desktop: [string, Parameters<typeof chooseHost>[0], boolean][] = [
    ['Windows with runtime', office, false],
    ['Windows, first start', { ...office, runtime: false }, true],
    ['Linux desktop with X', linux, false],
    ['Linux desktop with Wayland', { ...linux, env: { WAYLAND_DISPLAY: 'wayland-0' } }, false],
    ['Linux desktop, first start', { ...linux, runtime: false }, true],
  ];
  it.each(desktop)('%s: desktop', (_what, facts, download) => {
    expect(chooseHost(facts)).toEqual({ host: 'desktop', download });
  });

  const browser: [string, Parameters<typeof chooseHost>[0], RegExp][] = [
    ['asked for', { ...office, browserAsked: true }, /按要求/],
    ['no display, no runtime: nothing is downloaded', { ...linux, env: {}, runtime: false }, /没有图形桌面/],
    ['no display, runtime there', { ...linux, env: {} }, /没有图形桌面/],
    ['an empty display name', { ...linux, env: { DISPLAY: '' } }, /没有图形桌面/],
    ['root: the sandbox stays on', { ...linux, isRoot: true }, /root/],
    [
      'an automatic run downloads nothing',
      { ...linux, env: { DISPLAY: ':0', CI: 'true' }, runtime: false },
      /没有安装/,
    ],
  ];
  it.each(browser)('%s: browser, with one sentence', (_what, facts, why) => {
    const choice = chooseHost(facts);
    expect(choice.host).toBe('browser');
    const sentence = 'why' in choice ? choice.why : '';
    expect(sentence).toMatch(why);
    expect(sentence.split('\n')).toHaveLength(1);
  });
});

describe('the port', () => {
  it.each([
    ['none given', ['--browser'], []],
    ['given', ['--browser', '--port', '5000'], ['--port', '5000']],
    ['given in one word', ['--port=5000', '--browser'], ['--port=5000']],
    ['forgotten: the server says so', ['--browser', '--port'], ['--port']],
    ['twice: the server says so', ['--port', '5000', '--port=5001'], ['--port', '5000', '--port=5001']],
  ])('%s', (_what, argv, handedOn) => expect(serverArguments(argv)).toEqual(handedOn));

  it('has one default: a second one would hide what was saved under the first', () => {
    expect(read('README.md')).toContain(`http://127.0.0.1:${LOOPBACK_PORT}/`);
    expect(read('build/run/start.mjs')).not.toMatch(/\b\d{4,5}\b/);
  });
});
