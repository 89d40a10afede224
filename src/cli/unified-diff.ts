import { applyPatches, type TextPatch } from '../core/text/text-patch';

const CONTEXT = 3;

/** Whole lines of the text before, by number from 0, and what stands in their place. */
interface Change {
  readonly from: number;
  /** The line after the last one. */
  readonly to: number;
  readonly newLines: readonly string[];
}

/**
 * What patches change, as `diff -u` says it, so that `patch` can apply it. A line ends with LF, as for all programs that
 * read such a text; the CR before it is a part of the line.
 */
export function* unifiedDiff(path: string, text: string, patches: readonly TextPatch[]): Iterable<string> {
  const lines = splitLines(text);
  const name = quoted(path);
  yield `--- ${name}\n`;
  yield `+++ ${name}\n`;
  let shift = 0;
  for (const hunk of hunks(changesOf(text, lines, patches), lines.length)) {
    const from = Math.max(0, (hunk[0]?.from ?? 0) - CONTEXT);
    const to = Math.min(lines.length, (hunk.at(-1)?.to ?? 0) + CONTEXT);
    const growth = hunk.reduce((sum, change) => sum + change.newLines.length - (change.to - change.from), 0);
    yield `@@ -${range(from, to - from)} +${range(from + shift, to - from + growth)} @@\n`;
    yield* hunkLines(lines, hunk, from, to);
    shift += growth;
  }
}

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['"', '\\"'],
  ['\\', '\\\\'],
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
]);

/**
 * A name with a line end in it would be read as lines of the diff, in which anything could stand. As GNU diff and git
 * write such a name, and as `patch` reads it: in quotes, with the bytes of other controls in octal.
 */
function quoted(path: string): string {
  if (!/[\p{Cc}"\\\u2028\u2029]/u.test(path)) {
    return path;
  }
  const escaped = path.replace(
    /[\p{Cc}"\\\u2028\u2029]/gu,
    character => ESCAPES.get(character) ?? octal(character),
  );
  return `"${escaped}"`;
}

function octal(character: string): string {
  return [...Buffer.from(character)].map(byte => `\\${byte.toString(8).padStart(3, '0')}`).join('');
}

function* hunkLines(
  lines: readonly string[],
  hunk: readonly Change[],
  from: number,
  to: number,
): Iterable<string> {
  let at = from;
  for (const change of hunk) {
    yield* marked(' ', lines.slice(at, change.from));
    yield* marked('-', lines.slice(change.from, change.to));
    yield* marked('+', change.newLines);
    at = change.to;
  }
  yield* marked(' ', lines.slice(at, to));
}

function* marked(mark: string, lines: readonly string[]): Iterable<string> {
  for (const line of lines) {
    yield line.endsWith('\n') ? mark + line : `${mark}${line}\n\\ No newline at end of file\n`;
  }
}

/** `5,2`; an empty range is named by the line before it. */
function range(from: number, count: number): string {
  return count === 1 ? `${from + 1}` : `${count === 0 ? from : from + 1},${count}`;
}

/** Changes whose context would overlap or touch stand in one hunk. */
function hunks(changes: readonly Change[], lineCount: number): Change[][] {
  const result: Change[][] = [];
  for (const change of changes) {
    const last = result.at(-1);
    const end = Math.min(lineCount, (last?.at(-1)?.to ?? 0) + CONTEXT);
    if (last !== undefined && change.from - CONTEXT <= end) {
      last.push(change);
    } else {
      result.push([change]);
    }
  }
  return result;
}

/** Patches as changes of whole lines; those that touch the same lines as one. */
function changesOf(text: string, lines: readonly string[], patches: readonly TextPatch[]): Change[] {
  const changes: Change[] = [];
  let line = 0;
  let offset = 0;
  for (let i = 0; i < patches.length;) {
    const first = patches[i];
    while (
      first !== undefined &&
      line < lines.length - 1 &&
      offset + (lines[line] ?? '').length <= first.span.start
    ) {
      offset += (lines[line++] ?? '').length;
    }
    const from = line;
    const start = offset;
    const group: TextPatch[] = [];
    for (
      let patch = first;
      patch !== undefined && (group.length === 0 || patch.span.start < offset);
      patch = patches[++i]
    ) {
      group.push(patch);
      const end = endOf(text, patch);
      while (line < lines.length && offset < end) {
        offset += (lines[line++] ?? '').length;
      }
    }
    const newLines = splitLines(
      applyPatches(
        text.slice(start, offset),
        group.map(each => moved(each, -start)),
      ),
    );
    changes.push(trimmed({ from, to: line, newLines }, lines));
  }
  return changes;
}

/** Up to where whole lines are needed: one that loses its end goes together with the next. */
function endOf(text: string, { span, expected, newText }: TextPatch): number {
  const isLines = expected.endsWith('\n') && (span.start === 0 || text.charAt(span.start - 1) === '\n');
  return isLines && newText === '' ? span.end : span.end + 1;
}

function moved(patch: TextPatch, by: number): TextPatch {
  return { ...patch, span: { start: patch.span.start + by, end: patch.span.end + by } };
}

/** Without equal lines at either end. */
function trimmed({ from, to, newLines }: Change, lines: readonly string[]): Change {
  let [start, end, newStart, newEnd] = [from, to, 0, newLines.length];
  while (start < end && newStart < newEnd && lines[start] === newLines[newStart]) {
    start++;
    newStart++;
  }
  while (start < end && newStart < newEnd && lines[end - 1] === newLines[newEnd - 1]) {
    end--;
    newEnd--;
  }
  return { from: start, to: end, newLines: newLines.slice(newStart, newEnd) };
}

/** Each line with its LF. */
function splitLines(text: string): string[] {
  return text === '' ? [] : (text.match(/[^\n]*\n|[^\n]+$/g) ?? []);
}
