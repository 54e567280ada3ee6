import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';
import { keepOutOfFirstLoad } from './firstLoad.mjs';
import { at, define } from './shared.mjs';

/** The page of both page hosts: `renderer/` to `dist/renderer/`; also the dev server of `npm run dev`. */
export default defineConfig({
  root: at('renderer'),
  publicDir: false,
  // `app://main/` and `http://127.0.0.1:port/` serve the same files; nothing may hang on an absolute path.
  base: './',
  plugins: [vue(), keepOutOfFirstLoad(['/node_modules/docx/', '/core/checks/rules/', '/resources/wording/'])],
  define: { ...define, __VUE_OPTIONS_API__: 'false', __VUE_PROD_DEVTOOLS__: 'false' },
  build: {
    outDir: at('dist/renderer'),
    emptyOutDir: true,
    // Electron 45 is newer; the browser host must also run in office browsers on an older engine.
    target: ['es2022', 'chrome109'],
    modulePreload: { polyfill: false },
    // The policy allows no data: fonts or scripts; everything stays a file of its own.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1200,
    rolldownOptions: { checks: { pluginTimings: false } },
  },
  worker: { format: 'es' },
  server: { host: '127.0.0.1', port: 5173, fs: { allow: [at('.')] } },
});
