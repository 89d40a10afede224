import { yamlText } from '../checks/document-front-matter';
import type { Span } from '../text/span';
import type { Part } from './template-parts';

export type Values = ReadonlyMap<string, string>;

const MARKUP = /[\\`*_[\]<>|~]|&(?=#?\w+;)|#$/g;
/** What would begin a block where a value begins a line. */
const BLOCK_START = /^(?:\d{1,9}(?=[.)](?:\s|$))|(?=[-+=:#]))/;
/** `title: …`, `- …`: what stands before the value, and the value. */
const FIELD = /^([ \t]*(?:- +)?(?:[\w.-]+:[ \t]+)?)(.*)$/s;

/** Text, and the pieces of it that its author is to write. */
class LineWriter {
  text = '';
  readonly stops: Span[] = [];

  constructor(
    private readonly values: Values,
    private readonly escapeValue: (value: string) => string,
    private readonly escapeText: (text: string) => string = asItIs,
  ) {}

  write(parts: readonly Part[]): this {
    for (const part of parts) {
      if (part.kind === 'ask') {
        const start = this.text.length;
        this.write(part.parts);
        this.stops.push({ start, end: this.text.length });
      } else if (part.kind === 'text') {
        this.text += this.escapeText(part.text);
      } else {
        this.text += this.escapeValue(this.values.get(part.name) ?? '');
      }
    }
    return this;
  }
}

/** A line of the body: a value stays the text that it is, whatever markdown would make of it. */
export function writeMarkdown(parts: readonly Part[], values: Values): LineWriter {
  const [first] = parts;
  const beginsLine = first?.kind !== 'text' || first.text.trim() === '';
  return new LineWriter(values, beginsLine ? value => escapeStart(escapeMarkup(value)) : escapeMarkup).write(
    parts,
  );
}

/** A line of the front matter: a value is quoted as far as YAML needs it. */
export function writeYaml(parts: readonly Part[], values: Values): LineWriter {
  const plain = new LineWriter(values, asItIs).write(parts);
  const [first, ...rest] = parts;
  const [, key = '', value = ''] = FIELD.exec(first?.kind === 'text' ? first.text : '') ?? [];
  if (key.trim() === '' || !parts.some(hasVariable)) {
    return plain;
  }
  switch (value.charAt(0)) {
    case '"':
      return new LineWriter(values, inDoubleQuotes).write(parts);
    case "'":
      return new LineWriter(values, each => each.replaceAll("'", "''")).write(parts);
    case '[':
    case '{':
      return new LineWriter(values, each => JSON.stringify(each)).write(parts);
    default:
      return isPlainYaml(plain.text.slice(key.length))
        ? plain
        : quoteValue(key, [{ kind: 'text', text: value }, ...rest], values);
  }
}

function isPlainYaml(value: string): boolean {
  return yamlText(value) === value;
}

/** The whole value in quotes, whatever of it is to be written. */
function quoteValue(key: string, parts: readonly Part[], values: Values): LineWriter {
  const writer = new LineWriter(values, inDoubleQuotes, inDoubleQuotes);
  writer.text = `${key}"`;
  writer.write(parts).text += '"';
  return writer;
}

function hasVariable(part: Part): boolean {
  return part.kind === 'variable' || (part.kind === 'ask' && part.parts.some(hasVariable));
}

function asItIs(text: string): string {
  return text;
}

function inDoubleQuotes(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}

function escapeMarkup(value: string): string {
  return value.replace(MARKUP, '\\$&');
}

function escapeStart(value: string): string {
  return value.replace(BLOCK_START, '$&\\');
}
