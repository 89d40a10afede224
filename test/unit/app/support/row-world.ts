import assert from 'node:assert/strict';
import type { TextPatch } from '../../../../src/core/text/text-patch';
import type { WantedState } from '../../../../src/core/toggle/wanted-state';
import { targetFor } from '../../../../src/app/tree/tick-requests';
import type { TickReport } from '../../../../src/app/ticking/tick';
import { DONE, TODO, URI, createApp, type App } from './harness';

/** Words so far apart that no row is taken for another one with a typo mended. */
function wordsOf(key: number): string {
  let seed = key * 7919 + 17;
  const letter = () => String.fromCharCode(97 + ((seed = (seed * 48271) % 2147483647) % 16));
  const word = () => Array.from({ length: 7 }, letter).join('');
  return `Row${key} ${word()} ${word()} ${word()} ${word()}`;
}

/**
 * A step file whose rows are known by keys, whatever is edited: the oracle of the property tests. Edits happen in an
 * open document (with events) or in a file (with none).
 */
export class RowWorld {
  readonly app: App;
  /** For each line its row's key; 0 for lines that are no rows. */
  readonly #keys: number[] = [];
  readonly #texts = new Map<number, string>();
  readonly wanted = new Map<number, WantedState>();
  #lastKey = 0;

  constructor(
    private isOpen: boolean,
    rows: number,
    pause?: () => Promise<unknown>,
  ) {
    this.app = createApp(pause && { pause });
    const lines = ['# Step', '', '| Done | Objective | Owner |', '|---|---|---|'];
    this.#keys.push(...lines.map(() => 0));
    for (let i = 0; i < rows; i++) {
      lines.push(this.#row(this.#newKey(), i % 3 === 0 ? DONE : TODO));
      this.#keys.push(this.#lastKey);
    }
    this.app.documents.writeFile(URI, lines.join('\n'));
    if (isOpen) this.app.documents.open(URI);
    this.app.documents.onWrite = (_, text, patches) => this.#checkWrite(text, patches);
  }

  get text(): string {
    return this.app.documents.base(URI).text;
  }

  get keys(): number[] {
    return this.#keys.filter(key => key > 0);
  }

  key(index: number): number {
    return this.keys[index % this.keys.length]!;
  }

  stateOf(key: number): 'done' | 'todo' | undefined {
    const line = this.text.split('\n')[this.#keys.indexOf(key)];
    return line === undefined ? undefined : line.includes('checked') ? 'done' : 'todo';
  }

  /** Asks for a state of a row as the text stands now; the plan was read before anything else happens. */
  async tick(key: number, wanted: WantedState): Promise<TickReport> {
    const base = this.app.documents.base(URI);
    const line = this.#keys.indexOf(key);
    const objective = (await this.app.plans.read(URI, base.text)).objectives.find(each => each.line === line);
    assert.ok(objective, 'the row is an objective');
    this.wanted.set(key, wanted);
    const [report] = await this.app.service.tick([
      { uri: URI, base, targets: [targetFor(objective, null, wanted)] },
    ]);
    return report!;
  }

  /** Opens the file in an editor, or saves it there and closes it. */
  switchEditor(): void {
    const { documents } = this.app;
    if (this.isOpen) {
      documents.writeFile(URI, this.text);
      documents.close(URI);
    } else {
      documents.open(URI);
    }
    this.isOpen = !this.isOpen;
  }

  insertLine(index: number): void {
    const at = index % this.#keys.length;
    // Not into the header: that would be no edit around the rows but the end of the table.
    this.#splice(
      Math.max(at, this.text.split('\n').indexOf('|---|---|---|') + 1),
      0,
      [this.#row(this.#newKey(), TODO)],
      [this.#lastKey],
    );
  }

  insertAbove(): void {
    this.#splice(0, 0, ['A line above the title.', ''], [0, 0]);
  }

  /** A typo mended, or made, somewhere in the words of a row. */
  mend(key: number, at: number): void {
    const line = this.#keys.indexOf(key);
    const text = this.text.split('\n')[line]!;
    const words = text.indexOf(this.#texts.get(key)!);
    const place = words + 1 + (at % (this.#texts.get(key)!.length - 1));
    this.#texts.set(
      key,
      text.slice(words, place) + 'q' + text.slice(place, words + this.#texts.get(key)!.length),
    );
    this.#splice(line, 1, [`${text.slice(0, place)}q${text.slice(place)}`], [key], place);
  }

  remove(key: number): void {
    this.#splice(this.#keys.indexOf(key), 1, [], []);
  }

  /** A row with new words in the same place: another objective. */
  replace(key: number): void {
    this.#splice(this.#keys.indexOf(key), 1, [this.#row(this.#newKey(), TODO)], [this.#lastKey]);
  }

  duplicate(key: number): void {
    const line = this.#keys.indexOf(key);
    const copy = this.#newKey();
    this.#texts.set(copy, this.#texts.get(key)!);
    this.#splice(line + 1, 0, [this.text.split('\n')[line]!], [copy]);
  }

  moveToEnd(key: number): void {
    const line = this.#keys.indexOf(key);
    const text = this.text.split('\n')[line]!;
    this.#splice(line, 1, [], []);
    this.#splice(this.#keys.length, 0, [text], [key]);
  }

  #newKey(): number {
    return ++this.#lastKey;
  }

  #row(key: number, box: string): string {
    const text = wordsOf(key);
    this.#texts.set(key, text);
    return `| ${box} | ${text} | IT |`;
  }

  /** Lines out and in, as one minimal edit; `column` keeps the part of the line before it out of the edit. */
  #splice(line: number, count: number, lines: readonly string[], keys: readonly number[], column = 0): void {
    const before = this.text;
    const all = before.split('\n');
    all.splice(line, count, ...lines);
    this.#keys.splice(line, count, ...keys);
    const after = all.join('\n');
    if (!this.isOpen) {
      this.app.documents.writeFile(URI, after);
      return;
    }
    const offset = before.split('\n').slice(0, line).join('\n').length + (line > 0 ? 1 : 0) + column;
    let start = Math.min(offset, before.length);
    while (before.slice(0, start) !== after.slice(0, start)) start--;
    let tail = 0;
    while (
      tail < Math.min(before.length, after.length) - start &&
      before.at(-1 - tail) === after.at(-1 - tail)
    )
      tail++;
    this.app.documents.edit(URI, [
      { start, end: before.length - tail, newText: after.slice(start, after.length - tail) },
    ]);
  }

  /** Whatever happens, a write changes the boxes of rows that were asked for, to the state that was asked for. */
  #checkWrite(text: string, patches: readonly TextPatch[]): void {
    for (const { span, newText } of patches) {
      const key = this.#keys[text.slice(0, span.start).split('\n').length - 1] ?? 0;
      assert.ok(this.wanted.has(key), `row ${key} was ticked, and nobody asked for it`);
      assert.ok(newText === TODO || newText === DONE);
    }
  }
}
