import type { Session } from 'electron';

/** Schemes that never leave the machine. `app:` is answered from the built page, the other two live in memory. */
const LOCAL = new Set(['app:', 'blob:', 'data:']);

/** The discard port on loopback: what slips past the filter is sent to nobody. */
export const DEAD_PROXY = '127.0.0.1:9';

export type NetworkSession = Pick<Session, 'setProxy'> & {
  readonly webRequest: Pick<Session['webRequest'], 'onBeforeRequest'>;
};

/** Threat: anything at all reaches the network (P19). Three walls: this filter, a dead proxy, no name resolution. */
export async function refuseNetwork(session: NetworkSession): Promise<void> {
  session.webRequest.onBeforeRequest({ urls: ['<all_urls>'] }, (details, answer) =>
    answer({ cancel: !isLocal(details.url) }),
  );
  // Without `<-loopback>` addresses of this very machine would go around the proxy.
  await session.setProxy({ proxyRules: DEAD_PROXY, proxyBypassRules: '<-loopback>' });
}

function isLocal(address: string): boolean {
  const scheme = /^[a-z][a-z0-9+.-]*:/i.exec(address)?.[0];
  return scheme !== undefined && LOCAL.has(scheme.toLowerCase());
}
