import { rm } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { context, type Plugin } from 'esbuild';
import { writeDictionary } from './dictionary/build-dictionary';
import { buildBundles, bundles, type Bundle } from './lib/bundles';
import { dist } from './lib/paths';
import { onStop, runMain } from './lib/stop';

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: { production: { type: 'boolean' }, watch: { type: 'boolean' } },
  });
  const production = values.production ?? false;
  if (values.watch !== true) {
    // A chunk that nothing loads any more would be packed with the rest.
    await rm(dist, { recursive: true, force: true });
    await buildBundles(production);
    return 0;
  }
  await writeDictionary();
  await watch(await bundles(production));
  return new Promise<number>(() => undefined);
}

async function watch(all: readonly Bundle[]): Promise<void> {
  const reporter = watchReporter();
  for (const { options } of all) {
    const watched = await context({
      ...options,
      logLevel: 'silent',
      plugins: [...(options.plugins ?? []), reporter],
    });
    onStop(() => watched.dispose());
    await watched.watch();
  }
}

/** One "started" and one "finished" around whatever is built at the same time: a task has one state, not three. */
function watchReporter(): Plugin {
  let building = 0;
  return {
    name: 'watch-reporter',
    setup: build => {
      build.onStart(() => {
        if (building++ === 0) console.log('[watch] build started');
      });
      build.onEnd(({ errors }) => {
        for (const { text, location } of errors) {
          console.error(`✘ [ERROR] ${text}`);
          if (location) console.error(`    ${location.file}:${location.line}:${location.column}:`);
        }
        if (--building === 0) console.log('[watch] build finished');
      });
    },
  };
}

runMain(main);
