import { join, resolve } from 'node:path';

export const root = resolve(__dirname, '../..');

/** Everything downloaded or generated for VS Code itself; git-ignored, safe to delete. */
export const cache = join(root, '.vscode-test');

export const dist = join(root, 'dist');

/** The mocha suite that runs inside the extension host, as one bundle. */
export const hostTests = join(root, 'out/test/host.js');

export const artifacts = join(root, 'artifacts');

export const sampleWorkspace = join(root, 'test/workspace');

/** What `npm run package` makes. */
export const vsix = join(root, 'zero-trust-steps.vsix');
