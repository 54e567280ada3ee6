import type { WebContents } from 'electron';

/** Threat: `window.open` or a link target makes a window without our settings. The product has one window. */
export function refuseNewWindows(contents: Pick<WebContents, 'setWindowOpenHandler'>): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}
