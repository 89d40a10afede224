import { removeLines } from './remove-lines';
import type { Check } from './check';
import type { CheckContext } from './check-context';
import type { Problem } from './finding';
import { message } from './message';
import type { Span } from '../text/span';

const templates = {
  inTable: 'A line that is one pipe becomes an empty row of the table.',
  afterTable: 'A line that is one pipe is shown to readers as a pipe.',
  remove: 'Remove the pipe',
} as const;

/** A line of a lone pipe in a table, or on its own after one. */
export const strayPipe: Check = {
  code: 'stray-pipe',
  severity: 'warning',
  appliesTo: 'everything',
  templates,
  *run(context) {
    for (const { table } of context.ownTables) {
      for (const { kind, span } of table.rows) {
        if (kind === 'lone-pipe') {
          yield problem(context, span, templates.inTable);
        }
      }
    }
    for (const span of pipesAfterTables(context)) {
      yield problem(context, span, templates.afterTable);
    }
  },
};

function problem({ source }: CheckContext, span: Span, template: string): Problem {
  const fix = {
    title: message(templates.remove),
    kind: 'safe',
    patches: [removeLines(source, span.start)],
  } as const;
  return { span, message: message(template), fixes: [fix] };
}

/** Paragraphs that are one pipe and that nothing but white space and such pipes parts from the table before. */
function* pipesAfterTables({ file, source }: CheckContext): Iterable<Span> {
  let next = 0;
  let reached = 0;
  for (const { span } of file.paragraphs) {
    while ((file.tables[next]?.span.end ?? Infinity) <= span.start) {
      const table = file.tables[next++];
      reached = table === undefined || table.hasConflict ? 0 : table.span.end;
    }
    const isPipe = span.end === span.start + 1 && source.startsWith('|', span.start);
    if (isPipe && reached > 0 && isBlank(source.slice(reached, span.start))) {
      yield span;
      reached = span.end;
    }
  }
}

/** Container prefixes say nothing either. */
function isBlank(text: string): boolean {
  return /^[\s>]*$/.test(text);
}
