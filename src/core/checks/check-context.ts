import type { InlineReader } from '../objectives/inline';
import type { StepPlan } from '../objectives/step-plan';
import type { StepFile } from '../scan/step-file';
import { LineIndex } from '../text/line-index';
import type { Span } from '../text/span';
import type { TextPatch } from '../text/text-patch';
import type { CheckOptions } from './check-options';
import { readTables, type CheckedTable } from './checked-table';
import { findAllLinks, type FoundLink } from './found-links';
import { readEnglishBlocks, type EnglishBlock } from '../spelling/english-blocks';
import { readTextPieces, type TextPiece } from './text-pieces';

/** One document while it is checked, with the facts that several checks need; each is found when first asked for. */
export class CheckContext {
  readonly file: StepFile;
  readonly source: string;
  readonly inline: InlineReader;
  #tables: readonly CheckedTable[] | undefined;
  #pieces: readonly TextPiece[] | undefined;
  #links: readonly FoundLink[] | undefined;
  #english: readonly EnglishBlock[] | undefined;
  #lines: LineIndex | undefined;

  constructor(
    readonly plan: StepPlan,
    readonly options: CheckOptions,
  ) {
    this.file = plan.file;
    this.source = plan.file.source;
    this.inline = plan.options.inline;
  }

  /** Every table, in source order, with what its columns are for and which row is which objective. */
  get tables(): readonly CheckedTable[] {
    this.#tables ??= readTables(this.plan);
    return this.#tables;
  }

  /** Tables that may be changed: merge-conflict markers stand in none of them. */
  get ownTables(): readonly CheckedTable[] {
    return this.tables.filter(({ table }) => !table.hasConflict);
  }

  /** What a reader reads as text: paragraphs, headings and cells, in source order; no code, comments, front matter. */
  get pieces(): readonly TextPiece[] {
    this.#pieces ??= readTextPieces(this.file);
    return this.#pieces;
  }

  /** Links and images of all pieces, in source order. */
  get links(): readonly FoundLink[] {
    this.#links ??= findAllLinks(this.pieces);
    return this.#links;
  }

  /** What is read of the pieces, and of the front matter, and is in English. */
  get english(): readonly EnglishBlock[] {
    this.#english ??= readEnglishBlocks(this);
    return this.#english;
  }

  get lines(): LineIndex {
    this.#lines ??= new LineIndex(this.source);
    return this.#lines;
  }

  text({ start, end }: Span): string {
    return this.source.slice(start, end);
  }

  /** The patch that puts `newText` in the place of a span. */
  replace(span: Span, newText: string): TextPatch {
    return { span, expected: this.text(span), newText };
  }

  insert(offset: number, newText: string): TextPatch {
    return { span: { start: offset, end: offset }, expected: '', newText };
  }
}
