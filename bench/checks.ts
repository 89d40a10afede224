import { lint } from 'markdownlint/sync';
import remarkGfm from 'remark-gfm';
import remarkLint from 'remark-preset-lint-recommended';
import remarkParse from 'remark-parse';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { CHECKS } from '../src/core/checks/all-checks';
import type { CheckOptions } from '../src/core/checks/check-options';
import { runChecks } from '../src/core/checks/run-checks';
import { createInlineReader } from '../src/core/markdown/inline-reader';
import { readPlan } from '../src/core/objectives/read-plan';
import { parseStep } from '../src/core/scan/parse-step';
import { openSpeller } from '../src/core/spelling/speller';
import { buildDictionary } from '../tools/dictionary/build-dictionary';
import { measureInTurns } from './measure';
import { atMost, milliseconds, print, type Figure } from './report';

/** They read every word, and have limits of their own: `spelling.ts`. */
const OF_SPELLING = ['typo', 'product-name', 'confused-word', 'spelling-variant'];

const linter = unified().use(remarkParse).use(remarkGfm).use(remarkLint).use(remarkStringify).freeze();

/** A step file as its authors type it: rows that differ, with owners and links. */
function draft(rows: number): string {
  const lines = Array.from({ length: rows }, (_, row) => {
    const box = row % 3 === 0 ? '<input type="checkbox" checked />' : '<input type="checkbox" />';
    return `| ${box} | ${row + 1}. Objective ${row} is enabled for all users in scope | IT implementer | [Plan ${row}](/azure/plan-${row}) |`;
  });
  const head = [
    '# Step 1. Verify',
    '',
    '## Accounts',
    '',
    '| Done | Deployment objective | Owner | Documentation |',
  ];
  return [...head, '|---|---|---|---|', ...lines, ''].join('\n');
}

/** What a keystroke costs: the text is another one each time, so that no cache of whole texts helps. */
function recheck(text: string, options: CheckOptions): () => unknown {
  const inline = createInlineReader();
  let typed = 0;
  return () => runChecks(readPlan(parseStep(`${text}\nTyped ${typed++}`), { inline }), options);
}

export async function benchChecks(): Promise<void> {
  const options: CheckOptions = {
    profile: 'guidance',
    spelling: { speller: openSpeller(await buildDictionary()) },
  };
  const thousand = draft(1000);
  const own = measureInTurns({ recheck: recheck(thousand, options) }, 15);
  const peers = measureInTurns(
    {
      markdownlint: () => lint({ strings: { text: thousand } }),
      'remark-lint': () => linter.runSync(linter.parse(thousand), new VFile(thousand)),
    },
    3,
  );
  const figures: Figure[] = [
    atMost(
      'a keystroke: read, plan and all checks, against 50 ms',
      own.recheck / 50,
      1,
      ` (${milliseconds(own.recheck)})`,
    ),
    ...Object.entries(peers).map(([name, time]) => ({
      name: `${name} on the same file, against all of that`,
      value: `${(time / own.recheck).toFixed(1)}×`,
    })),
  ];
  print(`A step file of 1,000 rows (${thousand.length} characters)`, figures);

  const large = draft(Math.ceil(1e6 / 120));
  const plan = readPlan(parseStep(large), { inline: createInlineReader() });
  const ofDrafts = CHECKS.map(({ code }) => code).filter(code => !OF_SPELLING.includes(code));
  const times = measureInTurns(
    {
      scan: () => parseStep(large).tables.map(({ rows }) => rows.map(row => row.cells)),
      plan: () => readPlan(parseStep(large), { inline: createInlineReader() }),
      drafts: () => runChecks(plan, { ...options, only: ofDrafts }),
      checks: () => runChecks(plan, options),
    },
    7,
  );
  print(`One megabyte (${large.length} characters)`, [
    { name: 'the scan, with its cells', value: milliseconds(times.scan) },
    { name: 'the scan and the plan', value: milliseconds(times.plan) },
    atMost('the checks but those of spelling, against the scan', times.drafts / times.scan, 10),
    { name: 'all checks, against the scan', value: `${(times.checks / times.scan).toFixed(1)}×` },
    {
      name: 'all checks, against the scan and the plan',
      value: `${(times.checks / times.plan).toFixed(1)}×`,
    },
  ]);
}
