import { isPlaceholder, splitNumber } from '../objectives/words';
import { lineAt, lineEndingAt } from '../rows/lines';
import type { TableRow } from '../scan/step-file';
import type { TextPatch } from '../text/text-patch';
import type { Check } from './check';
import type { CheckContext } from './check-context';
import type { CheckedTable } from './checked-table';
import { isEmptyObjective } from './empty-objectives';
import type { Problem } from './finding';
import { message } from './message';
import { mayBePlaceholder } from './placeholder-start';
import type { TextPiece } from './text-pieces';

const templates = {
  text: '“{0}” stands where text is still to be written, and readers would see it.',
  objective: 'This row says nothing that anybody could do: its objective is still to be written.',
  target: 'This link leads to “{0}”, which stands where an address is still to be found.',
  note: 'This is a note to colleagues, and readers would see it.',
  removeNote: 'Remove the note',
} as const;

/** Nobody publishes these, wherever they stand. */
const ANYWHERE = [/^\W*(?:content\s+)?tb[acd]\W*$|^\W*lorem ipsum\b/i, /^\W*TBD\b/];
const NOTES = [/^\W*note to (?:authors|contributors|editors|reviewers)\b/i, /^\W*NEEDED BY [A-Z]/];
/** As a state of work these are an answer. */
const STATE = /^\W*to ?do\W*$/i;
/** A word alone; in bold or with a colon it is a label of what follows. */
const BARE_WORDS = /^[\p{L}\s]+[.…]*$/u;
const TARGET = /^(?:url|link|tb[acd]|todo|placeholder)$/i;
const LONGEST_TARGET = 'placeholder'.length;
const LIST_MARKER = /(?:[-+*]|\d[.)])[ \t]+$/;
const TASK_BOX = /^\s*\[[ xX]?\]\s/;
const LONGEST_SHOWN = 40;

/** Text that stands where other text is to be written, and notes to colleagues. Only an author can write that text. */
export const placeholder: Check = {
  code: 'placeholder',
  severity: 'warning',
  appliesTo: 'everything',
  templates,
  *run(context) {
    const places = new Places(context);
    for (const piece of context.pieces) {
      if (places.mayStandForText(piece) && !places.isEmptyRow(piece.row)) {
        yield* inPiece(context, places, piece);
      }
    }
    yield* blankObjectives(context, places);
    for (const { source, target, piece } of context.links) {
      if (isFiller(source) && !places.isEmptyRow(piece.row) && !places.isPlaceholder(piece)) {
        yield { span: target, message: message(templates.target, source), fixes: [] };
      }
    }
  },
};

function* inPiece(context: CheckContext, places: Places, piece: TextPiece): Iterable<Problem> {
  if (isNote(piece)) {
    const patch = piece.kind === 'paragraph' ? paragraphRemoval(context, piece) : undefined;
    const fixes =
      patch === undefined
        ? []
        : [{ title: message(templates.removeNote), kind: 'review' as const, patches: [patch] }];
    yield { span: piece.span, message: message(templates.note), fixes };
  } else if (places.isPlaceholder(piece)) {
    const shown = context.text(piece.span).slice(0, LONGEST_SHOWN);
    yield { span: piece.span, message: message(templates.text, shown), fixes: [] };
  }
}

/** @param target Of a link. */
function isFiller(target: string): boolean {
  return target.length <= LONGEST_TARGET && TARGET.test(target);
}

function isNote({ prose }: TextPiece): boolean {
  const start = prose.slice(0, LONGEST_SHOWN);
  return NOTES.some(note => note.test(start));
}

/** The lines of a paragraph that stands in no list and no quote, with the blank line behind it. */
function paragraphRemoval({ source }: CheckContext, { span }: TextPiece): TextPatch | undefined {
  const first = lineAt(source, span.start);
  const last = lineAt(source, span.end);
  if (source.slice(first.start, span.start).trim() !== '') {
    return undefined;
  }
  let end = last.end + lineEndingAt(source, last.end).length;
  const next = lineAt(source, end);
  if (source.slice(next.start, next.end).trim() === '') {
    end = next.end + lineEndingAt(source, next.end).length;
  }
  const removed = { start: first.start, end };
  return { span: removed, expected: source.slice(removed.start, removed.end), newText: '' };
}

