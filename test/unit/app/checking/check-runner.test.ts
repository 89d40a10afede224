import assert from 'node:assert/strict';
import { CheckRunner, NO_OPTIONS, type OptionsFor } from '../../../../src/app/checking/check-runner';
import { CachingPlanReader } from '../../../../src/app/steps/plan-reader';
import { TODO, URI, table } from '../support/harness';

const OTHER = 'file:///other/step.md';
const clean = table([TODO, 'Enable MFA for everyone']);
const draft = `${clean}|\n`;
const twice = `${clean}|\n|\n`;

/** A runner, and who asked for options. */
function createRunner(optionsFor: OptionsFor = () => Promise.resolve({})) {
  const asked: string[] = [];
  const plans = new CachingPlanReader(
    () => ({ taskLists: 'stepFiles', isNamed: false }),
    () => Promise.resolve([]),
  );
  const runner = new CheckRunner(plans, (uri, plan, engine) => {
    asked.push(plan.file.source);
    return optionsFor(uri, plan, engine);
  });
  return { runner, asked };
}

/** Options that come when the test says so, first asked first given. */
function slowOptions() {
  const waiting: (() => void)[] = [];
  const begun: (() => void)[] = [];
  let given = 0;
  const optionsFor: OptionsFor = async () => {
    const turn = given++;
    await new Promise<void>(resolve => {
      waiting[turn] = resolve;
      begun[turn]?.();
    });
    return { severities: { 'stray-pipe': turn === 0 ? 'error' : 'info' } };
  };
  return {
    optionsFor,
    give: (turn: number) => waiting[turn]?.(),
    asked: (turn: number) =>
      new Promise<void>(resolve => (waiting[turn] === undefined ? (begun[turn] = resolve) : resolve())),
  };
}

async function pipes(runner: CheckRunner, uri: string, text: string): Promise<number> {
  const { findings } = await runner.check(uri, text);
  return findings.filter(({ code }) => code === 'stray-pipe').length;
}

describe('the runner of checks', () => {
  it('checks each text once, whoever asks', async () => {
    const { runner, asked } = createRunner();
    const [first, second] = await Promise.all([runner.check(URI, draft), runner.check(URI, draft)]);
    assert.equal(first, second);
    assert.equal(await runner.check(URI, draft), first);
    assert.deepEqual(asked, [draft]);
  });

  it('checks a text once that several ask for while an older one is being checked', async () => {
    const { runner, asked } = createRunner();
    const counts = await Promise.all([
      pipes(runner, URI, draft),
      pipes(runner, URI, twice),
      pipes(runner, URI, twice),
    ]);
    assert.deepEqual(counts, [1, 2, 2]);
    assert.deepEqual(asked, [draft, twice]);
  });

  it('tells documents with the same text apart', async () => {
    const { runner, asked } = createRunner();
    await Promise.all([runner.check(URI, draft), runner.check(OTHER, draft)]);
    assert.equal(asked.length, 2);
  });

  it('says of each text what holds of it, though the document changes while it is checked', async () => {
    const { optionsFor, give, asked } = slowOptions();
    const { runner } = createRunner(optionsFor);
    const older = runner.check(URI, draft);
    await asked(0);
    const newer = runner.check(URI, twice);
    await asked(1);
    give(1);
    assert.equal((await newer).text, twice);
    give(0);
    assert.equal((await older).text, draft);
    assert.equal((await older).findings.length, 1);
    assert.equal(await runner.check(URI, twice), await newer, 'the older answer takes no place of the newer');
  });

  it('begins again where settings change on the way', async () => {
    const { optionsFor, give, asked } = slowOptions();
    const { runner } = createRunner(optionsFor);
    const checked = runner.check(URI, draft);
    await asked(0);
    runner.clear();
    give(0);
    await asked(1);
    give(1);
    assert.deepEqual(
      (await checked).findings.map(({ severity }) => severity),
      ['info'],
    );
  });

  it('checks again what is known once it is cleared', async () => {
    const { runner, asked } = createRunner();
    const before = await runner.check(URI, draft);
    runner.clear();
    assert.notEqual(await runner.check(URI, draft), before);
    assert.equal(asked.length, 2);
  });

  it('tries again what went wrong', async () => {
    const answers: OptionsFor[] = [() => Promise.reject(new Error('no disk')), () => Promise.resolve({})];
    const { runner } = createRunner((...args) => answers.shift()!(...args));
    await assert.rejects(runner.check(URI, draft), /no disk/);
    assert.equal(await pipes(runner, URI, draft), 1);
  });

  it('forgets what was asked for long ago', async () => {
    const { runner, asked } = createRunner();
    for (let number = 0; number < 300; number++) await runner.check(`${URI}${number}`, draft);
    await runner.check(`${URI}299`, draft);
    assert.equal(asked.length, 300);
    await runner.check(`${URI}0`, draft);
    assert.equal(asked.length, 301);
  });

  it('finds nothing in what is not to be checked', async () => {
    const { runner } = createRunner(() => Promise.resolve(NO_OPTIONS));
    assert.deepEqual((await runner.check(URI, draft)).findings, []);
  });

  it('forgets the texts of which something else would be found by now, and no others', async () => {
    const { runner, asked } = createRunner();
    assert.equal(runner.isEmpty, true);
    await Promise.all([runner.check(URI, draft), runner.check(OTHER, clean)]);
    assert.equal(runner.isEmpty, false);
    assert.deepEqual(await runner.forgetWhere(({ findings }) => findings.length > 0), [URI]);
    await Promise.all([runner.check(URI, draft), runner.check(OTHER, clean)]);
    assert.deepEqual(asked.sort(), [draft, draft, clean].sort());
  });

  it('forgets no newer text for what is said of an older one', async () => {
    const { runner, asked } = createRunner();
    await runner.check(URI, draft);
    const forgotten = runner.forgetWhere(() => true);
    void runner.check(URI, twice);
    assert.deepEqual(await forgotten, []);
    await runner.check(URI, twice);
    assert.deepEqual(asked, [draft, twice]);
  });

  it('has nothing to forget of a check that went wrong', async () => {
    const { runner } = createRunner(() => Promise.reject(new Error('busy')));
    const checked = assert.rejects(runner.check(URI, draft), /busy/);
    assert.deepEqual(await runner.forgetWhere(() => true), []);
    await checked;
  });
});
