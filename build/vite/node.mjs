import { defineConfig } from 'vite';
import { at, define } from './shared.mjs';

/**
 * One self-contained file for plain Node: no node_modules needed beside it, resources written in.
 *
 * @param {string} entry project-relative source file
 * @param {string} file name of the output, ending in `.js`
 * @param {string} [folder] project-relative output folder
 */
export const nodeProgram = (entry, file, folder = 'dist') =>
  defineConfig({
    root: at('.'),
    publicDir: false,
    define,
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: at(entry),
      outDir: at(folder),
      // Several programs share the folder.
      emptyOutDir: false,
      target: 'node20',
      minify: false,
      rolldownOptions: { output: { format: 'es', entryFileNames: file, codeSplitting: false } },
    },
  });
