import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { buildBundles } from './lib/bundles';
import { writeExpectedFindings } from './lib/expected-findings';
import { oldWebTests, webTests } from './lib/paths';
import { onStop, runMain } from './lib/stop';
import { addCounts, countsMark, countsVariable, noCounts, type Counts } from './mocha/totals';
import { launchBrowser, prepareBrowser } from './vscode/browser';
import { ensureOldestWebBuild, ensureWebBuild } from './vscode/runtime';
import { watchTests } from './vscode/watch-tests';
import { startWebServer } from './vscode/web-server';

interface Run {
  readonly name: string;
  readonly build: () => Promise<string>;
  readonly tests: string;
}

/** The old engine only shows that it can run the bundle: what it does is the same code. */
const runs: readonly Run[] = [
  { name: 'web', build: ensureWebBuild, tests: webTests },
  { name: 'old-web', build: ensureOldestWebBuild, tests: oldWebTests },
];

const parts = [
  'web extension',
  'webview',
  'command line',
  'web tests',
  'old web tests',
  'web files',
] as const;

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    options: { grep: { type: 'string' }, 'no-build': { type: 'boolean' } },
    allowPositionals: true,
  });
  if (values.grep !== undefined) process.env['ZT_GREP'] = values.grep;
  if (values['no-build'] !== true) {
    await buildBundles(false, parts);
  }
  await writeExpectedFindings();
  await prepareBrowser();
  let counts = noCounts;
  let code = 0;
  for (const run of runs.filter(({ name }) => positionals.length === 0 || positionals.includes(name))) {
    const result = await runIn(run, await run.build());
    code ||= result.code;
    counts = addCounts(counts, result.counts);
  }
  const file = process.env[countsVariable];
  if (file !== undefined && file !== '') writeFileSync(file, JSON.stringify(counts));
  return code;
}

async function runIn({ name, tests }: Run, build: string) {
  const server = await startWebServer({ build, tests });
  const browser = await launchBrowser();
  const close = onStop(() => browser.close());
  try {
    const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
    let counts: Counts = noCounts;
    const finished = watchTests(page, {
      log: `${name}.log`,
      take: line => {
        if (!line.startsWith(countsMark)) return false;
        counts = JSON.parse(line.slice(countsMark.length)) as Counts;
        return true;
      },
    });
    await page.goto(server.url);
    return { code: await finished, counts };
  } finally {
    close();
    await browser.close();
    await server.stop();
  }
}

runMain(main);
