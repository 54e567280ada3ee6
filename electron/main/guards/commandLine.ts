import type { App } from 'electron';

/**
 * Threat: Chromium's own background traffic, which no request filter of a session sees. Names resolve to nothing, and the
 * services that phone home are off. Must run before the app is ready.
 */
const SWITCHES: readonly (readonly [name: string, value?: string])[] = [
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['disable-quic'],
  ['no-pings'],
  // WebRTC would send UDP around the proxy.
  ['force-webrtc-ip-handling-policy', 'disable_non_proxied_udp'],
];

export function silenceChromium(app: { readonly commandLine: Pick<App['commandLine'], 'appendSwitch'> }): void {
  for (const [name, value] of SWITCHES) {
    if (value === undefined) app.commandLine.appendSwitch(name);
    else app.commandLine.appendSwitch(name, value);
  }
}
