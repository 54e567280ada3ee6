import type { BrowserWindow } from 'electron';
import type { CloseHandshake } from './closeHandshake';

type ClosingWindow = Pick<BrowserWindow, 'on' | 'destroy'>;

/**
 * Closing with unsaved work: the close is held back, the page is asked to save, then the window goes. Without unsaved work
 * the window closes at once. Further clicks while the question runs do nothing.
 */
export function askBeforeClosing(window: ClosingWindow, isUnsaved: () => boolean, handshake: CloseHandshake): void {
  let asking = false;
  window.on('close', (event) => {
    if (!isUnsaved()) return;
    event.preventDefault();
    if (asking) return;
    asking = true;
    void handshake.mayClose().then((may) => {
      asking = false;
      if (may) window.destroy();
    });
  });
}
