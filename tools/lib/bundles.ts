import { readFileSync } from 'node:fs';
import { chmod, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { build, type BuildOptions, type Plugin } from 'esbuild';
import { writeDictionary } from '../dictionary/build-dictionary';
import { dist, root } from './paths';
import { vscodeOnce } from './vscode-once';
import { hostTestOptions, webTestBundles, type TestBundleName } from './test-bundles';

export interface Bundle {
  readonly name: 'extension' | 'web extension' | 'webview' | 'command line' | TestBundleName;
  readonly options: BuildOptions;
}

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };

/** What the project is made of, each as the options of one esbuild run. */
export async function bundles(production: boolean): Promise<Bundle[]> {
  const common = commonOptions(production);
  return [
    { name: 'extension', options: await extensionOptions(common) },
    { name: 'web extension', options: webExtensionOptions(common) },
    { name: 'webview', options: webviewOptions(common) },
    { name: 'command line', options: await cliOptions(common) },
    { name: 'host tests', options: hostTestOptions(commonOptions(false)) },
    ...webTestBundles(webWorkerOptions(commonOptions(false))),
  ];
}

/** What people get, as an extension or from npm. */
export const SHIPPED: ReadonlySet<Bundle['name']> = new Set([
  'extension',
  'web extension',
  'webview',
  'command line',
]);

/** What reads the dictionary when it checks a text. */
const withDictionary: ReadonlySet<Bundle['name']> = new Set(['extension', 'web extension', 'command line']);

/** Builds everything, or the named parts only: a test of the editor needs no command line. */
export async function buildBundles(production: boolean, only?: readonly Bundle['name'][]): Promise<void> {
  const wanted = (await bundles(production)).filter(({ name }) => only?.includes(name) ?? true);
  await Promise.all([
    ...wanted.map(({ options }) => build(options)),
    ...(wanted.some(({ name }) => withDictionary.has(name)) ? [writeDictionary()] : []),
  ]);
}

function commonOptions(production: boolean): BuildOptions {
  return {
    absWorkingDir: root,
    bundle: true,
    platform: 'node',
    // jsonc-parser's other build loads its parts at run time.
    mainFields: ['module', 'main'],
    format: 'cjs',
    // Maps are not shipped, and a page would ask for one that it is told of.
    sourcemap: !production,
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
    plugins: [externalChunks(chunks), vscodeOnce],
    // A require() that runs when it is reached: import() of a file is not possible in each extension host.
    supported: { 'dynamic-import': false },
  };
}

/**
 * The same source for a web worker. Its host hands out no other file of an extension, so what is loaded when it is
 * needed lies in the one file, and is run when it is needed.
 */
function webExtensionOptions(common: BuildOptions): BuildOptions {
  return {
    ...webWorkerOptions(common),
    entryPoints: { extension: join(root, 'src/extension.ts') },
    outdir: join(dist, 'web'),
    plugins: [vscodeOnce],
  };
}

/** Whatever of Node is imported fails the build. Chromium 122 is what VS Code 1.91 has. */
function webWorkerOptions(common: BuildOptions): BuildOptions {
  return {
    ...common,
    platform: 'browser',
    target: 'chrome122',
    external: ['vscode'],
    // Packages that have a build for pages use the document there, which a worker lacks.
    conditions: ['worker'],
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

/** Where a module may be loaded late: a chunk has a copy of all that it imports, so that must hold no state. */
const LAZY_ROOMS = ['src/core/', 'src/protocol/', 'src/app/'];

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
    .filter(({ kind, path }) => kind === 'dynamic-import' && LAZY_ROOMS.some(room => path.startsWith(room)))
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
  const name = relative(join(root, 'src'), path);
  return name.replace(/\.ts$/, '').replace(/[\\/]/g, '-');
}
