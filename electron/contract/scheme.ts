/**
 * Where the desktop page lives. Pinned: IndexedDB belongs to this origin and to the profile folder, so changing either
 * would make every report disappear from sight (P8).
 */
export const APP_SCHEME = 'app';
export const APP_HOST = 'main';
export const APP_ORIGIN = 'app://main';
export const APP_URL = 'app://main/index.html';

/** Folder below the system's per-user application data; independent of the product's name (P8). */
export const USER_DATA_FOLDER = 'nianbao';

/**
 * Address of the page when it is served to a browser: the port is part of the origin, so it is pinned as well. Below the
 * ranges from which systems lend ports to outgoing connections (Linux from 32768, Windows from 49152).
 */
export const LOOPBACK_HOST = '127.0.0.1';
export const LOOPBACK_PORT = 14573;

/**
 * Whether an address belongs to our own page. Parsed by hand: the pure URL classes give custom schemes the origin "null"
 * in Node, and a prefix test would admit `app://main.evil`.
 */
export function isAppAddress(address: string): boolean {
  const match = /^app:\/\/([^/?#\\]*)(?:[/?#]|$)/.exec(address);
  return match !== null && match[1] === APP_HOST;
}
