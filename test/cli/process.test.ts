import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { cliProcess, Sandbox, stepFile, todoRow } from './harness';
import type { ListJson } from './harness';

/** The entry, run as people and programs run it. */
describe('the process of zt-steps', function () {
  this.timeout(60_000);
  const sandbox = new Sandbox();
  const path = sandbox.write('step.md', stepFile(todoRow('Go')));
  const many = stepFile(
    ...Array.from({ length: 3000 }, (_, index) => todoRow(`${index}. Walk mile ${index}`)),
  );
  after(() => sandbox.remove());

  it('lists, sets and lists again', async () => {
    assert.equal((await cliProcess(['set', path, '--line', '7', '--done'])).code, 0);
    const { code, stdout, stderr } = await cliProcess(['list', '--json', path]);
    assert.deepEqual([code, stderr], [0, '']);
    assert.equal((JSON.parse(stdout) as ListJson).progress['done'], 1);
  });

  it('ends with 2 for bad usage and for a file that cannot be read', async () => {
    assert.equal((await cliProcess(['list', '--nonsense'])).code, 2);
    const { code, stdout } = await cliProcess(['list', '--json', sandbox.at('none.md')]);
    assert.equal(code, 2);
    assert.equal((JSON.parse(stdout) as ListJson).errors.length, 1);
  });

  it('colours what is piped only when it is told to', async () => {
    const piped = await cliProcess(['list', path], { env: { FORCE_COLOR: '' } });
    const forced = await cliProcess(['list', path], { env: { FORCE_COLOR: '1', NO_COLOR: '' } });
    const json = await cliProcess(['list', '--json', path], { env: { FORCE_COLOR: '1', NO_COLOR: '' } });
    assert.deepEqual(
      [piped, forced, json].map(({ stdout }) => stdout.includes('\u001b[')),
      [false, true, false],
    );
  });

  it('writes large output to the end, however slow the reader is', async function () {
    if (process.platform === 'win32') {
      this.skip();
    }
    const { code, stdout } = await cliProcess(['list', '--json', sandbox.write('many.md', many)], {
      shell: '| (sleep 1; cat)',
    });
    assert.equal(code, 0);
    assert.equal((JSON.parse(stdout) as ListJson).progress['todo'], 3000);
  });

  it('says that its output could not be written', async function () {
    if (!existsSync('/dev/full')) {
      this.skip();
    }
    const { code, stderr } = await cliProcess(['list', path], { shell: '> /dev/full' });
    assert.deepEqual(
      [code, stderr],
      [2, 'The output could not be written: There is no space left on the device.\n'],
    );
  });

  it('ends quietly when the reader has seen enough', async function () {
    if (process.platform === 'win32') {
      this.skip();
    }
    const { code, stdout, stderr } = await cliProcess(['list', '--json', sandbox.write('many.md', many)], {
      shell: '| head -c 20',
    });
    assert.deepEqual([code, stdout.length, stderr], [0, 20, '']);
  });
});
