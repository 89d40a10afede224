import assert from 'node:assert/strict';

/** What stands in place of what, between the longest beginning and the longest end that two texts share. */
function difference(before: string, after: string): { removed: string; added: string; start: number } {
  let start = 0;
  while (start < Math.min(before.length, after.length) && before[start] === after[start]) start++;
  let end = 0;
  const shorter = Math.min(before.length, after.length) - start;
  while (end < shorter && before.at(-1 - end) === after.at(-1 - end)) end++;
  return {
    start,
    removed: before.slice(start, before.length - end),
    added: after.slice(start, after.length - end),
  };
}

/** One checkbox has another state, or nothing has changed. */
export function assertOneBox(before: string, after: string, what: string): void {
  if (before === after) return;
  const { start } = difference(before, after);
  const from = lineAt(before, start);
  const to = lineAt(after, start);
  assert.equal(withoutState(to), withoutState(from), what);
  // At its place: the words of a row may be how another one begins.
  const at = lineStart(before, start);
  assert.equal(before.slice(0, at) + to + before.slice(at + from.length), after, what);
}

function lineStart(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

function lineAt(text: string, offset: number): string {
  return text.slice(lineStart(text, offset)).split('\n')[0] ?? '';
}

/** What was typed may have made other checkboxes of some. */
function withoutState(line: string): string {
  return line.replace(/\s*\bchecked\b/g, '').replace(/\[[ x]?\]/gi, '[]');
}

/** One line has changed, come or gone, or nothing has. */
export function assertOneLine(before: string, after: string, what: string): void {
  const { removed, added } = difference(before, after);
  const lines = (text: string) => text.split('\n').length - 1;
  assert.ok(lines(removed) <= 1 && lines(added) <= 1, `${what}: ${removed} → ${added}`);
}
