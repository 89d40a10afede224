import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { dist } from '../lib/paths';
import { collectWords } from './collect-words';
import { writeGraph } from './write-graph';

/** What the extension and the command line read. */
const dictionaryFile = join(dist, 'dictionary.bin');

/** The dictionary's bytes: the same ones each time. */
export async function buildDictionary(): Promise<Uint8Array> {
  return writeGraph(await collectWords());
}

export async function writeDictionary(file = dictionaryFile): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, await buildDictionary());
}
