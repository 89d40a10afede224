import type { Span } from '../text/span';
import type { ConflictMarker, Heading, Paragraph, Table, TableRow, TaskItem } from './step-file';
import type { VerbatimBlock } from './verbatim';

/** A table whose rows are still being read. */
export interface OpenTable {
  readonly heading: Heading | null;
  readonly header: TableRow;
  readonly delimiter: TableRow;
  readonly rows: TableRow[];
  /** It began between merge-conflict markers, or holds one. */
  hasConflict: boolean;
  readonly havePipes: boolean;
}

/** Collects what the block scanner finds, and knows under which heading the next thing stands. */
export class DocumentBuilder {
  readonly headings: Heading[] = [];
  readonly tables: Table[] = [];
  readonly tasks: TaskItem[] = [];
  /** Where no inline markdown is read: code and HTML comments, in source order. */
  readonly opaque: Span[] = [];
  readonly paragraphs: Paragraph[] = [];
  readonly comments: Span[] = [];
  readonly conflictMarkers: ConflictMarker[] = [];
  /** The heading that a following block stands under. A container's headings hold for its own blocks. */
  heading: Heading | null = null;

  addHeading(depth: number, line: number, span: Span, content: Span): void {
    let parent = this.heading;
    while (parent !== null && parent.depth >= depth) {
      parent = parent.parent;
    }
    this.heading = { index: this.headings.length, depth, line, span, content, parent };
    this.headings.push(this.heading);
  }

  addTask(task: Omit<TaskItem, 'heading'>): void {
    this.tasks.push({ ...task, heading: this.heading });
  }

  addOpaque(start: number, end: number): void {
    this.opaque.push({ start, end });
  }

  /** A line of fenced code or an HTML block. */
  addVerbatim({ isOpaque, isComment }: VerbatimBlock, line: Span, isFirst: boolean): void {
    if (isOpaque) {
      this.opaque.push(line);
    }
    if (isComment) {
      const before = isFirst ? undefined : this.comments.pop();
      this.comments.push({ start: before?.start ?? line.start, end: line.end });
    }
  }

  closeTable(table: OpenTable): void {
    const { heading, header, delimiter, rows, hasConflict } = table;
    const last = rows.at(-1) ?? delimiter;
    this.tables.push({
      span: { start: header.span.start, end: last.span.end },
      heading,
      header,
      delimiter,
      rows,
      wellFormed: header.cells.length === delimiter.cells.length,
      hasConflict,
    });
  }
}
