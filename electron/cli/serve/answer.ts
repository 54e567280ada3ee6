import type { IncomingMessage, ServerResponse } from 'node:http';
import { LOOPBACK_HOST } from '../../contract/scheme';
import { SECURITY_HEADERS } from '../../contract/security';
import type { PageFiles } from '../../files/pageFiles';

/** How a second start recognises that the port is held by this very program. */
export const SERVER_NAME = 'nianbao';

/**
 * Answers from the fixed list of page files. Only requests addressed to 127.0.0.1 at our port: a name of somebody else's
 * that was pointed at this machine (DNS rebinding) is refused. `localhost` is another origin with an empty database, so it
 * is sent on to 127.0.0.1.
 * @param port the port listened on, asked per request since it may be known late
 */
export function answerFrom(files: PageFiles, port: () => number) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
    response.setHeader('Server', SERVER_NAME);
    // Asked again every time, answered from memory: after an update no old part is left in the browser.
    response.setHeader('Cache-Control', 'no-cache');
    const end = (status: number) => void response.writeHead(status).end();
    const { host } = request.headers;
    const path = (request.url ?? '').replace(/[?#].*$/s, '');
    const file = files.get(path);

    if (host !== `${LOOPBACK_HOST}:${port()}` && host !== `localhost:${port()}`) return end(403);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD');
      return end(405);
    }
    if (!file) return end(404);
    if (host.startsWith('localhost')) {
      response.setHeader('Location', `http://${LOOPBACK_HOST}:${port()}${path}`);
      return end(308);
    }
    const { bytes, etag } = await file.read();
    response.setHeader('ETag', etag);
    if (request.headers['if-none-match'] === etag) return end(304);
    response.setHeader('Content-Type', file.mime);
    response.setHeader('Content-Length', bytes.byteLength);
    response.writeHead(200).end(request.method === 'HEAD' ? undefined : bytes);
  };
}
