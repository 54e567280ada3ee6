import type { WebContents } from 'electron';

/** Threat: a `<webview>` brings a page with preferences of its own. The tag is off; this holds even if it were on. */
export function refuseWebviews(contents: Pick<WebContents, 'on'>): void {
  contents.on('will-attach-webview', (event) => event.preventDefault());
}
