import { contextBridge, ipcRenderer } from 'electron';
import type { HostBridge } from '../contract/bridge';
import type { PackageStep } from '../contract/handoffBridge';
import { BRIDGE_NAME, CHANNELS, CLOSE_ANSWERED, CLOSE_REQUESTED, PACKAGE_STEP } from '../contract/channels';

/**
 * The page's whole access to the desktop: named methods, one channel each. No channel name, event object or Electron
 * object ever reaches the page.
 */
const bridge: HostBridge = {
  hostInfo: () => ipcRenderer.invoke(CHANNELS.hostInfo),
  chooseFolder: () => ipcRenderer.invoke(CHANNELS.chooseFolder),
  writeFiles: (request) => ipcRenderer.invoke(CHANNELS.writeFiles, request),
  showWritten: (token) => ipcRenderer.invoke(CHANNELS.showWritten, token),
  print: () => ipcRenderer.invoke(CHANNELS.print),
  pagesAsPdf: () => ipcRenderer.invoke(CHANNELS.pagesAsPdf),
  openReportFile: () => ipcRenderer.invoke(CHANNELS.openReportFile),
  openForeignFile: () => ipcRenderer.invoke(CHANNELS.openForeignFile),
  setUnsaved: (unsaved) => ipcRenderer.invoke(CHANNELS.setUnsaved, unsaved),
  freeRevision: (request) => ipcRenderer.invoke(CHANNELS.freeRevision, request),
  writePackage: (request) => ipcRenderer.invoke(CHANNELS.writePackage, request),
  chooseIncoming: (what) => ipcRenderer.invoke(CHANNELS.chooseIncoming, what),
  listIncoming: (token) => ipcRenderer.invoke(CHANNELS.listIncoming, token),
  readIncoming: (request) => ipcRenderer.invoke(CHANNELS.readIncoming, request),
  onPackageStep(told) {
    const listener = (_event: unknown, step: PackageStep) => told(step);
    ipcRenderer.on(PACKAGE_STEP, listener);
    return () => void ipcRenderer.removeListener(PACKAGE_STEP, listener);
  },
  onCloseRequested(answer) {
    const listener = (_event: unknown, id: unknown) => {
      void Promise.resolve()
        .then(() => answer())
        .catch(() => false)
        .then((mayClose) => ipcRenderer.send(CLOSE_ANSWERED, id, mayClose === true));
    };
    ipcRenderer.on(CLOSE_REQUESTED, listener);
    return () => void ipcRenderer.removeListener(CLOSE_REQUESTED, listener);
  },
};

contextBridge.exposeInMainWorld(BRIDGE_NAME, bridge);
