import { BrowserWindow, type App } from 'electron';

/** One process per profile (P7): a second start shows the window of the first and ends. False means: we are the second. */
export function becomeOnlyInstance(app: Pick<App, 'requestSingleInstanceLock' | 'quit' | 'on'>): boolean {
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return false;
  }
  app.on('second-instance', () => {
    const [window] = BrowserWindow.getAllWindows();
    if (window?.isMinimized()) window.restore();
    window?.focus();
  });
  return true;
}
