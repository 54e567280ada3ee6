import { defineConfig } from '@playwright/test';
import process from 'node:process';
import { browserProgram, quietFlags } from './build/setup/browserProgram.mjs';

const port = Number(process.env['NIANBAO_E2E_PORT'] ?? 4173);
const address = `http://127.0.0.1:${String(port)}/`;
const program = browserProgram();

/**
 * Journeys in Chromium on both page hosts. `browser-host`: the page as served. `desktop-host`: the same page with
 * `window.nianbao` bound to the main process's own services (fixtures in tests/e2e), since no Electron runs here.
 */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  retries: 0,
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  reporter: [
    [process.stdout.isTTY ? 'line' : 'list'],
    ['json', { outputFile: process.env['PLAYWRIGHT_JSON_OUTPUT_FILE'] ?? 'test-results/report.json' }],
  ],
  use: {
    baseURL: address,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1366, height: 768 },
    trace: 'retain-on-failure',
    launchOptions: { args: quietFlags, ...(program ? { executablePath: program } : {}) },
  },
  projects: [
    { name: 'browser-host' },
    // The other journeys never reach the host: running them twice would only take the time twice.
    { name: 'desktop-host', testMatch: /(journey-\w+|files|saving|years)\.spec\.ts$/ },
  ],
  webServer: {
    command: `node dist/serve.js --port ${String(port)}`,
    url: address,
    reuseExistingServer: false,
    timeout: 20_000,
  },
});
