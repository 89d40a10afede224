import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { BuildOptions } from 'esbuild';
import { findFiles } from './find-files';
import { settings } from '../vscode/settings';
import { hostTests, oldWebTests, root, sampleWorkspace, webFiles, webTests } from './paths';

export type TestBundleName = 'host tests' | 'web tests' | 'old web tests' | 'web files';

interface TestBundle {
  readonly name: TestBundleName;
  readonly options: BuildOptions;
}

const host = join(root, 'test/host');
const web = join(root, 'test/web');
const shim = (name: string): string => join(web, 'shims', `${name}.ts`);

/** What the old engine runs: that the extension starts, and that its views, edits and checks work. */
const oldWeb = ['smoke', 'tree', 'checking', 'spelling', 'row-edits', 'open-documents'];

/** One bundle for all test files; mocha stays outside, for it reads its own files at run time. */
export function hostTestOptions(common: BuildOptions): BuildOptions {
  return {
    ...common,
    stdin: allOf(host, findFiles(host, '.test.ts')),
    outfile: hostTests,
    target: 'node20',
    external: ['vscode', 'mocha'],
  };
}

/** The tests of the Node host that need nothing of Node but files and paths, and those of the web alone. */
export function webTestBundles(worker: BuildOptions): readonly TestBundle[] {
  const shared = findFiles(host, '.test.ts').filter(file => !file.endsWith('.node.test.ts'));
  const all = [...findFiles(web, '.test.ts'), ...shared];
  return [
    { name: 'web tests', options: webTestOptions(worker, all, webTests) },
    {
      name: 'old web tests',
      options: webTestOptions(
        worker,
        oldWeb.map(name => join(host, `${name}.test.ts`)),
        oldWebTests,
      ),
    },
    { name: 'web files', options: webFilesOptions(worker) },
  ];
}

function webTestOptions(worker: BuildOptions, tests: readonly string[], outfile: string): BuildOptions {
  return {
    ...worker,
    stdin: allOf(web, tests),
    outfile,
    define: { ...worker.define, __GREP__: JSON.stringify(process.env['ZT_GREP'] ?? '') },
    alias: {
      mocha: 'mocha/mocha.js',
      'node:assert/strict': shim('node-assert'),
      'node:fs': shim('node-fs'),
      'node:path': shim('node-path'),
    },
  };
}

/** The extension with the files of these tests; its manifest is copied beside it. */
function webFilesOptions(worker: BuildOptions): BuildOptions {
  return {
    ...worker,
    entryPoints: { extension: join(web, 'files/extension.ts'), package: join(web, 'files/package.json') },
    loader: { '.json': 'copy' },
    outdir: webFiles,
    define: { ...worker.define, __WORKSPACE__: JSON.stringify(workspaceFiles()) },
  };
}

/** The sample workspace with settings for tests, texts by path. */
function workspaceFiles(): Readonly<Record<string, string>> {
  const files = new Map([['.vscode/settings.json', JSON.stringify(settings)]]);
  for (const file of findFiles(sampleWorkspace, '.md')) {
    files.set(slashed(sampleWorkspace, file), readFileSync(file, 'utf8'));
  }
  return Object.fromEntries(files);
}

/** A module that exports `run()`, over the runner of its folder. */
function allOf(folder: string, tests: readonly string[]): NonNullable<BuildOptions['stdin']> {
  const load = tests.map(test => `require(${JSON.stringify(`./${slashed(folder, test)}`)});`).join('\n  ');
  return {
    contents: `import { runSuite } from './run';\nexport const run = () => runSuite(() => {\n  ${load}\n});\n`,
    resolveDir: folder,
    sourcefile: 'all-tests.ts',
    loader: 'ts',
  };
}

function slashed(folder: string, file: string): string {
  return relative(folder, file).replaceAll('\\', '/');
}
