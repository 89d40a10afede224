import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInlineReader } from '../src/core/markdown/inline-reader';
import { readPlan } from '../src/core/objectives/read-plan';
import { parseStep } from '../src/core/scan/parse-step';
import { benchChecks } from './checks';
import { measureInTurns, median } from './measure';
import { PEERS, type PeerName } from './peers';
import { atLeast, atMost, milliseconds, print, type Figure } from './report';
import { readSample, withFiles } from './samples';
import { benchSpelling } from './spelling';
import { benchStarting } from './starting';
import { TRAPS } from './traps';

// Bundled, this file runs from out/bench; see tools/bench.ts.
const root = join(__dirname, '../..');
const sample = readSample(root);
const inline = createInlineReader();
const FILES = 2000;

function benchFiles(kind: string, remark: string): void {
  withFiles(sample, FILES, remark, paths => {
    const read = (use: (text: string) => unknown = text => text.length) => {
      for (const path of paths) {
        use(readFileSync(path, 'utf8'));
      }
    };
    const texts = paths.map(path => readFileSync(path, 'utf8'));
    const each = (parse: (text: string) => unknown) => () => {
      for (const text of texts) {
        parse(text);
      }
    };
    const fast = measureInTurns(
      {
        read: () => read(),
        both: () => read(parseStep),
        parseStep: each(parseStep),
        readPlan: each(text => readPlan(parseStep(text), { inline })),
      },
      9,
    );
    const peers = measureInTurns(
      {
        'markdown-it': each(PEERS['markdown-it']),
        marked: each(PEERS.marked),
        micromark: each(PEERS.micromark),
        remark: each(PEERS.remark),
      },
      1,
    );
    const figures: Figure[] = [
      { name: 'only reading', value: milliseconds(fast.read) },
      atMost('reading + parseStep, against only reading', fast.both / fast.read, 4),
      atLeast('remark against parseStep', peers.remark / fast.parseStep, 60),
      ...(['markdown-it', 'marked', 'micromark'] as const).map(name => ({
        name: `${name} against parseStep`,
        value: `${(peers[name] / fast.parseStep).toFixed(1)}×`,
      })),
      { name: 'parseStep', value: milliseconds(fast.parseStep) },
      { name: 'parseStep + readPlan', value: milliseconds(fast.readPlan) },
    ];
    print(`${FILES} files of ${sample.length} characters, ${kind}`, figures);
  });
}

function benchLargeFile(): void {
  const text = sample.replace(/^---[\s\S]*?---\n/, '').repeat(1000);
  const own = measureInTurns({ parseStep: () => parseStep(text) }, 5);
  // remark takes minutes for a text of this size, and is never the fastest.
  const names: PeerName[] = ['markdown-it', 'marked', 'micromark'];
  const peers = names.map(name => {
    const start = performance.now();
    PEERS[name](text);
    return { name, time: performance.now() - start };
  });
  const [fastest] = [...peers].sort((a, b) => a.time - b.time);
  if (fastest === undefined) {
    return;
  }
  print(`The sample 1000 times in one text (${(text.length / 1e6).toFixed(1)} million characters)`, [
    { name: 'parseStep', value: milliseconds(own.parseStep) },
    ...peers.map(({ name, time }) => ({ name, value: milliseconds(time) })),
    atLeast(`the fastest of them (${fastest.name}) against parseStep`, fastest.time / own.parseStep, 5),
  ]);
}

/** Growth from a tenth of the size to the whole; the smaller text is read ten times, so that both take about as long. */
function growth(work: (text: string) => unknown, make: (size: number) => string): number {
  const [small, large] = [make(1000), make(10_000)];
  const ratios = Array.from({ length: 7 }, () => {
    const times = measureInTurns(
      {
        small: () => {
          for (let i = 0; i < 10; i++) {
            work(small);
          }
        },
        large: () => work(large),
      },
      3,
    );
    return (10 * times.large) / times.small;
  });
  return median(ratios);
}

function benchTraps(): void {
  const figures = Object.entries(TRAPS).flatMap(([name, make]) => [
    atMost(`parseStep: ${name}`, growth(parseStep, make), 12),
    atMost(
      `  and readPlan`,
      growth(text => readPlan(parseStep(text), { inline }), make),
      12,
    ),
  ]);
  print('Growth of time where the text grows by ten', figures);
}

benchStarting();
benchFiles('ASCII alone', '');
benchFiles('with typographic quotes', ' – the “draft”');
benchLargeFile();
benchTraps();
void benchChecks().then(() => benchSpelling(root));
