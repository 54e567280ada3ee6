import { ok } from '../../../renderer/core/kernel/result';
import type { HostServices } from '../../contract/methods';
import { nodeFileHost } from '../../files/writer';
import { chooseFolder } from './chooseFolder';
import { chooseIncoming } from './handoff/chooseIncoming';
import { createListings, listIncoming, readIncoming } from './handoff/incoming';
import { freeRevision, writePackage } from './handoff/writePackage';
import type { HandoffPlaces, IncomingPlace } from './handoff/places';
import { openForeignFile } from './openForeignFile';
import { openReportFile } from './openReportFile';
import type { DesktopPorts } from './ports';
import { pagesAsPdf, print } from './printing';
import { showWritten } from './showWritten';
import { createTokens } from './tokens';
import { writeFiles } from './writeFiles';

export interface DesktopServices extends HostServices {
  /** whether the page said that closing now would lose typing */
  isUnsaved(): boolean;
}

/**
 * Everything the page may ask the desktop for, as plain functions: nothing below this folder imports `electron`, so the
 * same code runs in the main process, under Vitest and bound into a browser page by the journey tests.
 */
export function createDesktopServices(ports: DesktopPorts): DesktopServices {
  const files = ports.files ?? nodeFileHost;
  const folders = createTokens<string>();
  const written = createTokens<string>();
  const places: HandoffPlaces = { folders, packages: createTokens<string>(), incoming: createTokens<IncomingPlace>() };
  const listings = createListings();
  let unsaved = false;
  return {
    hostInfo: async () => ({
      kind: 'desktop',
      appVersion: ports.appVersion,
      canShowFiles: true,
      canMakePdf: ports.printing !== undefined,
      canWriteFolders: true,
    }),
    chooseFolder: chooseFolder(ports.dialog, folders),
    writeFiles: writeFiles(folders, written, files),
    showWritten: showWritten(ports.shell, [written, places.packages]),
    print: print(ports.printing),
    pagesAsPdf: pagesAsPdf(ports.printing),
    openReportFile: openReportFile(ports.dialog, files),
    openForeignFile: openForeignFile(ports.dialog, files),
    freeRevision: freeRevision(places, files),
    writePackage: writePackage(places, files, ports.packageStep),
    chooseIncoming: chooseIncoming(ports.dialog, places),
    listIncoming: listIncoming(places, listings, files),
    readIncoming: readIncoming(places, listings, files),
    setUnsaved: async (value) => {
      unsaved = value;
      ports.unsavedChanged?.(value);
      return ok(null);
    },
    isUnsaved: () => unsaved,
  };
}
