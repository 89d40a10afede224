import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FileError } from './file-error';
import { isBuilt } from './version';

/** Built, it stands beside the program. */
const FILE = join(__dirname, isBuilt ? '.' : '../../dist', 'dictionary.bin');

export async function readDictionary(): Promise<Uint8Array> {
  try {
    return await readFile(FILE);
  } catch {
    throw new FileError(`The dictionary is missing (${FILE}). Install zt-steps again, or build it.`);
  }
}
