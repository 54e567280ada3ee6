import type { WebContents } from 'electron';

/**
 * Threat: the window is led to another address and keeps the bridge, or shows a forged page.
 * The page is loaded once by main and changes only its hash; every other navigation, in any frame, is refused, and so is
 * a reload started by the page.
 */
export function refuseNavigation(contents: Pick<WebContents, 'on'>): void {
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
}
