import assert from 'node:assert/strict';
import type { Severity } from '../../../../src/core/checks/finding';
import { message } from '../../../../src/core/checks/message';
import { readiness } from '../../../../src/core/checks/readiness';
import { parseStep } from '../../../../src/core/scan/parse-step';

// A heading, a paragraph of two lines and a table of three: six lines that say something, and blank ones.
const SOURCE = '# Step\n\nOne\ntwo\n\n| a |\n|---|\n| b |\n';

function score(...found: readonly (readonly [words: string, severity: Severity])[]): number {
  const findings = found.map(([words, severity]) => {
    const start = SOURCE.indexOf(words);
    return { code: 'x', severity, span: { start, end: start + 1 }, message: message('Found.'), fixes: [] };
  });
  return readiness(parseStep(SOURCE), findings);
}

describe('readiness', () => {
  it('is 100 where nothing was found, and in a text that says nothing', () => {
    assert.equal(score(), 100);
    assert.equal(readiness(parseStep(''), []), 100);
  });

  it('is the share of lines without findings, by how bad these are', () => {
    assert.equal(score(['# Step', 'error']), 83);
    assert.equal(score(['# Step', 'warning']), 91);
    assert.equal(score(['# Step', 'info']), 98);
  });

  it('counts a line once, by the worst', () => {
    assert.equal(score(['# Step', 'info'], ['# Step', 'error'], ['Step', 'warning']), 83);
  });

  it('never falls below 0', () => {
    const lines = ['# Step', 'One', 'two', '| a |', '|---|', '| b |'];
    assert.equal(score(...lines.map(words => [words, 'error'] as const)), 0);
  });
});