/** `| ☐ | 1. | Security Architect |`: other cells say something, so that the row is no empty one. */
function* blankObjectives({ ownTables }: CheckContext, places: Places): Iterable<Problem> {
  for (const { objectives, columns } of ownTables) {
    for (const objective of objectives) {
      const { row, text, span, placeholder: isBlank, subItems } = objective;
      const cell = columns === null ? undefined : row?.cells[columns.objective];
      if (isBlank && !/\p{L}/u.test(text) && subItems.length === 0 && !places.isEmptyRow(row)) {
        const isThere = cell !== undefined && cell.content.start < cell.content.end;
        yield { span: isThere ? cell.content : span, message: message(templates.objective), fixes: [] };
      }
    }
  }
}

/** What stands where: the same word is a placeholder in one place and a label in another. */
class Places {
  readonly #emptyRows = new Set<TableRow>();
  readonly #more: readonly string[];
  #tables: ReadonlyMap<TableRow, CheckedTable> | undefined;
  #linked: ReadonlySet<TextPiece> | undefined;

  constructor(private readonly context: CheckContext) {
    this.#more = context.plan.options.placeholders ?? [];
    for (const { objectives } of context.tables) {
      const empty = objectives.filter(objective => isEmptyObjective(this.context, objective));
      empty.forEach(({ row }) => row !== null && this.#emptyRows.add(row));
    }
  }

  /** `empty-objective` tells of the whole row. */
  isEmptyRow(row: TableRow | null): boolean {
    return row !== null && this.#emptyRows.has(row);
  }

  /** The words of the settings may be any. */
  mayStandForText({ prose }: TextPiece): boolean {
    return this.#more.length > 0 || mayBePlaceholder(prose);
  }

  isPlaceholder(piece: TextPiece): boolean {
    const text = piece.prose.replace(TASK_BOX, '');
    if (!/\p{L}/u.test(text) || this.#isLinked(piece)) {
      return false;
    }
    if (ANYWHERE.some(pattern => pattern.test(text))) {
      return true;
    }
    const words = splitNumber(text.trim()).text;
    const isBuiltIn = isPlaceholder(words);
    return isBuiltIn ? this.#standsForText(piece, words) : isPlaceholder(words, this.#more);
  }

  #standsForText(piece: TextPiece, words: string): boolean {
    if (/^\W*needed by/i.test(words)) {
      return false;
    }
    return piece.kind === 'cell'
      ? this.#isInObjectives(piece, words)
      : piece.kind === 'paragraph' && BARE_WORDS.test(words) && !this.#isListItem(piece);
  }

  #isInObjectives(piece: TextPiece, words: string): boolean {
    const { row } = piece;
    const columns = row === null ? undefined : this.#tableOf(row)?.columns;
    if (row === null || columns === undefined || columns === null) {
      return false;
    }
    const column = row.cells.findIndex(({ content }) => content.start === piece.span.start);
    const { objective, owner, documentation } = columns;
    return !STATE.test(words) || [objective, owner, documentation].includes(column);
  }

  #tableOf(row: TableRow): CheckedTable | undefined {
    this.#tables ??= new Map(
      this.context.tables.flatMap(table => table.table.rows.map(each => [each, table] as const)),
    );
    return this.#tables.get(row);
  }

  /** A cell or a paragraph with a link that leads somewhere. */
  #isLinked(piece: TextPiece): boolean {
    this.#linked ??= new Set(
      this.context.links.filter(({ source }) => !isFiller(source)).map(link => link.piece),
    );
    return this.#linked.has(piece);
  }

  #isListItem({ span }: TextPiece): boolean {
    const { source } = this.context;
    return LIST_MARKER.test(source.slice(lineAt(source, span.start).start, span.start));
  }
}
