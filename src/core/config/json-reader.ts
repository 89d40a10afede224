import type { Span } from '../text/span';

/** A JSON value with its place. */
export type JsonNode =
  | { readonly kind: 'object'; readonly span: Span; readonly members: readonly JsonMember[] }
  | { readonly kind: 'array'; readonly span: Span; readonly items: readonly JsonNode[] }
  | { readonly kind: 'scalar'; readonly span: Span; readonly value: string | number | boolean | null };

export interface JsonMember {
  readonly name: string;
  readonly nameSpan: Span;
  readonly value: JsonNode;
}

export interface ReadJson {
  /** Null where the text is not JSON. */
  readonly node: JsonNode | null;
  /** The first character that JSON cannot have there. */
  readonly error: Span | null;
}

/** White space and comments: people explain their settings, as VS Code's own may be. */
const BLANK = /(?:[\s\uFEFF]|\/\/[^\r\n]*|\/\*(?:[^*]|\*(?!\/))*\*\/)*/y;
const STRING = /"(?:[^"\\\r\n]|\\.)*"/y;
const WORD = /-?\d[\d.eE+-]*|true|false|null/y;
/** Deeper settings are none, and reading them would exhaust the stack. */
const DEEPEST = 100;
const LONGEST = 2_000_000;

/** Reads JSON with comments and trailing commas. Never throws. */
export function readJson(text: string): ReadJson {
  try {
    const reader = new JsonReader(text);
    return { node: reader.readAll(), error: null };
  } catch (error) {
    if (error instanceof NotJson) {
      return { node: null, error: { start: error.offset, end: Math.min(text.length, error.offset + 1) } };
    }
    throw error;
  }
}

/** The value as plain data. */
export function plainValue(node: JsonNode): unknown {
  switch (node.kind) {
    case 'scalar':
      return node.value;
    case 'array':
      return node.items.map(plainValue);
    case 'object':
      return Object.fromEntries(node.members.map(({ name, value }) => [name, plainValue(value)]));
  }
}

class NotJson extends Error {
  constructor(readonly offset: number) {
    super('not JSON');
  }
}

class JsonReader {
  readonly #text: string;
  #offset = 0;

  constructor(text: string) {
    if (text.length > LONGEST) {
      throw new NotJson(0);
    }
    this.#text = text;
  }

  readAll(): JsonNode {
    this.#skipBlank();
    const node = this.#readValue(0);
    this.#skipBlank();
    if (this.#offset < this.#text.length) {
      throw new NotJson(this.#offset);
    }
    return node;
  }

  #readValue(depth: number): JsonNode {
    const start = this.#offset;
    if (depth > DEEPEST) {
      throw new NotJson(start);
    }
    if (this.#take('{')) {
      const members = this.#readList('}', () => this.#readMember(depth));
      return { kind: 'object', members, span: { start, end: this.#offset } };
    }
    if (this.#take('[')) {
      const items = this.#readList(']', () => this.#readValue(depth + 1));
      return { kind: 'array', items, span: { start, end: this.#offset } };
    }
    const value = this.#readScalar(this.#match(STRING) ?? this.#match(WORD), start);
    return { kind: 'scalar', value, span: { start, end: this.#offset } };
  }

  #readList<T>(close: string, read: () => T): T[] {
    const list: T[] = [];
    this.#skipBlank();
    while (!this.#take(close)) {
      list.push(read());
      this.#skipBlank();
      if (!this.#take(',') && !this.#text.startsWith(close, this.#offset)) {
        throw new NotJson(this.#offset);
      }
      this.#skipBlank();
    }
    return list;
  }

  #readMember(depth: number): JsonMember {
    const start = this.#offset;
    const name = this.#readScalar(this.#match(STRING), start);
    const nameSpan = { start, end: this.#offset };
    this.#skipBlank();
    if (!this.#take(':')) {
      throw new NotJson(this.#offset);
    }
    this.#skipBlank();
    return { name: String(name), nameSpan, value: this.#readValue(depth + 1) };
  }

  /** The engine's own reader knows escapes and numbers best. */
  #readScalar(source: string | undefined, start: number): string | number | boolean | null {
    try {
      return JSON.parse(source ?? '') as string | number | boolean | null;
    } catch {
      throw new NotJson(start);
    }
  }

  #take(character: string): boolean {
    const isHere = this.#text.startsWith(character, this.#offset);
    this.#offset += isHere ? 1 : 0;
    return isHere;
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#offset;
    const match = pattern.exec(this.#text)?.[0];
    this.#offset += match?.length ?? 0;
    return match;
  }

  #skipBlank(): void {
    this.#match(BLANK);
  }
}
