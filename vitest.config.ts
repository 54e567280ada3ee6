import vue from '@vitejs/plugin-vue';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { define } from './build/vite/shared.mjs';

export default defineConfig({
  plugins: [vue()],
  define,
  resolve: {
    // `electron` must never be resolved for real in tests: its package tries to download a runtime.
    alias: { electron: fileURLToPath(new URL('./tests/desktop/electronDouble.ts', import.meta.url)) },
  },
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/e2e/**', 'tests/documents/**'],
    // Two cores shared with other stages of `npm test`: slow is not wrong.
    testTimeout: 20_000,
  },
});
