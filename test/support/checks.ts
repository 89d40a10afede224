import { CHECKS } from '../../src/core/checks/all-checks';
import type { CheckOptions } from '../../src/core/checks/check-options';
import type { Finding } from '../../src/core/checks/finding';
import { textOf } from '../../src/core/checks/message';
import { runChecks, runThese } from '../../src/core/checks/run-checks';
import { fixAll, type FixedText } from '../../src/core/fixes/fix-all';
import { createInlineReader } from '../../src/core/markdown/inline-reader';
import { LineIndex } from '../../src/core/text/line-index';
import type { Span } from '../../src/core/text/span';
import { planOf } from './plan';

const inline = createInlineReader();

/** What the checks find in a text; with a code, what that check alone finds. */
export function findingsOf(source: string, options: CheckOptions = {}, code?: string): readonly Finding[] {
  const checks = CHECKS.filter(check => check.code === code);
  return code === undefined ? runChecks(planOf(source), options) : runThese(checks, planOf(source), options);
}

export function fixText(source: string, options: CheckOptions = {}): FixedText {
  return fixAll(source, { plan: { inline }, checks: options });
}

/** Findings as plain data for an expected file: places as `line:column-line:column`, both from 1. */
export function describeFindings(source: string, findings: readonly Finding[]): unknown {
  const lines = new LineIndex(source);
  const place = (offset: number): string => {
    const { line, column } = lines.positionAt(offset);
    return `${line + 1}:${column + 1}`;
  };
  const range = ({ start, end }: Span): string => `${place(start)}-${place(end)}`;
  return findings.map(({ code, severity, span, message, fixes }) => ({
    code,
    severity,
    at: range(span),
    source: source.slice(span.start, span.end),
    message: textOf(message),
    fixes: fixes.map(({ title, kind, scope, patches }) => ({
      title: textOf(title),
      kind,
      ...(scope === undefined ? {} : { scope }),
      edits: patches.map(patch => ({ at: range(patch.span), newText: patch.newText })),
    })),
  }));
}
