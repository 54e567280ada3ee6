import { join } from 'node:path';
import { app, BrowserWindow, dialog, Menu, protocol, screen, session, shell } from 'electron';
import { CLOSE_REQUESTED, PACKAGE_STEP } from '../../contract/channels';
import { APP_SCHEME } from '../../contract/scheme';
import { listPageFiles } from '../../files/pageFiles';
import { guardSession } from '../guards';
import { onCloseAnswer, registerServices } from '../ipc/register';
import { createDesktopServices } from '../services';
import { answerPageRequest } from '../services/pageProtocol';
import { askBeforeClosing } from '../windows/closing';
import { createCloseHandshake } from '../windows/closeHandshake';
import { createMainWindow, loadPage } from '../windows/create';
import { windowPrinting } from '../windows/printing';
import { WORDING } from '../wording';

/** Built files lie side by side: `dist/main`, `dist/preload`, `dist/renderer`. */
const DIST = join(import.meta.dirname, '..');

/** From "ready" to the page on screen. Guards first; a start that fails says so and ends. */
export async function run(): Promise<void> {
  try {
    await guardSession(session.defaultSession);
    protocol.handle(APP_SCHEME, answerPageRequest(await listPageFiles(join(DIST, 'renderer'))));
    Menu.setApplicationMenu(null);
    await openWindow();
  } catch {
    dialog.showErrorBox(WORDING.startFailed, WORDING.startFailedDetail);
    app.exit(1);
  }
}

async function openWindow(): Promise<void> {
  const screens = [screen.getPrimaryDisplay(), ...screen.getAllDisplays()];
  const window = createMainWindow({
    make: (options) => new BrowserWindow(options),
    preload: join(DIST, 'preload', 'preload.cjs'),
    boundsFile: join(app.getPath('userData'), 'window.json'),
    workAreas: screens.map((display) => display.workArea),
  });
  const services = createDesktopServices({
    dialog: { showOpenDialog: (options) => dialog.showOpenDialog(window, options) },
    shell,
    appVersion: __APP_VERSION__,
    printing: windowPrinting(window.webContents),
    // A window closed meanwhile takes no more messages; the package is written all the same.
    packageStep: (step) => {
      if (!window.isDestroyed()) window.webContents.send(PACKAGE_STEP, step);
    },
  });
  const handshake = createCloseHandshake({
    ask: (id) => window.webContents.send(CLOSE_REQUESTED, id),
    confirmLoss: () => confirmLoss(window),
  });
  registerServices(services);
  onCloseAnswer((id, mayClose) => handshake.answered(id, mayClose));
  askBeforeClosing(window, () => services.isUnsaved(), handshake);
  app.on('window-all-closed', () => app.quit());
  await loadPage(window, () => void services.setUnsaved(false));
}

async function confirmLoss(window: BrowserWindow): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    title: WORDING.closeTitle,
    message: WORDING.closeQuestion,
    buttons: [WORDING.closeStay, WORDING.closeAnyway],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return response === 1;
}
