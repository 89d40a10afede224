import assert from 'node:assert/strict';
import type { Cell, Checkbox, Heading, StepFile, Table, TableRow } from '../../src/core/scan/step-file';
import { LineIndex } from '../../src/core/text/line-index';
import { contains, type Span } from '../../src/core/text/span';
import { placeOf } from './outline';

/** Text that a checkbox of each kind may be. */
const TOKEN = {
  input: /^<input\b/i,
  bracket: /^\[[ \txX]?\]$/,
  symbol: /^[☐☑☒]$/u,
  entity: /^&#(?:974[456]|x261[012]);$/i,
  glyph:
    /^(?:&(?:check|checkmark|#100(?:0[34]|60)|#x27(?:1[34]|4c)|#9989|#x2705);|[✓✔✅☑]\uFE0F?|:[a-z_]+:)$/iu,
} as const satisfies Record<Checkbox['kind'], RegExp>;

/** Checks that every span of a scan is in range, ordered and nested, and that its text is what the model says. */
export function assertScanInvariants(file: StepFile): void {
  new ScanChecker(file).check();
}

class ScanChecker {
  readonly #lines: LineIndex;

  constructor(private readonly file: StepFile) {
    this.#lines = new LineIndex(file.source);
  }

  check(): void {
    const { file } = this;
    this.#frontMatter(file.frontMatter);
    this.#ordered(
      file.headings.map(({ span }) => span),
      'headings',
    );
    this.#ordered(
      file.tables.map(({ span }) => span),
      'tables',
    );
    this.#ordered(
      file.tasks.map(({ checkbox }) => checkbox.span),
      'tasks',
    );
    this.#ordered(
      file.anchors.map(({ span }) => span),
      'anchors',
    );
    this.#ordered(
      file.paragraphs.map(({ span }) => span),
      'paragraphs',
    );
    this.#ordered(file.comments, 'comments');
    this.#ordered(
      file.conflictMarkers.map(({ span }) => span),
      'conflict markers',
    );
    file.headings.forEach((heading, i) => this.#heading(heading, i));
    file.tables.forEach(table => this.#table(table));
    file.tasks.forEach(task => {
      assert.equal(task.line, this.#lineOf(task.checkbox.span), 'line of a task');
      this.#isOwnHeading(task.heading, task.checkbox.span);
      assert.ok(task.checkbox.span.end <= task.content.start, 'the text of a task follows its box');
      this.#trimmed(task.content);
      this.#box(task.checkbox);
    });
    file.paragraphs.forEach(({ line, span }) => {
      assert.equal(line, this.#lineOf(span), 'line of a paragraph');
      this.#trimmed(span);
    });
    file.comments.forEach(span => assert.ok(this.#text(span).startsWith('<!--'), 'a comment starts as one'));
    file.anchors.forEach(({ id, span }) =>
      assert.ok(this.#text(span).includes(id), 'an anchor holds its id'),
    );
  }

  #frontMatter(span: Span | null): void {
    if (span !== null) {
      assert.match(this.#text(span), /^---[ \t]*[\r\n][^]*---[ \t]*$/);
      assert.equal(span.start, this.file.source.startsWith('\uFEFF') ? 1 : 0);
    }
  }

  #heading(heading: Heading, index: number): void {
    assert.equal(heading.index, index);
    assert.equal(heading.line, this.#lineOf(heading.span), 'line of a heading');
    assert.ok(contains(heading.span, heading.content), 'a heading holds its content');
    this.#trimmed(heading.content);
    const text = this.#text(heading.span);
    const last = text.split(/[\r\n]/).at(-1) ?? '';
    const marker = /^(#{1,6})(?:[ \t]|$)/.exec(text)?.[1];
    if (marker !== undefined) {
      assert.equal(marker.length, heading.depth);
    } else {
      assert.match(last, heading.depth === 1 ? /^[ \t>]*=+[ \t]*$/ : /^[ \t>]*-+[ \t]*$/);
    }
    const { parent } = heading;
    assert.ok(
      parent === null || (parent.index < index && parent.depth < heading.depth),
      'parent of a heading',
    );
    this.#isOwnHeading(parent, heading.span);
  }

  #table(table: Table): void {
    const { header, delimiter, rows } = table;
    const all = [header, delimiter, ...rows];
    this.#ordered(
      all.map(({ span }) => span),
      'rows',
    );
    assert.equal(table.span.start, header.span.start);
    assert.equal(table.span.end, all.at(-1)?.span.end);
    this.#isOwnHeading(table.heading, table.span);
    assert.equal(table.wellFormed, header.cells.length === delimiter.cells.length, 'well formed by width');
    assert.ok(
      table.hasConflict || !rows.some(({ kind }) => kind === 'conflict-marker'),
      'a marker makes a conflict',
    );
    all.forEach(row => this.#row(row));
    const headerHasPipes = this.#text(header.span).includes('|');
    for (const { kind, span, cells } of rows) {
      const isWithoutPipe = cells.length === 1 && placeOf(cells[0]!.span) === placeOf(span);
      assert.equal(kind === 'absorbed', isWithoutPipe && headerHasPipes, 'a line without pipes is absorbed');
    }
    for (const [i, row] of all.entries()) {
      assert.equal(row.line, header.line + i, 'a table has no gap between its lines');
    }
    for (const { content } of delimiter.cells) {
      assert.match(this.#text(content), /^:?-+:?$/);
    }
  }

  #row(row: TableRow): void {
    assert.equal(row.line, this.#lineOf(row.span), 'line of a row');
    this.#trimmed(row.span);
    const text = this.#text(row.span);
    assert.doesNotMatch(text, /[\r\n]/);
    this.#ordered(
      row.cells.map(({ span }) => span),
      'cells',
    );
    switch (row.kind) {
      case 'conflict-marker':
        assert.match(text, /^(?:<{7}|\|{7}|={7}|>{7})/);
        assert.equal(row.cells.length, 0);
        break;
      case 'lone-pipe':
        assert.match(text, /^[| \t]*$/);
        assert.ok(row.cells.length <= 1);
        break;
      case 'absorbed':
        assert.doesNotMatch(text, /(?<!\\)\|/);
        break;
      case 'row':
        assert.ok(row.cells.length > 0, 'a row has cells');
        break;
    }
    row.cells.forEach(cell => this.#cell(row, cell));
  }

  #cell(row: TableRow, { span, content, boxes }: Cell): void {
    const { source } = this.file;
    assert.ok(contains(row.span, span), 'a row holds its cells');
    assert.ok(contains(span, content), 'a cell holds its content');
    assert.ok(span.start === row.span.start || source[span.start - 1] === '|', 'a cell starts at an edge');
    assert.ok(span.end === row.span.end || source[span.end] === '|', 'a cell ends at an edge');
    assert.doesNotMatch(
      this.#text(span).replace(/\\\|/g, ''),
      /\|/,
      'no pipe within a cell but escaped ones',
    );
    this.#trimmed(content);
    assert.equal(
      source.slice(span.start, content.start).trim() + source.slice(content.end, span.end).trim(),
      '',
    );
    if (content.start === content.end) {
      assert.equal(content.start, span.start, 'the content of a blank cell stands at its start');
    }
    this.#ordered(
      boxes.map(box => box.span),
      'boxes',
    );
    boxes.forEach(box => {
      assert.ok(contains(content, box.span), 'a cell holds its boxes');
      this.#box(box);
    });
  }

  #box({ kind, span, state, malformed }: Checkbox): void {
    const token = this.#text(span);
    assert.match(token, TOKEN[kind], `a ${kind}`);
    if (kind === 'bracket' && !malformed) {
      assert.equal(state, token === '[ ]' ? 'todo' : 'done');
    }
    if (kind === 'glyph') {
      assert.equal(state, 'unknown');
    }
  }

  #trimmed(span: Span): void {
    const text = this.#text(span);
    assert.doesNotMatch(text, /^[ \t\r\n]|[ \t\r\n]$/, `white space at an end of ${JSON.stringify(text)}`);
  }

  #ordered(spans: readonly Span[], what: string): void {
    let end = 0;
    for (const span of spans) {
      assert.ok(end <= span.start && span.start <= span.end, `${what} in order: ${JSON.stringify(spans)}`);
      end = span.end;
    }
    assert.ok(end <= this.file.source.length, `${what} within the text`);
  }

  /** Which heading it is depends on the containers: the oracle knows them, this only knows the order. */
  #isOwnHeading(heading: Heading | null, below: Span): void {
    if (heading !== null) {
      assert.equal(this.file.headings[heading.index], heading);
      assert.ok(heading.span.end <= below.start, 'a heading stands above what is under it');
    }
  }

  #lineOf({ start }: Span): number {
    return this.#lines.positionAt(start).line;
  }

  #text({ start, end }: Span): string {
    return this.file.source.slice(start, end);
  }
}
