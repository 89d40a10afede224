import assert from 'node:assert/strict';
import { CHECKS } from '../../src/core/checks/all-checks';
import type { CheckOptions } from '../../src/core/checks/check-options';
import type { Finding, Message } from '../../src/core/checks/finding';
import { textOf } from '../../src/core/checks/message';
import { lineAt } from '../../src/core/rows/lines';
import { contains, type Span } from '../../src/core/text/span';
import { applyPatches, patchesFit } from '../../src/core/text/text-patch';
import { findingsOf, fixText } from './checks';
import { planOf } from './plan';

/** Codes whose safe fixes change how cells stand, and none of their texts. */
const STRUCTURAL = new Set([
  'stray-pipe',
  'empty-row',
  'excess-cells',
  'missing-cells',
  'delimiter-mismatch',
  'absorbed-line',
  'malformed-checkbox',
  'heading-whitespace',
]);
/** Codes whose safe fixes change words, and so the texts of objectives, but neither their number nor their states. */
const TEXTUAL = new Set(['repeated-word', 'repeated-punctuation', 'typo']);
const LONGEST_TITLE = 80;

/** What holds of every finding, whatever the check. */
export function assertFindings(source: string, findings: readonly Finding[]): void {
  let start = 0;
  for (const { code, span, message, fixes } of findings) {
    const name = `${code} at ${span.start}`;
    const templates = Object.values(CHECKS.find(check => check.code === code)?.templates ?? {});
    assert.ok(start <= span.start && span.start <= span.end && span.end <= source.length, `span of ${name}`);
    ({ start } = span);
    assertMessage(message, templates);
    assert.match(textOf(message), /[.?]$/, `the message of ${name} is a sentence`);
    assert.ok(fixes.filter(({ kind }) => kind === 'safe').length <= 1, `${name} has one safe fix at most`);
    for (const { title, patches } of fixes) {
      assertMessage(title, templates);
      assert.ok(title.template.length <= LONGEST_TITLE && !title.template.endsWith('.'), `title of ${name}`);
      assert.ok(patches.length > 0 && patchesFit(source, patches), `patches of ${name}`);
      assert.notEqual(applyPatches(source, patches), source, `a fix of ${name} changes something`);
    }
  }
}

function assertMessage(message: Message, templates: readonly string[]): void {
  assert.ok(
    templates.includes(message.template),
    `“${message.template}” is among the templates of its check`,
  );
  const places = new Set(message.template.match(/\{\d\}/g));
  assert.equal(places.size, message.args.length, `“${message.template}” has a place for each argument`);
}

/**
 * What holds of every safe fix: it removes its finding, adds none, changes nothing outside the lines of its span, and
 * keeps all objectives and, of the structural ones, all cells.
 *
 * @param most How many of them are tried.
 */
export function assertSafeFixes(
  source: string,
  options: CheckOptions,
  code?: string,
  most = Infinity,
): number {
  const findings = findingsOf(source, options, code);
  const before = contentsOf(source);
  let count = 0;
  for (const finding of findings) {
    const fix = finding.fixes.find(({ kind }) => kind === 'safe');
    if (fix === undefined || count++ >= most) {
      continue;
    }
    const name = `${finding.code} at ${finding.span.start}: ${JSON.stringify(source)}`;
    const lines = linesOf(source, finding.span);
    for (const { span } of fix.patches) {
      assert.ok(contains(lines, span), `a fix changes nothing outside its span: ${name}`);
    }
    const text = applyPatches(source, fix.patches);
    assertFewer(findings, finding, findingsOf(text, options, code), name);
    assertSameContents(before, contentsOf(text), finding.code, name);
  }
  return count;
}

/** Fix-all reaches its fixed point at once, and keeps what each safe fix keeps. */
export function assertFixAll(source: string, options: CheckOptions): number {
  const { text, applied } = fixText(source, options);
  assert.ok(
    findingsOf(text, options).every(({ fixes }) => fixes.every(({ kind }) => kind !== 'safe')),
    `nothing safe is left: ${JSON.stringify(source)} → ${JSON.stringify(text)}`,
  );
  assert.equal(fixText(text, options).text, text);
  const isTextual = applied.some(({ finding }) => TEXTUAL.has(finding.code));
  assert.deepEqual(
    objectivesOf(contentsOf(text), isTextual),
    objectivesOf(contentsOf(source), isTextual),
    JSON.stringify(source),
  );
  return applied.length;
}

function assertFewer(
  before: readonly Finding[],
  mended: Finding,
  after: readonly Finding[],
  name: string,
): void {
  // Without arguments: a line that the message names may stand elsewhere now, and a text may have been mended in part.
  const key = ({ code, message }: Finding): string => `${code}: ${message.template}`;
  const left = new Map<string, number>();
  for (const finding of before) {
    left.set(key(finding), (left.get(key(finding)) ?? 0) + 1);
  }
  left.set(key(mended), (left.get(key(mended)) ?? 0) - 1);
  for (const finding of after) {
    const count = (left.get(key(finding)) ?? 0) - 1;
    assert.ok(count >= 0, `the fix adds or leaves “${key(finding)}”: ${name}`);
    left.set(key(finding), count);
  }
}

interface Contents {
  readonly objectives: readonly (readonly unknown[])[];
  readonly cells: readonly string[];
}

/** The objectives in order, and the texts of all cells that hold something, checkboxes apart. */
function contentsOf(source: string): Contents {
  const { objectives, file } = planOf(source);
  const rows = file.tables.flatMap(({ header, rows }) => [
    header,
    ...rows.filter(({ kind }) => kind === 'row'),
  ]);
  const cells = rows.flatMap(row =>
    row.cells.map(({ content, boxes }) => {
      const text = source.slice(content.start, content.end);
      return boxes
        .reduce((left, { span }) => left.replace(source.slice(span.start, span.end), ''), text)
        .trim();
    }),
  );
  return {
    objectives: objectives.map(({ number, text, state, subItems }) => [
      ...[number, state, subItems.map(item => item.state)],
      ...[text, subItems.map(item => item.text)],
    ]),
    cells: cells.filter(text => text !== '').sort(),
  };
}

/** With or without their words. */
function objectivesOf({ objectives }: Contents, isTextual: boolean): readonly (readonly unknown[])[] {
  return isTextual ? objectives.map(each => each.slice(0, 3)) : objectives;
}

function assertSameContents(before: Contents, after: Contents, code: string, name: string): void {
  const isTextual = TEXTUAL.has(code);
  assert.deepEqual(
    objectivesOf(after, isTextual),
    objectivesOf(before, isTextual),
    `objectives after ${name}`,
  );
  if (STRUCTURAL.has(code)) {
    assert.deepEqual(after.cells, before.cells, `cells after ${name}`);
  }
}

/** The lines that a span touches, with the line endings around them. */
function linesOf(source: string, { start, end }: Span): Span {
  return { start: lineAt(source, start).start - 2, end: lineAt(source, end).end + 2 };
}
