import { join, resolve } from 'node:path';

export const root = resolve(__dirname, '../..');

/** Everything downloaded or generated for VS Code itself; git-ignored, safe to delete. */
export const cache = join(root, '.vscode-test');

export const dist = join(root, 'dist');

/** The mocha suite that runs inside the extension host, as one bundle. */
export const hostTests = join(root, 'out/test/host.js');

/** The suite that runs inside the extension host of a browser, and the part of it for an old one. */
export const webTests = join(root, 'out/test/web.js');
export const oldWebTests = join(root, 'out/test/old-web.js');

/** What the command line finds in documents that those tests check too. */
export const expectedFindings = join(root, 'out/test/expected-findings.json');

/** The extension that keeps the workspace of those tests in memory. */
export const webFiles = join(root, 'out/test/web-files');

export const artifacts = join(root, 'artifacts');

export const sampleWorkspace = join(root, 'test/workspace');

/** What `npm run package` makes: the extension, and the command line for npm. */
export const vsix = join(root, 'zero-trust-steps.vsix');
export const tarball = join(root, 'zero-trust-steps.tgz');
