import { readFileSync } from 'node:fs';
import path from 'node:path';
import { rawIpc, rawIpcFiles } from './arrows.mjs';
import { judge } from './judge.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
const declared = new Set(Object.keys({ ...manifest.dependencies, ...manifest.devDependencies }));

/** @param {import('eslint').Rule.RuleContext} context */
const fileOf = (context) => path.relative(root, context.filename).split(path.sep).join('/');

/** Shows in the editor, while typing, what `tests/structure/arrows.test.ts` would fail on. */
/** @type {import('eslint').Rule.RuleModule} */
const arrows = {
  meta: { type: 'problem', schema: [], messages: { breach: '{{what}}' } },
  create(context) {
    const from = fileOf(context);
    /** @param {import('estree').Node} node @param {unknown} source @param {boolean} typeOnly */
    const look = (node, source, typeOnly) => {
      const specifier = source && typeof source === 'object' && 'value' in source ? source.value : undefined;
      if (typeof specifier !== 'string') return;
      const what = judge({ from, specifier, typeOnly }, declared);
      if (what) context.report({ node, messageId: 'breach', data: { what } });
    };
    /** @param {object} node @returns {boolean} */
    const isType = (node) =>
      ('importKind' in node && node.importKind === 'type') || ('exportKind' in node && node.exportKind === 'type');
    return {
      ImportDeclaration: (node) => look(node, node.source, isType(node)),
      ExportNamedDeclaration: (node) => look(node, node.source, isType(node)),
      ExportAllDeclaration: (node) => look(node, node.source, isType(node)),
      ImportExpression: (node) => look(node, node.source, false),
    };
  },
};

/** Only the one wrapper in main and the preload may touch Electron's raw message objects. */
/** @type {import('eslint').Rule.RuleModule} */
const noRawIpc = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { raw: '{{name}} only in the wrapper of electron/main and in the preload' },
  },
  create(context) {
    if (rawIpcFiles.test(fileOf(context))) return {};
    return {
      Identifier(node) {
        if (rawIpc.includes(node.name)) context.report({ node, messageId: 'raw', data: { name: node.name } });
      },
    };
  },
};

export default { meta: { name: 'nianbao' }, rules: { arrows, 'no-raw-ipc': noRawIpc } };
