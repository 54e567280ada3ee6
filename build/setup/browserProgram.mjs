import { chromium } from '@playwright/test';
import { existsSync } from 'node:fs';
import process from 'node:process';

/**
 * The Chromium that journeys and measurements use: the one named, else the system's, else Playwright's own.
 * @returns {string | null} null when there is none
 */
export function browserProgram() {
  const candidates = [
    process.env['CHROMIUM_PATH'],
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    chromium.executablePath(),
  ];
  return candidates.find((file) => file && existsSync(file)) ?? null;
}

/** Runs as root without its sandbox (Playwright's default); these keep it from calling out or asking questions. */
export const quietFlags = [
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
