import type { HostBridge } from './bridge';

/** What the host tells the page of its own accord: the page hands over a function and gets the unsubscriber. */
export type EventName = 'onCloseRequested' | 'onPackageStep';

/** Methods the page calls and waits for. */
export type MethodName = Exclude<keyof HostBridge, EventName>;

/** One message channel per method: the names are the whole surface, there is no channel that takes a name. */
export const CHANNELS = {
  hostInfo: 'nianbao:hostInfo',
  chooseFolder: 'nianbao:chooseFolder',
  writeFiles: 'nianbao:writeFiles',
  showWritten: 'nianbao:showWritten',
  print: 'nianbao:print',
  pagesAsPdf: 'nianbao:pagesAsPdf',
  openReportFile: 'nianbao:openReportFile',
  openForeignFile: 'nianbao:openForeignFile',
  setUnsaved: 'nianbao:setUnsaved',
  freeRevision: 'nianbao:freeRevision',
  writePackage: 'nianbao:writePackage',
  chooseIncoming: 'nianbao:chooseIncoming',
  listIncoming: 'nianbao:listIncoming',
  readIncoming: 'nianbao:readIncoming',
} as const satisfies Record<MethodName, string>;

/** Main asks the page (with a number), the page answers (number, may close). Not methods of the page's bridge. */
export const CLOSE_REQUESTED = 'nianbao:closeRequested';
export const CLOSE_ANSWERED = 'nianbao:closeAnswered';

/** Main tells the page how far a running `writePackage` is. */
export const PACKAGE_STEP = 'nianbao:packageStep';

/** Name under which the preload script shows the bridge to the page. */
export const BRIDGE_NAME = 'nianbao';
