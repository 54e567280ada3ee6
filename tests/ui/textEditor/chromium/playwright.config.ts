import { defineConfig } from '@playwright/test';
import { browserProgram, quietFlags } from '../../../../build/setup/browserProgram.mjs';

const program = browserProgram();

/** What only a real browser can show of the text editor: layout, clipboard, input methods, the security policy. */
export default defineConfig({
  testDir: '.',
  outputDir: '../../../../test-results/text-editor',
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  reporter: [['list']],
  use: {
    locale: 'zh-CN',
    viewport: { width: 1366, height: 768 },
    launchOptions: { args: quietFlags, ...(program ? { executablePath: program } : {}) },
  },
});
