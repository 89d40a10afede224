import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { root, tarball, vsix } from '../../tools/lib/paths';

interface Step {
  readonly if?: string;
  readonly run?: string;
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Workflow {
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: {
    readonly test: {
      readonly strategy: { readonly matrix: { readonly os: readonly string[] } };
      readonly 'runs-on': string;
      readonly permissions?: unknown;
      readonly steps: readonly Step[];
    };
  };
}

const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const workflow = parse(read('.github/workflows/ci.yml')) as Workflow;
const { scripts } = JSON.parse(read('package.json')) as { scripts: Readonly<Record<string, string>> };
const { strategy, steps, ...job } = workflow.jobs.test;

/** The commands of .ci/run, in order. */
const own = [...read('.ci/run').matchAll(/^step (.+)$/gm)].map(match => match[1]!);

function commandsFor(condition: string): string[] {
  return steps.flatMap(({ if: when, run }) => (when === condition && run !== undefined ? [run] : []));
}

function uses(action: string): readonly Step[] {
  return steps.filter(step => step.uses?.startsWith(`${action}@`));
}

describe('the workflow for forks', () => {
  it('runs on three systems, with the Node that is claimed', () => {
    assert.deepEqual(strategy.matrix.os, ['ubuntu-latest', 'windows-latest', 'macos-latest']);
    assert.equal(job['runs-on'], '${{ matrix.os }}');
    assert.deepEqual(
      uses('actions/setup-node').map(step => step.with?.['node-version']),
      [20],
    );
  });

  it('runs .ci/run where bash and the VS Code server are', () => {
    assert.deepEqual(commandsFor("runner.os == 'Linux'"), ['.ci/run']);
  });

  it('runs the same steps elsewhere, less the layers that need the server', () => {
    assert.ok(own.length > 3, `${own.length} steps`);
    const elsewhere = commandsFor("runner.os != 'Linux'");
    assert.deepEqual(
      elsewhere.map(command => command.replace(/^npm test -- .*/, 'npm test')),
      [...own, 'npm run package'],
    );
    const layers = [...read('tools/test.ts').matchAll(/ name: '(\w+)'/g)].map(match => match[1]!);
    const chosen = elsewhere
      .find(command => command.startsWith('npm test'))!
      .split(' ')
      .slice(3);
    assert.deepEqual(
      layers.filter(name => !chosen.includes(name)),
      ['ui', 'package'],
    );
    assert.ok(chosen.every(name => layers.includes(name)));
  });

  it('names only scripts that there are', () => {
    const named = steps.flatMap(({ run = '' }) =>
      [...run.matchAll(/npm run ([\w:-]+)/g)].map(match => match[1]!),
    );
    assert.ok(named.length > 0);
    assert.deepEqual(
      named.filter(name => !(name in scripts)),
      [],
    );
  });

  it('keeps the packages that the tests have used', () => {
    const kept = uses('actions/upload-artifact').flatMap(step =>
      String(step.with?.['path']).trim().split('\n'),
    );
    for (const file of [vsix, tarball]) assert.ok(kept.includes(basename(file)), file);
  });

  it('may read the repository and no more, with actions of a stated major version', () => {
    assert.deepEqual(workflow.permissions, { contents: 'read' });
    assert.equal(job.permissions, undefined);
    for (const { uses: action } of steps) {
      if (action !== undefined) assert.match(action, /^actions\/[\w-]+@v\d+$/);
    }
  });
});
