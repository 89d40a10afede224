import assert from 'node:assert/strict';
import { readdirSync, rmSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { createInlineReader } from '../../src/core/markdown/inline-reader';
import { readPlan } from '../../src/core/objectives/read-plan';
import type { StepPlan } from '../../src/core/objectives/step-plan';
import { parseStep } from '../../src/core/scan/parse-step';
import type { ZeroTrustStepsApi } from '../../src/host/start';
import { activate, allNodes, until } from './support/host';
import { growth, measure, type Held } from './support/soak/growth';
import { Operations } from './support/soak/operations';
import { Random } from './support/soak/random';
import { SoakFile } from './support/soak/soak-file';

const FILES = 50;
const SEED = 20_240_611;
/** Minutes; the whole of it is for somebody who waits, and a little for each run of the tests. */
const MINUTES = Number(process.env['ZT_SOAK_MINUTES'] ?? '') || 0.13;
const CHECKPOINTS = MINUTES < 1 ? 2 : 10;
/** What fills up at first, up to a limit of its own, is full by then. */
const WARM = MINUTES < 1 ? 1 : 2;
const MOST_GROWTH = 0.1;

describe('a soak', () => {
  const inline = createInlineReader();
  const files: SoakFile[] = [];
  let api: ZeroTrustStepsApi;

  before(async () => {
    api = await activate();
    for (let index = 0; index < FILES; index++) files.push(new SoakFile(index));
    await settled();
  });
  after(() => {
    rmSync(dirname(files[0]!.path), { recursive: true });
  });

  it('leaves tree, model and disk the same, loses no letter, and holds on to nothing', async function () {
    this.timeout(MINUTES * 60_000 * 2 + 60_000);
    const operations = new Operations(api, files, new Random(SEED));
    const held: Held[] = [];
    for (let checkpoint = 1; checkpoint <= CHECKPOINTS; checkpoint++) {
      const end = Date.now() + (MINUTES * 60_000) / CHECKPOINTS;
      while (Date.now() < end) await operations.next();
      await operations.closeAll();
      await settled();
      held.push(measure());
      console.log(`Soak, ${checkpoint} of ${CHECKPOINTS}: ${JSON.stringify(held.at(-1))}`);
    }
    console.log(`Operations: ${JSON.stringify(Object.fromEntries(operations.counts))}`);
    const grown = growth(held[WARM - 1]!, held.at(-1)!);
    for (const [name, share] of Object.entries(grown)) {
      assert.ok(share <= MOST_GROWTH, `${name} have grown by ${(share * 100).toFixed(1)}%`);
    }
  });

  /** Everything that was told is heard, and everywhere the same. */
  async function settled(): Promise<void> {
    for (const file of files) {
      assert.equal(file.actualDisk, file.disk, file.path);
      if (file.typed !== undefined) assert.equal(file.document?.getText(), file.typed, file.path);
      const expected = file.text === undefined ? undefined : freshPlan(file.text);
      const states = () => JSON.stringify({ known: api.store.get(file.key)?.base.text, shown: file.text });
      await until(
        () => `the tree of ${file.path}: ${states()}`,
        () => isShown(file, expected),
      );
    }
    const names = files.filter(({ disk }) => disk !== undefined).map(({ path }) => basename(path));
    assert.deepEqual(readdirSync(dirname(files[0]!.path)).sort(), names.sort(), 'nothing else was left');
    const known = api.store.documents.filter(({ uri }) => uri.includes('/host-tests/soak/'));
    const own = new Set(files.map(({ key }) => key));
    assert.deepEqual(
      known.filter(({ uri }) => !own.has(uri)),
      [],
    );
  }

  function freshPlan(text: string): StepPlan {
    return readPlan(parseStep(text), { inline, taskLists: 'stepFiles' });
  }

  function isShown(file: SoakFile, expected: StepPlan | undefined): boolean {
    const known = api.store.get(file.key);
    if (known === undefined || expected?.isStepFile !== true) {
      return known === undefined && expected?.isStepFile !== true;
    }
    return (
      known.base.text === file.text &&
      describePlan(known.plan) === describePlan(expected) &&
      idsInTree(file) ===
        expected.objectives
          .map(({ id }) => id)
          .sort()
          .join()
    );
  }

  function idsInTree(file: SoakFile): string {
    const roots = api.tree
      .getChildren()
      .filter(node => node.kind === 'file' && node.document.uri === file.key);
    return allNodes(api, roots)
      .flatMap(node => (node.kind === 'objective' ? [node.objective.id] : []))
      .sort()
      .join();
  }
});

function describePlan({ title, progress, objectives, accountabilities }: StepPlan): string {
  const rows = objectives.map(({ id, line, text, state, owner, number }) => [
    id,
    line,
    text,
    state,
    owner,
    number,
  ]);
  return JSON.stringify([title, progress, rows, accountabilities.length]);
}
