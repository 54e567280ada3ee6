import type { BrowserWindowConstructorOptions, WebPreferences } from 'electron';
import { WORDING } from '../wording';

/**
 * Page settings, stated one by one although most are defaults: a default that changes must not change the product.
 * Experimental features and blink flags are not mentioned on purpose (never set).
 */
export const pagePreferences = (preload: string): WebPreferences => ({
  preload,
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  webviewTag: false,
  spellcheck: false,
  navigateOnDragDrop: false,
  safeDialogs: true,
  // The page is developed in the browser host; the delivered window has no developer tools.
  devTools: false,
});

/** The smallest window in which the desk of the interface design still works. */
export const MINIMUM = { width: 1024, height: 640 } as const;
export const FIRST_SIZE = { width: 1366, height: 768 } as const;

export const windowOptions = (preload: string): BrowserWindowConstructorOptions => ({
  title: WORDING.appTitle,
  show: false,
  minWidth: MINIMUM.width,
  minHeight: MINIMUM.height,
  autoHideMenuBar: true,
  backgroundColor: '#ffffff',
  webPreferences: pagePreferences(preload),
});
