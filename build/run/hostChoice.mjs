/**
 * Which host `npm start` opens, decided from plain facts so that it can be tested without windows.
 *
 * @typedef {object} Facts
 * @property {NodeJS.Platform} platform
 * @property {Record<string, string | undefined>} env
 * @property {boolean} isRoot running as root on Unix
 * @property {boolean} runtime Electron's program is installed
 * @property {boolean} browserAsked the person asked for the browser host
 *
 * @typedef {{ host: 'desktop', download: boolean } | { host: 'browser', why: string }} Choice
 */

/**
 * Order matters: a missing display is settled before any download is thought of, so a server never waits for one.
 *
 * @param {Facts} facts
 * @returns {Choice} with one plain Chinese sentence when the browser host stands in
 */
export function chooseHost({ platform, env, isRoot, runtime, browserAsked }) {
  if (browserAsked) return { host: 'browser', why: '按要求改用浏览器方式。' };
  if (platform === 'linux' && !env['DISPLAY'] && !env['WAYLAND_DISPLAY']) {
    return { host: 'browser', why: '这台机器没有图形桌面，打不开桌面窗口，改用浏览器方式。' };
  }
  // Chromium refuses root unless its sandbox is switched off, and the sandbox is never switched off here.
  if (platform === 'linux' && isRoot) {
    return { host: 'browser', why: '当前是管理员（root）账户，桌面窗口不允许以此身份运行，改用浏览器方式。' };
  }
  if (runtime) return { host: 'desktop', download: false };
  if (env['CI']) return { host: 'browser', why: '没有安装桌面运行环境，改用浏览器方式。' };
  return { host: 'desktop', download: true };
}
