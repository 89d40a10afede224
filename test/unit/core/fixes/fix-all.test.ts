import assert from 'node:assert/strict';
import { applyFixes, type Choice } from '../../../../src/core/fixes/fix-all';
import { joinPatches } from '../../../../src/core/fixes/join-patches';
import type { TextPatch } from '../../../../src/core/text/text-patch';
import { applyPatches } from '../../../../src/core/text/text-patch';
import { findingsOf, fixText } from '../../../support/checks';

const TEXT = 'abcdefghij';
const patch = (start: number, end: number, newText = ''): TextPatch => ({
  span: { start, end },
  expected: TEXT.slice(start, end),
  newText,
});
const joined = (...groups: TextPatch[][]): [string, number[]] => {
  const { patches, taken } = joinPatches(groups);
  return [applyPatches(TEXT, patches), [...taken]];
};

describe('patches of several fixes', () => {
  it('are applied together', () => {
    assert.deepEqual(joined([patch(8, 9, 'X')], [patch(0, 1), patch(4, 4, '-')]), ['bcd-efghXj', [0, 1]]);
  });

  it('become one where they are deletions that overlap or touch', () => {
    assert.deepEqual(joined([patch(1, 4)], [patch(3, 6)], [patch(6, 7)]), ['ahij', [0, 1, 2]]);
    assert.deepEqual(joined([patch(1, 4)], [patch(1, 4)]), ['aefghij', [0, 1]]);
  });

  it('go with a deletion around them', () => {
    assert.deepEqual(joined([patch(3, 4, 'X')], [patch(2, 6)], [patch(5, 5, '-')]), ['abghij', [0, 1, 2]]);
  });

  it('stay where they stand at the ends of a deletion', () => {
    assert.deepEqual(joined([patch(2, 2, '<')], [patch(2, 6)], [patch(6, 6, '>')]), ['ab<>ghij', [0, 1, 2]]);
  });

  it('are left out, all of a fix, where they overlap another in any other way', () => {
    assert.deepEqual(joined([patch(1, 4, 'X')], [patch(3, 6, 'Y'), patch(8, 9, 'Z')]), ['aXefghij', [0]]);
    assert.deepEqual(joined([patch(1, 4, 'X')], [patch(3, 6)]), ['aXefghij', [0]]);
  });

  it('bring back what stood inside of a deletion that is left out', () => {
    assert.deepEqual(joined([patch(0, 3, 'X')], [patch(2, 8)], [patch(5, 6, 'Y')]), ['XdeYghij', [0, 2]]);
  });
});

describe('fixing all', () => {
  const head = '| Done | Task |\n|---|---|\n';

  it('mends what is safe at once, however the fixes stand to each other', () => {
    const source = `# Trails \n\n| Done | Task |\n|---|\n|\n| [] | | Pack | |\n| [ ]\n| | |\n|\nProse`;
    const { text, applied } = fixText(source);
    assert.equal(text, `# Trails\n\n| Done | Task |\n|---|---|\n| [ ] | | Pack | |\n| [ ] |  |\n\nProse`);
    assert.equal(applied.length, 8);
    assert.deepEqual(fixText(text), { text, patches: [], applied: [] });
  });

  it('leaves alone what needs a look, what is switched off and what is silenced', () => {
    const source = `${head}| [ ] | |\n|\n<!-- zt-steps-disable-file stray-pipe -->\n`;
    assert.equal(fixText(source).text, source);
    const pipe = `${head}|\n`;
    assert.equal(fixText(pipe, { severities: { 'stray-pipe': 'off' } }).text, pipe);
    assert.equal(fixText(pipe, { only: ['empty-row'] }).text, pipe);
  });

  it('adds cells beside what is mended at the end of a row without a closing pipe', () => {
    for (const end of ['', '\n']) {
      assert.equal(
        fixText(`${head}| [ ] | Pack |\n|[]${end}`).text,
        `${head}| [ ] | Pack |\n|[ ] |  |${end}`,
      );
    }
  });

  it('reads text that a table has absorbed as the paragraph that it becomes', () => {
    const source = `${head}| [ ] | Pack |\nPack the\n|\nthe bag\n`;
    const codes = (text: string) => findingsOf(text).map(({ code }) => code);
    assert.deepEqual(codes(source), ['absorbed-line', 'repeated-word', 'stray-pipe']);
    const mended = `${head}| [ ] | Pack |\n\nPack the\nthe bag\n`;
    assert.equal(fixText(source, { only: ['absorbed-line'] }).text, mended);
    assert.deepEqual(codes(mended), ['repeated-word']);
    assert.equal(fixText(source).text, mended.replace('the bag', 'bag'));
  });

  it('lets the removal of a row win over what is to be mended in it, at the end of a text too', () => {
    for (const end of ['', '\n']) {
      const source = `${head}| [ ] | Pack |\n| [] |${end}`;
      const findings = findingsOf(source);
      assert.deepEqual(findings.map(({ code }) => code).sort(), [
        'empty-objective',
        'malformed-checkbox',
        'missing-cells',
      ]);
      const choices = findings.map((finding): Choice => ({ finding, fix: finding.fixes[0]! }));
      const { text, applied } = applyFixes(source, choices);
      assert.deepEqual([text, applied.length], [`${head}| [ ] | Pack |${end}`, 3]);
    }
  });

  it('is linear', function () {
    this.timeout(60_000);
    const rows = Array.from({ length: 10_000 }, (_, i) => `| [] |  | ${i % 2 ? 'Pack' : ''} |\n|\n`).join('');
    const long = `${head}| [ ] | ${'a [b](c) `d` <e> '.repeat(600_000)} | |\n`;
    for (const source of [
      head + rows,
      long,
      `# ${' \t'.repeat(2_000_000)}x \n${head}${'|'.repeat(1_000_000)}\n`,
    ]) {
      const start = performance.now();
      fixText(source);
      assert.ok(performance.now() - start < 15_000, `${source.length} characters took too long`);
    }
  });
});
