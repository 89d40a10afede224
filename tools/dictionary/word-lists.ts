import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { join } from 'node:path';
import { root } from '../lib/paths';

const packages = join(root, 'node_modules/@cspell');
/** Those of the software dictionaries that hold words of prose: no error names, no pieces of identifiers. */
const SOFTWARE = [
  'softwareTerms.txt.gz',
  'software-tools.txt',
  'networkingTerms.txt',
  'webServices.txt',
  'computing-acronyms.txt',
  'software-terms-alternative.txt',
];

export function americanWords(): Promise<string[]> {
  return trieWords('dict-en_us/en_US.trie.gz');
}

export function britishWords(): Promise<string[]> {
  return trieWords('dict-en-gb-mit/en_GB.trie.gz');
}

/** Terms of computing, and companies. */
export function technicalWords(): string[] {
  const files = [
    ...SOFTWARE.map(name => `dict-software-terms/dict/${name}`),
    'dict-companies/dict/companies.txt',
  ];
  return files.flatMap(listWords).filter(isWord);
}

async function trieWords(path: string): Promise<string[]> {
  // It can be imported only, and this is a script.
  const { decodeTrie } = await import('cspell-trie-lib');
  const words = [...decodeTrie(gunzipSync(readFileSync(join(packages, path)))).words()];
  const all = new Set(words);
  return words.filter(word => isWord(word) && !isPossessive(word, all));
}

/** `~word` is a word without its capitals or accents, `!word` is forbidden, `word+` is half of a compound. */
function isWord(word: string): boolean {
  return /^'?\p{L}(?:['-]?\p{L})*'?$/u.test(word) && word.split("'").length < 3;
}

function isPossessive(word: string, all: ReadonlySet<string>): boolean {
  return word.endsWith("'s") && all.has(word.slice(0, -2));
}

/** One or several words a line, `#` for comments. */
function listWords(path: string): string[] {
  const bytes = readFileSync(join(packages, path));
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .split(/\r?\n/)
    .map(line => line.replace(/#.*/, ''))
    .flatMap(line => line.split(/\s+/));
}
