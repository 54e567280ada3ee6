import { createServer, get, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { LOOPBACK_HOST } from '../../contract/scheme';
import { listPageFiles } from '../../files/pageFiles';
import { answerFrom, SERVER_NAME } from './answer';

export interface PageServer {
  readonly address: string;
  /** Ends open connections too; resolves when the port is free. */
  close(): Promise<void>;
}

export type Started =
  | { readonly state: 'started'; readonly server: PageServer }
  /** this program already serves there */
  | { readonly state: 'running'; readonly address: string }
  | { readonly state: 'taken' }
  | { readonly state: 'noPage' };

/** A page behind a port that does not answer within this time is not ours. */
const RECOGNISE_MS = 2000;

const addressOf = (port: number): string => `http://${LOOPBACK_HOST}:${port}/`;

/**
 * Serves a built page on 127.0.0.1. A taken port is never swapped for another one: the port is part of the origin, on
 * another one every report would seem lost.
 * @param port 0 takes any free port (tests)
 */
export async function startServer(root: string, port: number): Promise<Started> {
  const files = await listPageFiles(root).catch(() => null);
  if (!files) return { state: 'noPage' };
  // Read now, so that a rebuild while the server runs cannot mix two versions of the page.
  for (const file of files.values()) await file.read();
  let actual = port;
  const answer = answerFrom(files, () => actual);
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  if (!(await listening(server, port)))
    return (await isOurs(port)) ? { state: 'running', address: addressOf(port) } : { state: 'taken' };
  actual = (server.address() as AddressInfo).port;
  return { state: 'started', server: { address: addressOf(actual), close: () => closing(server) } };
}

function listening(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    server.once('error', () => resolve(false));
    server.listen({ host: LOOPBACK_HOST, port, exclusive: true }, () => resolve(true));
  });
}

function isOurs(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const request = get(
      { host: LOOPBACK_HOST, port, method: 'HEAD', path: '/', timeout: RECOGNISE_MS, agent: false },
      (response) => {
        resolve(response.headers['server'] === SERVER_NAME);
        response.destroy();
      },
    );
    request.once('timeout', () => request.destroy());
    request.once('error', () => resolve(false));
  });
}

function closing(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
