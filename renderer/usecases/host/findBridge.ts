import type { HostBridge } from '../../../electron/contract/bridge';
import { createBrowserBridge, type BrowserHost } from './browserBridge';

/** The host of this page: the desktop program's, which its preload put on the window, else the browser itself. */
export function findBridge(host: Omit<BrowserHost, 'window'> & { readonly window: Window }): HostBridge {
  const page = host.window as BrowserHost['window'] & { readonly nianbao?: HostBridge };
  return page.nianbao ?? createBrowserBridge({ ...host, window: page });
}
