import type { Session } from 'electron';

/** Threat: a file lands on the disk past the checked writing of `electron/files`. The desktop host never downloads. */
export function refuseDownloads(session: Pick<Session, 'on'>): void {
  session.on('will-download', (event) => event.preventDefault());
}
