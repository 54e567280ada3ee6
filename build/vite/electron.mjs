import { builtinModules } from 'node:module';
import { defineConfig } from 'vite';
import { at, define } from './shared.mjs';

const outside = ['electron', ...builtinModules, ...builtinModules.map((name) => `node:${name}`)];

/** The main process: ES modules on Electron 45's own Node (24). */
export const main = defineConfig({
  root: at('.'),
  publicDir: false,
  define,
  ssr: { noExternal: true, target: 'node' },
  build: {
    ssr: at('electron/main/main.ts'),
    outDir: at('dist/main'),
    emptyOutDir: true,
    target: 'node22',
    minify: false,
    rolldownOptions: { external: outside, output: { format: 'es', entryFileNames: 'main.js', codeSplitting: false } },
  },
});

/** The preload: one CommonJS file, since a sandboxed preload can load neither ES modules nor other files. */
export const preload = defineConfig({
  root: at('.'),
  publicDir: false,
  define,
  ssr: { noExternal: true, target: 'node' },
  build: {
    ssr: at('electron/preload/preload.ts'),
    outDir: at('dist/preload'),
    emptyOutDir: true,
    target: 'node22',
    minify: false,
    rolldownOptions: {
      external: ['electron'],
      output: { format: 'cjs', entryFileNames: 'preload.cjs', codeSplitting: false },
    },
  },
});
