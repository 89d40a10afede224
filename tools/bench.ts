import { join } from 'node:path';
import { build } from 'esbuild';
import { bundles } from './lib/bundles';
import { root } from './lib/paths';
import { runNode } from './lib/run-child';
import { runMain } from './lib/stop';

/** Bundled first, as users run the code: a loader that compiles module by module would slow every call between two. */
async function main(): Promise<number> {
  const outdir = join(root, 'out/bench');
  await buildExtension(join(outdir, 'extension'));
  await build({
    entryPoints: [join(root, 'bench/run.ts'), join(root, 'bench/start-up.ts')],
    outdir,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    logLevel: 'warning',
    // They read files that lie beside them.
    external: ['cspell-lib', 'cspell-trie-lib', 'dictionary-en', 'nspell'],
  });
  // Room for what a large text gives: else its growth is that of the garbage collector, which copies what is still in use.
  return runNode(['--max-semi-space-size=128', join(outdir, 'run.js')]);
}

/** As it is shipped, beside what measures how it starts. */
async function buildExtension(outdir: string): Promise<void> {
  const shipped = (await bundles(true)).find(({ name }) => name === 'extension');
  await build({ ...shipped?.options, outdir });
}

runMain(main);
