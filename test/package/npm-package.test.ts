import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { npm } from '../../tools/lib/npm';
import { tarball } from '../../tools/lib/paths';
import { temporaryFolder } from '../../tools/lib/workspace';

/** Compressed: what `npm install` fetches. */
const MOST_BYTES = 1_000_000;

describe('the package for npm', () => {
  let folder = '';
  const installed = (): string => join(folder, 'node_modules/zero-trust-steps');

  /** As a person runs it where the package is installed, without a way to fetch another one. */
  function steps(...args: string[]): { code: number | null; output: string } {
    const { status, stdout, stderr } = spawnSync('npx', ['--no-install', 'zt-steps', ...args], {
      cwd: folder,
      encoding: 'utf8',
      shell: process.platform === 'win32',
    });
    return { code: status, output: stdout + stderr };
  }

  before('installs the tarball into an empty folder, offline', async () => {
    folder = await temporaryFolder('npm');
    await npm(['install', '--offline', '--prefix', folder, tarball], folder);
  });

  it('has what the command line needs, and nothing else', () => {
    const files = readdirSync(installed(), { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(({ parentPath, name }) => relative(installed(), join(parentPath, name)).replaceAll('\\', '/'));
    assert.deepEqual(files.sort(), [
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'THIRD-PARTY-NOTICES.md',
      'dist/cli.js',
      'dist/dictionary.bin',
      'package.json',
    ]);
    assert.ok(statSync(tarball).size < MOST_BYTES, `${statSync(tarball).size} bytes`);
  });

  it('brings no other package along', () => {
    const packages = readdirSync(join(folder, 'node_modules')).filter(name => !name.startsWith('.'));
    assert.deepEqual(packages, ['zero-trust-steps']);
  });

  it('lists, ticks and checks with npx, with no build', () => {
    const row = '| <input type="checkbox" /> | 1. The policy is eneabled | IT | |';
    const table = `| Done | Objective | Owner | Documentation |\n|---|---|---|---|\n${row}\n`;
    writeFileSync(join(folder, 'step.md'), `# Step 1. Pack\n\n## Devices\n\n${table}`);
    assert.equal(steps('set', 'step.md', '--line', '7', '--done').code, 0);
    const listed = steps('list', 'step.md');
    assert.equal(listed.code, 0);
    assert.match(listed.output, /1\/1/);
    // The dictionary is found beside the program.
    const checked = steps('check', '--fail-on', 'info', 'step.md');
    assert.equal(checked.code, 1);
    assert.match(checked.output, /eneabled.*\[typo\]/);
    assert.match(steps('set', '--help').output, /--todo/);
  });
});
