import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runThese } from '../src/core/checks/run-checks';
import { typo } from '../src/core/checks/typo';
import { createInlineReader } from '../src/core/markdown/inline-reader';
import { readPlan } from '../src/core/objectives/read-plan';
import type { StepPlan } from '../src/core/objectives/step-plan';
import { parseStep } from '../src/core/scan/parse-step';
import { FREQUENT_WORDS } from '../src/core/spelling/frequent-words';
import { readText } from '../src/core/spelling/read-text';
import { Speller } from '../src/core/spelling/speller';
import { WordGraph } from '../src/core/spelling/word-graph';
import { heldBytes } from '../test/support/heap';
import { misspell, seeded, SLIPS } from '../test/support/misspellings';
import { buildDictionary } from '../tools/dictionary/build-dictionary';
import { median } from './measure';
import { atMost, milliseconds, print, type Figure } from './report';
import { loadCspell, loadNspell, type SpellingPeer } from './spelling-peers';

const SIZE = 100_000;
const ROUNDS = 9;
const WARM_UP = 3;
const WORDS = 200;
/** Milliseconds. */
const LIMIT = 20;
const inline = createInlineReader();

/** About 100 KB of prose in paragraphs that no other round has, one word in 300 misspelled. */
function prose(root: string, round: number): string {
  const files = ['landing-zone.md', 'first-hour.md'].map(name => join(root, 'test/spelling/prose', name));
  const paragraphs = files
    .flatMap(file =>
      readFileSync(file, 'utf8')
        .replace(/^---[\s\S]*?---\n/, '')
        .split('\n\n'),
    )
    .filter(text => /^[A-Z]/.test(text));
  const parts = ['# Notes'];
  for (let size = 0, index = 0; size < SIZE; index++) {
    const mistake = index % 8 === 0 ? ' The polciy is eneabled.' : '';
    const text = `In part ${round}.${index}: ${paragraphs[index % paragraphs.length] ?? ''}${mistake}`;
    parts.push(text);
    size += text.length;
  }
  return parts.join('\n\n');
}

function misspellings(): string[] {
  const random = seeded(7);
  const words = [...FREQUENT_WORDS].filter(word => /^[a-z]{5,}$/.test(word)).slice(0, WORDS);
  return words.map((word, index) => misspell(word, SLIPS[index % SLIPS.length] ?? 'wrong', random));
}

async function timeOf(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

async function timesOf<Item>(items: readonly Item[], work: (item: Item) => unknown): Promise<number[]> {
  const times: number[] = [];
  for (const item of items) {
    times.push(await timeOf(() => work(item)));
  }
  return times;
}

function percentile(times: readonly number[], share: number): number {
  return [...times].sort((a, b) => a - b)[Math.floor((times.length - 1) * share)] ?? NaN;
}

function planOf(text: string): StepPlan {
  return readPlan(parseStep(text), { inline });
}

/** The words of the last texts are kept with what a speller said of them, and so is that speller. */
function forgetTexts(): void {
  ['1', '2'].forEach(digit => readText(digit.repeat(2 * SIZE)));
}

interface OwnTimes {
  readonly fresh: number;
  readonly typing: number;
  readonly near: readonly number[];
  readonly far: readonly number[];
}

/** The checks and suggestions of one speller; nothing but what it keeps is left in memory. */
async function measureOwn(speller: Speller, root: string, words: readonly string[]): Promise<OwnTimes> {
  const check = (plan: StepPlan): unknown => runThese([typo], plan, { spelling: { speller } });
  const texts = Array.from({ length: ROUNDS + WARM_UP }, (_, round) => prose(root, round));
  const fresh = (await timesOf(texts.map(planOf), check)).slice(WARM_UP);
  const typed = texts.slice(0, ROUNDS).map((_, key) => `${texts[0] ?? ''}\n\nTyped ${key}`);
  const typing = await timesOf(typed.map(planOf), check);
  const near = await timesOf(words, word => speller.suggest(word, {}));
  const far = await timesOf(words, word => speller.suggest(word, {}, [], true));
  return { fresh: median(fresh), typing: median(typing), near, far };
}

export async function benchSpelling(root: string): Promise<void> {
  const bytes = await buildDictionary();
  const words = misspellings();
  const opening = median(await timesOf(Array.from({ length: ROUNDS }), () => new WordGraph(bytes.slice())));
  await measureOwn(new Speller(new WordGraph(bytes.slice())), root, words);
  forgetTexts();
  const before = heldBytes() + process.memoryUsage().arrayBuffers;
  const speller = new Speller(new WordGraph(bytes.slice()));
  const own = await measureOwn(speller, root, words);
  const used = heldBytes() + process.memoryUsage().arrayBuffers - before;
  const peers = [await loadNspell(), await loadCspell()];
  const text = prose(root, ROUNDS + WARM_UP);
  const theirs: Figure[] = [];
  for (const peer of peers) {
    theirs.push(...(await peerFigures(peer, text, words, own)));
  }
  print(`Spelling: ${SIZE / 1000} KB of prose, ${WORDS} misspelled words`, [
    against('opening the dictionary', opening),
    atMost('memory with all that it keeps, against 10 MB', used / 1e7, 1, ` (${(used / 1e6).toFixed(1)} MB)`),
    against('checking a text that it has not seen', own.fresh),
    against('a keystroke in it', own.typing),
    against('suggestions within one slip, p95', percentile(own.near, 0.95)),
    against('suggestions within two slips, p95', percentile(own.far, 0.95)),
    { name: 'words of the dictionary', value: String(speller.graph.wordCount) },
    ...theirs,
  ]);
}

function against(name: string, time: number): Figure {
  return atMost(`${name}, against ${LIMIT} ms`, time / LIMIT, 1, ` (${milliseconds(time)})`);
}

async function peerFigures(
  { name, check, suggest }: SpellingPeer,
  text: string,
  words: readonly string[],
  own: OwnTimes,
): Promise<Figure[]> {
  await check(text);
  const checking = median(await timesOf([text, `${text} `, `${text}  `], check));
  const suggesting = percentile(await timesOf(words.slice(0, 60), suggest), 0.95);
  const ratio = (theirs: number, own: number): string => `${(theirs / own).toFixed(1)}×`;
  return [
    { name: `${name}: checking, against ours`, value: ratio(checking, own.fresh) },
    {
      name: `${name}: suggestions (p95), against ours`,
      value: ratio(suggesting, percentile(own.near, 0.95)),
    },
  ];
}
