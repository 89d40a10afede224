import assert from 'node:assert/strict';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import * as vscode from 'vscode';
import type { ZeroTrustStepsApi } from '../../src/host/start';
import { DONE, TODO, activate, steps, until } from './support/host';

const FILES = 10_000;
const STEP_FILES = 200;
const CHANGED = 1000;
/** The search, with 10,000 files to read behind it, on a machine that has other things to do. */
const PATIENCE = 60_000;

describe('a large workspace', () => {
  let api: ZeroTrustStepsApi;
  let outside: string;
  let inside: string;

  before(async function () {
    this.timeout(PATIENCE);
    api = await activate();
    const root = vscode.workspace.workspaceFolders![0]!.uri.fsPath;
    [outside, inside] = [join(root, '../large'), join(root, 'large')];
    mkdirSync(outside);
    for (let i = 0; i < FILES; i++) write(outside, i, textOf(i, TODO));
  });

  after(() => {
    // One event: those of each file would come while other tests run.
    renameSync(inside, outside);
    rmSync(outside, { recursive: true });
  });

  it('is shown from the top while it is read, and leaves the host its time', async function () {
    this.timeout(PATIENCE);
    const delay = monitorEventLoopDelay({ resolution: 1 });
    const start = performance.now();
    const elapsed = () => Math.round(performance.now() - start);
    const shown: number[] = [];
    let first = 0;
    const listening = api.store.onDidChange(() => {
      if (own().length > 0) first ||= elapsed();
      shown.push(own().length);
    });
    delay.enable();
    renameSync(outside, inside);
    await until('all step files', () => own().length === STEP_FILES, PATIENCE);
    delay.disable();
    listening.dispose();
    const longest = Math.round(delay.max / 1e6);
    console.log(
      `${FILES} files: first rows after ${first} ms, all after ${elapsed()} ms, longest slice ${longest} ms`,
    );
    assert.ok((shown.find(count => count > 0) ?? STEP_FILES) < STEP_FILES / 2, 'rows come as they are read');
    assert.deepEqual(
      shown,
      [...shown].sort((a, b) => a - b),
    );
  });

  it('is drawn again once when a checkout changes 1,000 files', async function () {
    this.timeout(PATIENCE);
    let redraws = 0;
    const listening = api.tree.onDidChangeTreeData(() => redraws++);
    const start = performance.now();
    for (let i = 0; i < FILES; i += FILES / CHANGED) write(inside, i, textOf(i, DONE));
    await until('what was checked out', () => own().every(isDone), PATIENCE);
    listening.dispose();
    console.log(`${CHANGED} changed files: shown after ${Math.round(performance.now() - start)} ms`);
    // On a busy machine they are told of, or read, in parts; not gathered they would be dozens.
    assert.ok(redraws <= 4, `${redraws} redraws`);
  });

  function own(): readonly (typeof api.store.documents)[number][] {
    return api.store.documents.filter(({ uri }) => uri.includes('/workspace/large/'));
  }

  function isDone({ plan }: (typeof api.store.documents)[number]): boolean {
    return plan.progress.todo === 0;
  }
});

/** Into the folder itself: the system does not hear of changes further down in a folder that was moved. */
function write(folder: string, index: number, text: string): void {
  writeFileSync(join(folder, `${index}.md`), text);
}

function textOf(index: number, box: string): string {
  const isStepFile = index % (FILES / STEP_FILES) === 0;
  const rows = Array.from({ length: 30 }, (_, row) => [box, `Objective ${row} of ${index}`] as const);
  return isStepFile ? steps(rows, `Large ${index}`) : noteOf(index, box);
}

/** Words, and in every third file a table that is none of objectives. */
function noteOf(index: number, box: string): string {
  const table = `\n| Name | Value |\n|---|---|\n${`| a | ${index} |\n`.repeat(20)}\n`;
  const line = `Words of a note, with a [link](other-${index}.md) and \`code | here\`.\n`;
  return `# Note ${index}\n\n${line.repeat(20 + (index % 50))}${index % 3 === 0 ? table : ''}\n${box.length}\n`;
}
