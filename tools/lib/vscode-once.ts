import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'esbuild';
import { root } from './paths';

const IMPORT = /^import \* as vscode from 'vscode';$/m;

/**
 * Has the API asked for once, and used as it is. esbuild makes a copy of a CommonJS module for each module that imports
 * it: with the hundreds of names of this one, and with more than 70 modules, that was half of what the start took.
 */
export const vscodeOnce: Plugin = {
  name: 'vscode-once',
  setup: run => {
    run.onResolve({ filter: /^vscode$/ }, ({ namespace }) =>
      namespace === 'vscode-once'
        ? { path: 'vscode', external: true }
        : { path: 'vscode', namespace: 'vscode-once' },
    );
    run.onLoad({ filter: /.*/, namespace: 'vscode-once' }, () => ({
      contents: "module.exports = require('vscode');",
      loader: 'js',
    }));
    run.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      if (!path.startsWith(join(root, 'src'))) return undefined;
      const source = await readFile(path, 'utf8');
      return { contents: source.replace(IMPORT, "import vscode = require('vscode');"), loader: 'ts' };
    });
  },
};
