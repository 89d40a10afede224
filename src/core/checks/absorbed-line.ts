import { absorbedText, isAbsorbedProse, isNothing } from './absorbed-text';
import { joinPatches } from '../fixes/join-patches';
import { lineAt, lineEndingAt, lineEndingBefore } from '../rows/lines';
import { removeLines } from './remove-lines';
import type { Table, TableRow } from '../scan/step-file';
import type { TextPatch } from '../text/text-patch';
import type { Check } from './check';
import type { CheckContext } from './check-context';
import { message } from './message';

const templates = {
  after: 'This text stands directly below a table and becomes a row of it: a blank line has to part them.',
  between: 'This line has no pipe, and becomes a row of the table with all of its text in the first cell.',
  part: 'Put a blank line before the text',
} as const;

/** Prose in or directly below a table, which GFM makes a row of it. */
export const absorbedLine: Check = {
  code: 'absorbed-line',
  severity: 'warning',
  appliesTo: 'everything',
  templates,
  *run(context) {
    for (const { table } of context.ownTables) {
      const after = absorbedText(table);
      for (const row of table.rows.slice(0, table.rows.length - after.length)) {
        if (isAbsorbedProse(row)) {
          yield { span: row.span, message: message(templates.between), fixes: [] };
        }
      }
      const [first] = after;
      if (first !== undefined) {
        const patches = canBePart(context, table, after) ? part(context, after) : [];
        yield {
          span: { start: first.span.start, end: after.at(-1)?.span.end ?? first.span.end },
          message: message(templates.after),
          fixes: patches.length === 0 ? [] : [{ title: message(templates.part), kind: 'safe', patches }],
        };
      }
    }
  },
};

/** As lines of a paragraph some would be more than text: `==` makes a heading, `:-:` a table. */
const UNDERLINE = /^(?:=+|:?-+:?)$/;

/**
 * What a blank line before the text changes, beside parting it: nothing, unless a line of it would make the others a
 * heading, or a tick of the table means "done" because the text's row has none.
 */
function canBePart(context: CheckContext, table: Table, below: readonly TableRow[]): boolean {
  return (
    below.every(({ span }, index) => index === 0 || !UNDERLINE.test(context.text(span))) &&
    !table.rows.some(({ cells }) => cells.some(({ boxes }) => boxes.some(({ kind }) => kind === 'glyph')))
  );
}

/** A blank line before the text, one behind it where the next line could become part of it, and no pipes between. */
function part(context: CheckContext, below: readonly TableRow[]): TextPatch[] {
  const { source } = context;
  const offset = below[0]?.span.start ?? 0;
  const first = lineAt(source, offset);
  const last = lineAt(source, below.filter(isAbsorbedProse).at(-1)?.span.start ?? offset);
  const end = lineAt(source, below.at(-1)?.span.start ?? offset);
  const ending = lineEndingBefore(source, first.start);
  // `> ` goes on in the blank line; the white space of a list item need not.
  const prefix = source.slice(first.start, offset).trimEnd();
  const lastEnding = lineEndingAt(source, end.end);
  const next = lineAt(source, end.end + lastEnding.length);
  const isParted = lastEnding === '' || /^[ \t>]*$/.test(source.slice(next.start, next.end));
  return [
    context.insert(first.start, prefix + ending),
    ...(isParted ? [] : [context.insert(last.end, lineEndingAt(source, last.end) + prefix)]),
    ...joinPatches(below.filter(isNothing).map(({ span }) => [removeLines(source, span.start)])).patches,
  ];
}
