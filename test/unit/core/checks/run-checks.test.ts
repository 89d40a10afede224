import assert from 'node:assert/strict';
import type { Check } from '../../../../src/core/checks/check';
import type { CheckOptions } from '../../../../src/core/checks/check-options';
import { message } from '../../../../src/core/checks/message';
import { runThese } from '../../../../src/core/checks/run-checks';
import { planOf } from '../../../support/plan';

const SOURCE = '# One two three';

/** Finds each word, the last one first. */
function wordCheck(code: string, more: Partial<Check> = {}): Check {
  return {
    ...{ code, severity: 'warning', appliesTo: 'everything', templates: {} },
    *run({ source }) {
      for (const word of [...source.matchAll(/\w+/g)].reverse()) {
        const span = { start: word.index, end: word.index + word[0].length };
        yield {
          span,
          message: message(word[0]),
          fixes: [],
          ...(word[0] === 'two' ? { severity: 'error' } : {}),
        };
      }
    },
    ...more,
  };
}

function found(checks: readonly Check[], options: CheckOptions = {}, source = SOURCE): string[] {
  return runThese(checks, planOf(source), options).map(
    ({ code, severity, span }) => `${code} ${severity} ${span.start}`,
  );
}

describe('running checks', () => {
  it('sorts findings by start, then end, then code', () => {
    assert.deepEqual(found([wordCheck('b'), wordCheck('a')]), [
      ...['a warning 2', 'b warning 2', 'a error 6', 'b error 6', 'a warning 10', 'b warning 10'],
    ]);
  });

  it('weighs them as the setting says, else the finding, else the check', () => {
    assert.deepEqual(found([wordCheck('a')], { severities: { a: 'info' } }), [
      'a info 2',
      'a info 6',
      'a info 10',
    ]);
    assert.deepEqual(found([wordCheck('a')], { severities: { a: 'off' } }), []);
    assert.deepEqual(found([wordCheck('constructor')], { severities: {} }).length, 3);
  });

  it('runs a check that is off where a setting turns it on', () => {
    const off = wordCheck('a', { severity: 'off' });
    assert.deepEqual(found([off]), []);
    assert.deepEqual(found([off], { severities: { a: 'info' } }).length, 3);
  });

  it('runs chosen checks alone', () => {
    assert.deepEqual(found([wordCheck('a'), wordCheck('b')], { only: ['b'] }).length, 3);
    assert.deepEqual(found([wordCheck('a'), wordCheck('b')], { only: [] }), []);
  });

  it('leaves to markdownlint what that says, unless a setting wants it', () => {
    const checks = [wordCheck('a', { isMarkdownlints: true })];
    assert.equal(found(checks).length, 3);
    assert.equal(found(checks, { hasMarkdownlint: true }).length, 0);
    assert.equal(found(checks, { hasMarkdownlint: true, severities: { a: 'info' } }).length, 3);
  });

  it('spares a plan what matters for guidance alone', () => {
    const checks = [wordCheck('a', { appliesTo: 'guidance' })];
    const published = `---\nms.topic: conceptual\n---\n${SOURCE}`;
    const isHeard = (options: CheckOptions, source = SOURCE) => found(checks, options, source).length > 0;
    assert.ok(!isHeard({}) && isHeard({ isPublished: true }) && isHeard({}, published));
    assert.ok(
      isHeard({ profile: 'guidance' }) && !isHeard({ profile: 'plan', isPublished: true }, published),
    );
    assert.ok(!isHeard({}, published.replace('ms.topic', 'topic')));
  });
});
