import { ipcMain } from 'electron';
import { problem } from '../../../renderer/core/kernel/problem';
import { err } from '../../../renderer/core/kernel/result';
import { parseCloseAnswer } from '../../contract/arguments';
import { CHANNELS, CLOSE_ANSWERED } from '../../contract/channels';
import { callService, METHODS, type HostServices } from '../../contract/methods';
import { isOurPage } from './sender';

/**
 * The one place that receives messages from the page: our top frame and origin, then shape and size of the arguments, then
 * the service. Refused calls get `badArgument`, which tells a forger nothing.
 */
export function registerServices(services: HostServices): void {
  for (const method of METHODS) {
    ipcMain.handle(CHANNELS[method], async (event, ...args: unknown[]) =>
      isOurPage(event) ? callService(services, method, args) : err(problem('badArgument')),
    );
  }
}

/** The page's answers to close requests; anything misshapen or foreign is dropped. */
export function onCloseAnswer(answered: (id: number, mayClose: boolean) => void): void {
  ipcMain.on(CLOSE_ANSWERED, (event, ...args: unknown[]) => {
    const answer = isOurPage(event) ? parseCloseAnswer(args) : null;
    if (answer) answered(...answer);
  });
}
