import picocolors from 'picocolors';
import type { Finding, Severity } from '../core/checks/finding';
import { textOf } from '../core/checks/message';
import type { Span } from '../core/text/span';
import { Regions, type CheckedFile, type CheckFormat } from './check-format';
import { printable } from './terminal-text';

/** How much of a line is shown, and how much of that before the finding. */
const LONGEST_LINE = 120;
const LEAD = 30;

type Paint = ReturnType<typeof picocolors.createColors>;

/** Each finding with its source line and a caret, for people. Words of documents pass through `printable`. */
export function checkTextFormat(colours: boolean): CheckFormat {
  const paint = picocolors.createColors(colours);
  const counts = { error: 0, warning: 0, info: 0, fixable: 0 };
  return {
    file: checked => {
      const regions = new Regions(checked.text);
      for (const { severity, fixes } of checked.findings) {
        counts[severity]++;
        counts.fixable += fixes.some(({ kind }) => kind === 'safe') ? 1 : 0;
      }
      return checked.findings.map(finding => entry(checked, finding, regions, paint)).join('\n');
    },
    *document(files, errors) {
      for (const file of files) {
        yield `${file}\n\n`;
      }
      // "Nothing found" would be wrong where something could not be looked at.
      if (files.length > 0 || errors.length === 0) {
        yield `${summary(counts, files.length)}\n`;
      }
    },
  };
}

function entry({ path, text }: CheckedFile, finding: Finding, regions: Regions, paint: Paint): string {
  const { code, severity, span, message } = finding;
  const { line, column } = regions.of(span);
  const head = `${paint.bold(`${printable(path)}:${line}:${column}`)}: ${painted(severity, paint)}`;
  const number = String(line);
  const { source, before, width } = excerpt(text, span, regions.line(line));
  const caret = paint.yellow('^'.repeat(width));
  return [
    `${head} ${printable(textOf(message))} ${paint.dim(`[${code}]`)}`,
    `${paint.dim(`${number} |`)} ${source}`.trimEnd(),
    `${' '.repeat(number.length)} ${paint.dim('|')} ${' '.repeat(before)}${caret}`,
  ].join('\n');
}

/** The first line of a span, cut to what is around it: where it stands in the excerpt, and how wide it is there. */
function excerpt(text: string, { start, end }: Span, line: Span) {
  const isLong = line.end - line.start > LONGEST_LINE;
  const from = isLong ? Math.max(line.start, start - LEAD) : line.start;
  const to = Math.min(line.end, from + LONGEST_LINE);
  const markedEnd = Math.max(start, Math.min(end, to));
  const lead = (from > line.start ? '…' : '') + printable(text.slice(from, start));
  const marked = printable(text.slice(start, markedEnd));
  const rest = printable(text.slice(markedEnd, to)) + (to < line.end ? '…' : '');
  return { source: lead + marked + rest, before: lead.length, width: Math.max(1, marked.length) };
}

function painted(severity: Severity, paint: Paint): string {
  switch (severity) {
    case 'error':
      return paint.red(severity);
    case 'warning':
      return paint.yellow(severity);
    case 'info':
      return paint.cyan(severity);
  }
}

function summary(
  { error, warning, info, fixable }: Readonly<Record<Severity | 'fixable', number>>,
  files: number,
): string {
  const plural = (count: number, word: string) => `${count} ${word}${count === 1 ? '' : 's'}`;
  if (files === 0) {
    return 'Nothing found.';
  }
  const found = [plural(error, 'error'), plural(warning, 'warning'), `${info} info`].join(', ');
  const hint = fixable > 0 ? ` “zt-steps fix” mends ${fixable} of them.` : '';
  return `${found} in ${plural(files, 'file')}.${hint}`;
}
