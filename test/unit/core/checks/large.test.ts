import assert from 'node:assert/strict';
import { findingsOf } from '../../../support/checks';

describe('checking a line of ten million characters', () => {
  const words = 'A policy of the team. '.repeat(500_000);

  it('in a paragraph', () => {
    const codes = findingsOf(`# Step\n\n${words}to the the team\n`).map(({ code }) => code);
    assert.deepEqual(codes, ['repeated-word']);
  });

  it('in a cell', () => {
    const source = `| Done | Task | Owner |\n|---|---|---|\n| [ ] | ${words} | IT |\n|\n`;
    const codes = findingsOf(source).map(({ code }) => code);
    assert.deepEqual(codes, ['stray-pipe']);
  });
});
