import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from './lib/paths';
import { runNode } from './lib/run-child';
import { runMain } from './lib/stop';

/** Bundled first, as users run the code: a loader that compiles module by module would slow every call between two. */
async function main(): Promise<number> {
  const outfile = join(root, 'out/bench/run.js');
  await build({
    entryPoints: [join(root, 'bench/run.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    logLevel: 'warning',
    // They read files that lie beside them.
    external: ['cspell-lib', 'cspell-trie-lib', 'dictionary-en', 'nspell'],
  });
  // Room for what a large text gives: else its growth is that of the garbage collector, which copies what is still in use.
  return runNode(['--max-semi-space-size=128', outfile]);
}

runMain(main);
