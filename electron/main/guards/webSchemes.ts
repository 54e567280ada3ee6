import type { Protocol } from 'electron';

/** Threat: web and file addresses as sources of pages, scripts or data. The scheme itself answers "refused". */
export const REFUSED_SCHEMES = ['http', 'https', 'file'] as const;

export function refuseWebSchemes(protocol: Pick<Protocol, 'handle'>): void {
  for (const scheme of REFUSED_SCHEMES) protocol.handle(scheme, () => new Response(null, { status: 403 }));
}
