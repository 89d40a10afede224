import { readFileSync } from 'node:fs';
import { chmod, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { build, type BuildOptions, type Plugin } from 'esbuild';
import { findFiles } from './find-files';
import { writeDictionary } from '../dictionary/build-dictionary';
import { dist, hostTests, root } from './paths';

export interface Bundle {
  readonly name: 'extension' | 'webview' | 'command line' | 'host tests';
  readonly options: BuildOptions;
}

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };

/** What the project is made of, each as the options of one esbuild run. */
export async function bundles(production: boolean): Promise<Bundle[]> {
  const common = commonOptions(production);
  return [
    { name: 'extension', options: await extensionOptions(common) },
    { name: 'webview', options: webviewOptions(common) },
    { name: 'command line', options: await cliOptions(common) },
    { name: 'host tests', options: hostTestOptions(commonOptions(false)) },
  ];
}

/** Builds the dictionary and all bundles, or the named ones only: a test of the editor needs no command line. */
export async function buildBundles(production: boolean, only?: readonly Bundle['name'][]): Promise<void> {
  const wanted = (await bundles(production)).filter(({ name }) => only?.includes(name) ?? true);
  await Promise.all([writeDictionary(), ...wanted.map(({ options }) => build(options))]);
}

function commonOptions(production: boolean): BuildOptions {
  return {
    absWorkingDir: root,
    bundle: true,
    platform: 'node',
    // jsonc-parser's other build loads its parts at run time.
    mainFields: ['module', 'main'],
    format: 'cjs',
    sourcemap: true,
    sourcesContent: false,
    minify: production,
    logLevel: 'warning',
    define: { __VERSION__: JSON.stringify(version) },
  };
}

/** VS Code 1.91, the oldest that is supported, runs extensions on Node 20; the ones before it ran them on Node 18. */
async function extensionOptions(common: BuildOptions): Promise<BuildOptions> {
  const entry = join(root, 'src/extension.ts');
  const options: BuildOptions = { ...common, target: 'node18', external: ['vscode'] };
  const chunks = await lazyChunks({ ...options, entryPoints: [entry] });
  return {
    ...options,
    entryPoints: { extension: entry, ...chunks },
    outdir: dist,
    plugins: [externalChunks(chunks)],
    // A require() that runs when it is reached: import() of a file is not possible in each extension host.
    supported: { 'dynamic-import': false },
  };
}

/** One script for a page that may load nothing else. Chromium 122 is what VS Code 1.91 has. */
function webviewOptions(common: BuildOptions): BuildOptions {
  return {
    ...common,
    platform: 'browser',
    format: 'iife',
    target: 'chrome122',
    entryPoints: [join(root, 'src/webview/dashboard.ts')],
    outdir: join(dist, 'webview'),
  };
}

async function cliOptions(common: BuildOptions): Promise<BuildOptions> {
  const entry = join(root, 'src/cli.ts');
  const hasShebang = (await readFile(entry, 'utf8')).startsWith('#!');
  return {
    ...common,
    entryPoints: [entry],
    outfile: join(dist, 'cli.js'),
    target: 'node20',
    ...(hasShebang ? {} : { banner: { js: '#!/usr/bin/env node' } }),
    plugins: [executable(join(dist, 'cli.js'))],
  };
}

/** One bundle for all test files; mocha stays outside, for it reads its own files at run time. */
function hostTestOptions(common: BuildOptions): BuildOptions {
  const folder = join(root, 'test/host');
  const tests = findFiles(folder, '.test.ts').map(
    file => `./${relative(folder, file).replaceAll('\\', '/')}`,
  );
  const load = tests.map(test => `require(${JSON.stringify(test)});`).join('\n  ');
  return {
    ...common,
    stdin: {
      contents: `import { runSuite } from './run';\nexport const run = () => runSuite(() => {\n  ${load}\n});\n`,
      resolveDir: folder,
      sourcefile: 'all-tests.ts',
      loader: 'ts',
    },
    outfile: hostTests,
    target: 'node20',
    external: ['vscode', 'mocha'],
  };
}

/** The modules that some module imports only when it needs them, by the name of their chunk. */
async function lazyChunks(options: BuildOptions): Promise<Record<string, string>> {
  const { metafile } = await build({
    ...options,
    write: false,
    metafile: true,
    outdir: dist,
    packages: 'external',
  });
  const lazy = Object.values(metafile.inputs)
    .flatMap(input => input.imports)
    .filter(found => found.kind === 'dynamic-import' && found.path.startsWith('src/core/'))
    .map(found => join(root, found.path));
  return Object.fromEntries(lazy.map(path => [chunkName(path), path]));
}

/** Leaves those imports in place, pointing at the file next to the bundle. */
function externalChunks(chunks: Readonly<Record<string, string>>): Plugin {
  const seen = 'resolving';
  return {
    name: 'external-chunks',
    setup: run => {
      run.onResolve({ filter: /^\./ }, async args => {
        if (args.kind !== 'dynamic-import' || args.pluginData === seen) return undefined;
        const { importer, resolveDir, kind } = args;
        const { path, errors } = await run.resolve(args.path, {
          importer,
          resolveDir,
          kind,
          pluginData: seen,
        });
        const name = Object.keys(chunks).find(chunk => chunks[chunk] === path);
        return errors.length > 0 || name === undefined ? undefined : { path: `./${name}.js`, external: true };
      });
    },
  };
}

function executable(file: string): Plugin {
  return {
    name: 'executable',
    setup: run => {
      run.onEnd(async result => {
        if (result.errors.length === 0) await chmod(file, 0o755);
      });
    },
  };
}

function chunkName(path: string): string {
  const name = relative(join(root, 'src/core'), path);
  return name.replace(/\.ts$/, '').replace(/[\\/]/g, '-');
}
