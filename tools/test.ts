import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildBundles } from './lib/bundles';
import { root } from './lib/paths';
import { runNode } from './lib/run-child';
import { runMain } from './lib/stop';
import { temporaryFolder } from './lib/workspace';
import { addCounts, countsVariable, noCounts, type Counts } from './mocha/totals';

interface Layer {
  readonly name: string;
  readonly command: readonly string[];
}

const script = (path: string): string => join(root, path);

/** From the fastest to the slowest; the first one takes its tests from .mocharc.json. */
const layers: readonly Layer[] = [
  {
    name: 'unit',
    command: [script('node_modules/mocha/bin/_mocha'), '--require', script('tools/mocha/register.ts')],
  },
  { name: 'host', command: [script('tools/test-host.ts'), '--no-build'] },
  { name: 'web', command: [script('tools/test-web.ts'), '--no-build'] },
  { name: 'ui', command: [script('tools/test-ui.ts'), '--no-build'] },
  // The last one: it builds for production over what the others run.
  { name: 'package', command: [script('tools/test-package.ts')] },
];

async function main(): Promise<number> {
  const total = await runLayers(chosenLayers()).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    return broken;
  });
  const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
  console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
  return total.failed === 0 ? 0 : 1;
}

const broken: Counts = { ...noCounts, failed: 1 };

/** All of them, or those that are named: `npm test -- unit host`. */
function chosenLayers(): readonly Layer[] {
  const { positionals } = parseArgs({ allowPositionals: true });
  const unknown = positionals.filter(name => !layers.some(layer => layer.name === name));
  if (unknown.length > 0) throw new Error(`There is no layer ${unknown.join(', ')}.`);
  return positionals.length === 0 ? layers : layers.filter(({ name }) => positionals.includes(name));
}

async function runLayers(chosen: readonly Layer[]): Promise<Counts> {
  await buildBundles(false);
  const folder = await temporaryFolder('counts');
  let total = noCounts;
  for (const layer of chosen) {
    console.log(`\n── ${layer.name} ──`);
    total = addCounts(total, await runLayer(layer, join(folder, `${layer.name}.json`)));
  }
  return total;
}

/** A layer that ran no test, left no counts or ended in an error that is no test's counts as one failure more. */
async function runLayer(layer: Layer, file: string): Promise<Counts> {
  const code = await runNode(['--import', 'tsx', ...layer.command], { env: { [countsVariable]: file } });
  const text = await readFile(file, 'utf8').catch(() => undefined);
  const counts = text === undefined ? undefined : (JSON.parse(text) as Counts);
  if (counts === undefined) return complain(layer, `ended with code ${code} and no counts`, broken);
  if (counts.passed + counts.failed === 0)
    return complain(layer, 'ran no test', { ...broken, ...counts, failed: 1 });
  if (code !== 0 && counts.failed === 0) {
    return complain(layer, `ended with code ${code} after its tests`, { ...counts, failed: 1 });
  }
  return counts;
}

function complain(layer: Layer, what: string, counts: Counts): Counts {
  console.error(`The ${layer.name} layer ${what}.`);
  return counts;
}

runMain(main);
