import assert from 'node:assert/strict';
import { cli, Sandbox, stepFile, todoRow } from './harness';

describe('the command line of zt-steps', () => {
  const sandbox = new Sandbox();
  const path = sandbox.write('step.md', stepFile(todoRow('Go')));
  after(() => sandbox.remove());

  const misuses: readonly (readonly [string, RegExp])[] = [
    ['', /Usage: zt-steps/],
    ['lst PATH', /unknown command 'lst'/],
    ['list', /missing required argument 'path'/],
    ['list --jsn PATH', /unknown option '--jsn'/],
    ['--jsn', /unknown option '--jsn'/],
    ['set', /missing required argument 'path'/],
    ['set PATH --line 7', /one of --done and --todo is needed/],
    ['set PATH --done', /one of --line and --id is needed/],
    ['set PATH --column 3 --done', /one of --line and --id is needed/],
    ['set PATH --line 7 --done --todo', /cannot be used with/],
    ['set PATH --line 7 --id abc --done', /cannot be used with/],
    ['set PATH --column 7 --id abc --done', /cannot be used with/],
    ['set PATH --line 0 --done', /whole number from 1/],
    ['set PATH --line 7x --done', /whole number from 1/],
    ['set PATH --line 7 --column -1 --done', /whole number from 1/],
    ['set PATH --line 99999999999999999999 --done', /whole number from 1/],
    ['set PATH PATH --line 7 --done', /too many arguments/],
    ['set PATH --line', /argument missing/],
  ];
  for (const [line, message] of misuses) {
    it(`ends with 2 and a message: ${line === '' ? '(nothing)' : line}`, async () => {
      const args = line.split(' ').filter(word => word !== '');
      const { code, stdout, stderr } = await cli(...args.map(word => (word === 'PATH' ? path : word)));
      assert.deepEqual([code, stdout], [2, '']);
      assert.match(stderr, message);
      assert.equal(sandbox.read('step.md'), stepFile(todoRow('Go')));
    });
  }

  it('helps on standard output', async () => {
    for (const args of [['--help'], ['list', '--help'], ['set', '--help']]) {
      const { code, stdout, stderr } = await cli(...args);
      assert.deepEqual([code, stderr], [0, '']);
      assert.match(stdout, /^Usage: zt-steps/);
    }
  });

  it('prints its version', async () => {
    const { code, stdout } = await cli('--version');
    assert.equal(code, 0);
    assert.match(stdout, /^\d+\.\d+\.\d+\S*\n$/);
  });
});
