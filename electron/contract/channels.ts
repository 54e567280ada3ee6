import type { HostBridge } from './bridge';

/** Methods the page calls and waits for. `onCloseRequested` is the one call in the other direction. */
export type MethodName = Exclude<keyof HostBridge, 'onCloseRequested'>;

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
} as const satisfies Record<MethodName, string>;

/** Main asks the page (with a number), the page answers (number, may close). Not methods of the page's bridge. */
export const CLOSE_REQUESTED = 'nianbao:closeRequested';
export const CLOSE_ANSWERED = 'nianbao:closeAnswered';

/** Name under which the preload script shows the bridge to the page. */
export const BRIDGE_NAME = 'nianbao';
