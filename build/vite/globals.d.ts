/** Version of package.json, written in by `build/vite/shared.mjs` (and by vitest.config.ts for tests). */
declare const __APP_VERSION__: string;
