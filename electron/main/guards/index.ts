import type { Session, WebContents } from 'electron';
import { refuseDownloads } from './downloads';
import { refuseNavigation } from './navigation';
import { refuseNetwork } from './network';
import { refuseNewWindows } from './newWindows';
import { refusePermissions } from './permissions';
import { refuseSpellcheck } from './spellcheck';
import { refuseWebSchemes } from './webSchemes';
import { refuseWebviews } from './webview';

/** Every refusal that concerns a session; to be finished before the first window exists. */
export async function guardSession(session: Session): Promise<void> {
  refusePermissions(session);
  refuseDownloads(session);
  refuseSpellcheck(session);
  refuseWebSchemes(session.protocol);
  await refuseNetwork(session);
}

/** Every refusal that concerns a page, whoever made it. */
export function guardContents(contents: WebContents): void {
  refuseNavigation(contents);
  refuseNewWindows(contents);
  refuseWebviews(contents);
}
