import { defineConfig } from 'vitest/config';

/** Document checks: whole exports through independent readers, the schema, a word processor and three hosts. Slow. */
export default defineConfig({
  test: {
    include: ['tests/documents/**/*.test.ts'],
    testTimeout: 180_000,
    hookTimeout: 300_000,
    // One word processor and one browser at a time: they want the whole machine.
    fileParallelism: false,
  },
});
