import type { Session } from 'electron';
import { isAppAddress } from '../../contract/scheme';

/**
 * Threat: a page (or what managed to run in it) asks for camera, location, USB, notifications …
 * The one thing granted is writing text to the clipboard after a click, for copying cells and sentences.
 */
const GRANTED: ReadonlySet<string> = new Set(['clipboard-sanitized-write']);

export type PermissionSession = Pick<
  Session,
  | 'setPermissionRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setDevicePermissionHandler'
  | 'setDisplayMediaRequestHandler'
>;

export function refusePermissions(session: PermissionSession): void {
  session.setPermissionRequestHandler((contents, permission, answer) =>
    answer(GRANTED.has(permission) && isAppAddress(contents.getURL())),
  );
  session.setPermissionCheckHandler(
    (contents, permission) => contents !== null && GRANTED.has(permission) && isAppAddress(contents.getURL()),
  );
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer(null));
}
