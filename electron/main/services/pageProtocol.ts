import { APP_HOST, isAppAddress } from '../../contract/scheme';
import { SECURITY_HEADERS } from '../../contract/security';
import type { PageFiles } from '../../files/pageFiles';

/**
 * Answers requests of the `app:` scheme from the fixed list of page files: GET only, our host only, exact paths only.
 * The query is ignored, it cannot name anything. Every answer, refusals included, carries the security headers.
 */
export function answerPageRequest(files: PageFiles): (request: Request) => Promise<Response> {
  return async (request) => {
    if (request.method !== 'GET') return refusal(405);
    if (!isAppAddress(request.url)) return refusal(404);
    const file = files.get(pathOf(request.url));
    if (!file) return refusal(404);
    const { bytes } = await file.read();
    return new Response(bytes, { headers: { ...SECURITY_HEADERS, 'Content-Type': file.mime } });
  };
}

/** The path exactly as requested, not decoded: an encoded `..` stays text that no listed file has. */
const pathOf = (address: string): string => address.slice(`app://${APP_HOST}`.length).replace(/[?#].*$/s, '') || '/';

const refusal = (status: number): Response => new Response(null, { status, headers: SECURITY_HEADERS });
