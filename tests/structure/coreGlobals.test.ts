import { ESLint } from 'eslint';
import { expect, it } from 'vitest';
import { root } from '../../build/vite/shared.mjs';

const eslint = new ESLint({ cwd: root });

/** Rules the project's own settings report for `text`, as if it stood at `file`. */
async function reported(file: string, text: string): Promise<(string | null)[]> {
  const results = await eslint.lintText(text, { filePath: `${root}/${file}` });
  return results.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId));
}

const PLANTED: [what: string, text: string][] = [
  ['the process', 'export const a = process.env;'],
  ['a Buffer', "export const a = Buffer.from('x');"],
  ['the window', 'export const a = window.innerWidth;'],
  ['the document', "export const a = document.createElement('p');"],
  ['the network', "export const a = fetch('x');"],
  ['a timer', 'export const a = setTimeout(() => undefined, 1);'],
  ['by way of the global object', 'export const a = globalThis.process;'],
  ['as a default value', 'export const a = (now = performance) => now;'],
];

it.each(PLANTED)('the core may not use %s; other rooms may', async (_what, text) => {
  expect(await reported('renderer/core/kernel/planted.ts', text)).toContain('no-restricted-globals');
  expect(await reported('renderer/core/compose/write/planted.ts', text)).toContain('no-restricted-globals');
  expect(await reported('renderer/usecases/planted.ts', text)).not.toContain('no-restricted-globals');
});

it('the language itself and own names are free', async () => {
  const text = [
    'export const document = new Uint8Array(2);',
    'export const screen = (history: readonly number[]): number => Math.max(...history, document.length);',
    'export const date = new Intl.DateTimeFormat();',
  ].join('\n');
  expect(await reported('renderer/core/compose/write/planted.ts', text)).toEqual([]);
});
