import { defineConfig } from 'eslint/config';
import prettier from 'eslint-config-prettier';
import vue from 'eslint-plugin-vue';
import tseslint from 'typescript-eslint';
import { coreGlobalsRule } from './build/checks/coreGlobals.mjs';
import nianbao from './build/checks/eslintArrows.mjs';

/** Text is never HTML and never code (P20 of the security promises). */
const neverHtml = [
  {
    selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML)$/]',
    message: 'Text is never HTML.',
  },
  { selector: 'Property[key.name=/^(innerHTML|outerHTML)$/]', message: 'Text is never HTML.' },
  {
    selector: 'CallExpression[callee.property.name=/^(write|writeln)$/][callee.object.name="document"]',
    message: 'Text is never HTML.',
  },
];

export default defineConfig(
  { ignores: ['dist/', 'release/', 'out/', 'test-results/', 'playwright-report/', 'node_modules/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true } },
  ...tseslint.configs.strict,
  ...tseslint.configs.stylistic,
  ...vue.configs['flat/recommended'],
  {
    files: ['**/*.vue'],
    languageOptions: { parserOptions: { parser: tseslint.parser } },
    rules: {
      'vue/no-v-html': 'error',
      'vue/block-lang': ['error', { script: { lang: 'ts' } }],
      'vue/component-api-style': ['error', ['script-setup']],
      // The content security policy refuses style attributes that the compiler hoists as HTML.
      'vue/no-static-inline-styles': ['error', { allowBinding: true }],
    },
  },
  {
    plugins: { nianbao },
    rules: {
      'nianbao/arrows': 'error',
      'nianbao/no-raw-ipc': 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-script-url': 'error',
      'no-restricted-syntax': ['error', ...neverHtml],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      // Regular expression groups and indexes just checked; noUncheckedIndexedAccess makes each one visible.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // Both spellings are in use and mean the same; not worth a rule.
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/array-type': 'off',
    },
  },
  {
    files: ['renderer/core/**'],
    rules: { 'no-restricted-globals': ['error', coreGlobalsRule] },
  },
  {
    // Their business is to print.
    files: ['build/**', 'electron/cli/**', 'electron/main/**', 'tests/**'],
    rules: { 'no-console': 'off' },
  },
  prettier,
);
