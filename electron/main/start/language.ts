import type { App } from 'electron';

/** The one language of the product, as Chromium calls it; its texts travel in `locales/zh-CN.pak`. */
export const LANGUAGE = 'zh-CN';

/**
 * Chinese for what Chromium draws itself: the calendar of a date field, messages of form controls, the order of year,
 * month and day. Office systems set up in English would show them in English. Must run before the app is ready; Electron
 * reads the switch after the entry file has run.
 */
export function speakChinese(app: { readonly commandLine: Pick<App['commandLine'], 'appendSwitch'> }): void {
  app.commandLine.appendSwitch('lang', LANGUAGE);
}
