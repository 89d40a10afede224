import js from '@eslint/js';
import globals from 'globals';
import tseslint from 'typescript-eslint';

/** A rule that forbids a zone the modules that belong to other rooms; see "Rooms" in CONTRIBUTING.md. */
const forbid = (message, ...group) => ({
  '@typescript-eslint/no-restricted-imports': ['error', { patterns: [{ group, message }] }],
});
const node = ['node:*', 'fs', 'path', 'os', 'child_process', 'crypto', 'url', 'util'];

export default tseslint.config(
  { ignores: ['dist/', 'out/', '.vscode-test/', 'artifacts/', 'node_modules/'] },
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: {
      globals: globals.node,
      parserOptions: {
        projectService: { allowDefaultProject: ['*.mjs'] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true } }],
      eqeqeq: 'error',
    },
  },
  {
    files: ['src/core/**'],
    rules: forbid(
      'core is pure: no editor, no Node, no adapter.',
      'vscode',
      ...node,
      '**/app/**',
      '**/host/**',
      '**/cli/**',
      '**/protocol/**',
      '**/webview/**',
    ),
  },
  {
    files: ['src/core/**'],
    ignores: ['src/core/markdown/**'],
    rules: forbid(
      'core is pure, and only core/markdown knows unified and remark.',
      'vscode',
      ...node,
      '**/app/**',
      '**/host/**',
      '**/cli/**',
      '**/protocol/**',
      '**/webview/**',
      'unified',
      'remark*',
      'mdast*',
      'micromark*',
    ),
  },
  {
    files: ['src/protocol/**'],
    rules: forbid(
      'protocol is messages and their guards: core alone.',
      'vscode',
      ...node,
      '**/app/**',
      '**/host/**',
      '**/cli/**',
      '**/webview/**',
    ),
  },
  {
    files: ['src/webview/**'],
    ignores: ['src/webview/toolkit.ts'],
    rules: forbid(
      'webview runs in a browser, knows core and protocol, and takes the toolkit from ./toolkit alone.',
      'vscode',
      ...node,
      '@vscode/webview-ui-toolkit',
      '@microsoft/*',
      '**/app/**',
      '**/host/**',
      '**/cli/**',
    ),
  },
  {
    files: ['src/app/**'],
    rules: forbid(
      'app reaches the outside through its ports.',
      'vscode',
      ...node,
      '**/host/**',
      '**/cli/**',
      '**/webview/**',
    ),
  },
  {
    files: ['src/host/**', 'src/extension.ts'],
    rules: forbid(
      'host runs in a web worker too: vscode, app, protocol and core only.',
      ...node,
      '**/cli/**',
      '**/webview/**',
    ),
  },
  {
    files: ['src/cli/**', 'src/cli.ts'],
    rules: forbid('the command line has no editor.', 'vscode', '**/host/**', '**/webview/**'),
  },
  { files: ['test/**'], rules: { '@typescript-eslint/no-non-null-assertion': 'off' } },
  { files: ['*.mjs', '**/*.mjs'], extends: [tseslint.configs.disableTypeChecked] },
  { files: ['eslint.config.mjs'], rules: { 'no-restricted-exports': 'off' } },
);
