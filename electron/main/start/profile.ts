import { join } from 'node:path';
import type { App } from 'electron';
import { USER_DATA_FOLDER } from '../../contract/scheme';

/** Pins the data folder, whatever the product is called in this release (P8). Must run before the instance lock. */
export function fixProfile(app: Pick<App, 'getPath' | 'setPath'>): void {
  app.setPath('userData', join(app.getPath('appData'), USER_DATA_FOLDER));
}
