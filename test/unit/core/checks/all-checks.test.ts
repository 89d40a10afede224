import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHECKS } from '../../../../src/core/checks/all-checks';
import { root } from '../../../../tools/lib/paths';

describe('every check', () => {
  for (const { code, severity, templates } of CHECKS) {
    it(`has a code, a severity, a page and a fixture: ${code}`, () => {
      assert.match(code, /^[a-z]+(?:-[a-z]+)*$/);
      assert.ok(['error', 'warning', 'info', 'off'].includes(severity));
      assert.ok(Object.values(templates).every(template => template.trim() !== ''));
      const page = readFileSync(join(root, 'docs/checks', `${code}.md`), 'utf8');
      assert.ok(page.startsWith(`# ${code}\n`), 'the page is headed by the code');
      for (const part of ['## Why', '## Example', '## Ignoring it']) {
        assert.ok(page.includes(`\n${part}\n`), `${code}.md lacks “${part}”`);
      }
      const fixtures = join(root, 'test/fixtures/checks', code);
      assert.ok(existsSync(fixtures) && readdirSync(fixtures).some(name => name.endsWith('.after.md')));
    });
  }

  it('has a code of its own, and there is no page without a check', () => {
    const codes = CHECKS.map(({ code }) => code);
    assert.equal(new Set(codes).size, codes.length);
    const pages = readdirSync(join(root, 'docs/checks')).map(name => name.replace(/\.md$/, ''));
    assert.deepEqual(
      pages.filter(page => page !== 'README' && !codes.includes(page)),
      [],
    );
  });
});
