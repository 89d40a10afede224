import { cellText } from '../objectives/accountabilities';
import { ownerKey, splitOwners } from '../objectives/owners';
import type { Cell } from '../scan/step-file';
import { rememberByText } from '../text/remember';
import type { Span } from '../text/span';
import type { CheckContext } from './check-context';
import type { CheckedTable } from './checked-table';

/** An owner as a file names it in one place. */
export interface OwnerName {
  readonly name: string;
  /** The same for every spelling. */
  readonly key: string;
  /** Of the name; of its cell where markup parts the name. */
  readonly span: Span;
  /** The name stands at `span` just so. */
  readonly isPlain: boolean;
  /** A header that calls people "Implementer". */
  readonly place: 'objective' | 'accountability' | 'header';
}

const IMPLEMENTER = /^implement[eo]rs?$/i;

/** Also equal where `IT Implementor` and `IT implementer` are. */
export const looseOwnerKey = rememberByText(name => ownerKey(name).replace(/implementor/g, 'implementer'));

/** A text that names owners. */
interface OwnerCell {
  readonly text: string;
  readonly span: Span;
  readonly place: OwnerName['place'];
}

/** The texts that name the owners of a file, each once. */
export function ownerTexts(context: CheckContext): ReadonlySet<string> {
  const texts = new Set<string>();
  for (const table of context.ownTables) {
    for (const { owner } of table.objectives) {
      if (owner !== null) texts.add(owner);
    }
    for (const { text } of accountableCells(context, table)) {
      texts.add(text);
    }
  }
  return texts;
}

/** Who the objectives and accountabilities of a file name, in source order. */
export function ownersOf(context: CheckContext): OwnerName[] {
  return context.ownTables.flatMap(table =>
    [...cellsOf(context, table)].flatMap(cell => [...namesIn(context, cell)]),
  );
}

function* cellsOf(context: CheckContext, table: CheckedTable): Iterable<OwnerCell> {
  for (const { owner, fields } of table.objectives) {
    if (owner !== null && fields.owner !== null) {
      yield { text: owner, span: fields.owner.span, place: 'objective' };
    }
  }
  yield* accountableCells(context, table);
}

function* accountableCells(
  context: CheckContext,
  { table, accountabilities }: CheckedTable,
): Iterable<OwnerCell> {
  if (accountabilities === null) {
    return;
  }
  const columns = [accountabilities.lead, accountabilities.implementer];
  for (const { content } of table.header.cells) {
    const text = context.text(content);
    if (IMPLEMENTER.test(text)) {
      yield { text, span: content, place: 'header' };
    }
  }
  for (const { cells, kind } of table.rows) {
    for (const column of kind === 'row' ? columns : []) {
      const cell: Cell | undefined = column === undefined ? undefined : cells[column];
      const text = cellText(context.source, cell, context.inline);
      if (cell !== undefined && text !== null) {
        yield { text, span: cell.content, place: 'accountability' };
      }
    }
  }
}

function* namesIn(context: CheckContext, { text, span, place }: OwnerCell): Iterable<OwnerName> {
  const source = context.text(span);
  let from = 0;
  for (const name of splitOwners(text)) {
    const at = source.indexOf(name, from);
    const start = span.start + at;
    yield {
      name,
      key: looseOwnerKey(name),
      span: at < 0 ? span : { start, end: start + name.length },
      isPlain: at >= 0,
      place,
    };
    from = at < 0 ? from : at + name.length;
  }
}
