import ts from 'typescript';
import { parse } from 'vue/compiler-sfc';

/**
 * Lists what a source file imports: static and dynamic imports, re-exports, `import('x')` types,
 * `import.meta.glob('x')` and `new URL('x', import.meta.url)` (worker entries).
 * Limit: computed specifiers are invisible; the code base has none, and bundlers could not follow them either.
 *
 * @param {string} file name, for its extension
 * @param {string} text
 * @returns {{ specifier: string, typeOnly: boolean }[]}
 */
export function importsOf(file, text) {
  return scriptsOf(file, text).flatMap((script) => {
    /** @type {{ specifier: string, typeOnly: boolean }[]} */
    const found = [];
    const source = ts.createSourceFile('x.ts', script, PARSING, false);
    visit(source, PERHAPS_DEEP.test(script), (specifier, typeOnly) => found.push({ specifier, typeOnly }));
    return found;
  });
}

const PARSING = { languageVersion: ts.ScriptTarget.Latest, jsDocParsingMode: ts.JSDocParsingMode.ParseNone };

/**
 * A word without which a script imports by its outermost statements alone: most files, whose inside need not be walked,
 * which is where three quarters of the time went. Found too often (in a comment) it only costs time.
 */
const PERHAPS_DEEP = /\bimport\s*[(./<]|\brequire\b|\bURL\b|\bmodule\b|\bnamespace\b|\bglobal\b/;

/** @param {string} file @param {string} text @returns {string[]} the script parts */
function scriptsOf(file, text) {
  if (!file.endsWith('.vue')) return [text];
  const { descriptor } = parse(text, { sourceMap: false });
  return [descriptor.script, descriptor.scriptSetup].flatMap((part) => (part ? [part.content] : []));
}

/**
 * @param {ts.Node} node
 * @param {boolean} deep whether to look inside what stands directly in the node
 * @param {(specifier: string, typeOnly: boolean) => void} report
 */
function visit(node, deep, report) {
  if (ts.isImportDeclaration(node)) {
    report(textOf(node.moduleSpecifier), isTypeImport(node.importClause));
  } else if (ts.isExportDeclaration(node) && node.moduleSpecifier) {
    report(textOf(node.moduleSpecifier), node.isTypeOnly);
  } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
    report(textOf(node.argument.literal), true);
  } else if (ts.isCallExpression(node) && isLoader(node.expression)) {
    for (const specifier of stringsIn(node.arguments[0])) report(specifier, false);
  } else if (ts.isNewExpression(node) && isModuleUrl(node)) {
    for (const specifier of stringsIn(node.arguments?.[0])) {
      if (specifier.startsWith('.')) report(specifier, false);
    }
  }
  if (deep || ts.isSourceFile(node)) ts.forEachChild(node, (child) => visit(child, deep, report));
}

/**
 * Only a clause-level `import type`: under verbatimModuleSyntax `import { type X }` stays in the output as `import {}`.
 * @param {ts.ImportClause | undefined} clause
 */
const isTypeImport = (clause) => clause?.phaseModifier === ts.SyntaxKind.TypeKeyword;

/** @param {ts.Expression} callee `import(…)`, `require(…)`, `import.meta.glob(…)` */
function isLoader(callee) {
  if (callee.kind === ts.SyntaxKind.ImportKeyword) return true;
  if (ts.isIdentifier(callee)) return callee.text === 'require';
  return ts.isPropertyAccessExpression(callee) && callee.name.text === 'glob' && ts.isMetaProperty(callee.expression);
}

/** @param {ts.NewExpression} node `new URL('x', import.meta.url)` */
function isModuleUrl(node) {
  const base = node.arguments?.[1];
  return (
    ts.isIdentifier(node.expression) &&
    node.expression.text === 'URL' &&
    !!base &&
    ts.isPropertyAccessExpression(base) &&
    ts.isMetaProperty(base.expression)
  );
}

/** @param {ts.Node | undefined} node a string or an array of strings @returns {string[]} */
function stringsIn(node) {
  if (!node) return [];
  if (ts.isStringLiteralLike(node)) return [node.text];
  return ts.isArrayLiteralExpression(node) ? node.elements.flatMap(stringsIn) : [];
}

/** @param {ts.Node} node */
const textOf = (node) => (ts.isStringLiteralLike(node) ? node.text : '');
