import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FileError } from './file-error';
import { isBuilt } from './version';

export const DICTIONARY_NAME = 'dictionary.bin';
/** Built, it stands beside the program. */
const FILE = join(__dirname, isBuilt ? '.' : '../../dist', DICTIONARY_NAME);

export async function readDictionary(): Promise<Uint8Array> {
  try {
    return await readFile(FILE);
  } catch {
    throw new FileError(
      `The dictionary is missing (${FILE}), so spelling is not checked. Install zt-steps again.`,
    );
  }
}
