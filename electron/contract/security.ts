/**
 * Response headers of the page, the same on the desktop (`app:` scheme) and on loopback.
 *
 * The policy names every kind of content the page uses and nothing else. It suffices because: scripts, styles, fonts and
 * workers are files of the build; the text editor lives in a shadow root and uses constructed style sheets, which are
 * script objects and not inline styles; Vue sets dynamic styles through the CSSOM. It forbids inline `<style>`, `style="…"`
 * in markup, `eval`, frames, forms and every other origin.
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
].join('; ');

/** Device and sensor features the page never asks for; denied a second time by the permission guard. */
const NO_FEATURES = [
  'camera',
  'display-capture',
  'geolocation',
  'hid',
  'microphone',
  'midi',
  'payment',
  'serial',
  'usb',
].map((feature) => `${feature}=()`);

export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': NO_FEATURES.join(', '),
};
