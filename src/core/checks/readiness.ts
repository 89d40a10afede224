import type { StepFile } from '../scan/step-file';
import { LineIndex } from '../text/line-index';
import type { Finding, Severity } from './finding';

/** How much of what stands on a line is lost to readers by a finding there. */
const WEIGHTS: Readonly<Record<Severity, number>> = { error: 1, warning: 0.5, info: 0.1 };

/**
 * How ready a text is for its readers, 0 to 100: the share of its lines that say something (headings, rows of tables,
 * paragraphs) on which nothing was found. A line counts once, by the worst that was found on it (docs/readiness.md).
 */
export function readiness(file: StepFile, findings: readonly Finding[]): number {
  const lines = new LineIndex(file.source);
  const worst = new Map<number, number>();
  for (const { span, severity } of findings) {
    const { line } = lines.positionAt(span.start);
    worst.set(line, Math.max(worst.get(line) ?? 0, WEIGHTS[severity]));
  }
  const lost = [...worst.values()].reduce((sum, weight) => sum + weight, 0);
  const total = Math.max(countLines(file, lines), worst.size);
  return total === 0 ? 100 : Math.floor(100 * (1 - lost / total));
}

function countLines({ headings, tables, paragraphs }: StepFile, lines: LineIndex): number {
  const rows = tables.reduce((sum, table) => sum + table.rows.length + 2, 0);
  const paragraphLines = paragraphs.reduce((sum, { span }) => {
    return sum + lines.positionAt(span.end).line - lines.positionAt(span.start).line + 1;
  }, 0);
  return headings.length + rows + paragraphLines;
}
