type Path = readonly (string | number)[];

/** A message with one thing wrong in it, and where. */
export interface Spoilt {
  readonly at: string;
  readonly value: unknown;
}

export interface Leniency {
  /** Fields that may be absent. */
  readonly optional: readonly string[];
  /** Fields that may be null. */
  readonly nullable: readonly string[];
  /** Numbers that are no positions: below zero, or between two. */
  readonly free?: readonly string[];
}

const WRONG: Readonly<Record<string, readonly unknown[]>> = {
  string: [undefined, null, 0, true, {}, ['x']],
  number: [undefined, null, '1', -1, 0.5, Number.NaN, Infinity, 2 ** 53, [1]],
  boolean: [undefined, null, 'true', 1],
  array: [undefined, null, 'x', { length: 0 }, 1],
  object: [undefined, null, 'x', 1, [], {}],
};

/** The message with each of its fields left out, and with each given a value of every wrong type. */
export function* spoilt(message: object, { optional, nullable, free = [] }: Leniency): Generator<Spoilt> {
  for (const path of pathsIn(message)) {
    const name = nameOf(path);
    const value = get(message, path);
    if (typeof path.at(-1) === 'string' && !optional.includes(name)) {
      yield { at: `without ${path.join('.')}`, value: without(message, path) };
    }
    for (const wrong of WRONG[Array.isArray(value) ? 'array' : typeof value] ?? []) {
      const isRight =
        (wrong === null && nullable.includes(name)) ||
        (wrong === undefined && optional.includes(name)) ||
        (Number.isFinite(wrong) && free.includes(name));
      if (!isRight) {
        yield { at: `${path.join('.')} = ${String(wrong)}`, value: withValue(message, path, wrong) };
      }
    }
  }
}

/** The message with fields of other names in each of its objects; they must be stripped. */
export function withExtras(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(withExtras);
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  const extras = JSON.parse(
    '{"__proto__": {"x": 1}, "constructor": 1, "toString": "x", "extra": [1]}',
  ) as object;
  const fields = Object.entries(value).map(([key, each]) => [key, withExtras(each)] as const);
  return Object.defineProperties(Object.fromEntries(fields), Object.getOwnPropertyDescriptors(extras));
}

function* pathsIn(value: unknown, path: Path = []): Generator<Path> {
  if (path.length > 0) {
    yield path;
  }
  if (typeof value === 'object' && value !== null) {
    for (const [key, each] of Object.entries(value)) {
      yield* pathsIn(each, [...path, Array.isArray(value) ? Number(key) : key]);
    }
  }
}

/** The last field on the way: an item goes by the name of its list. */
function nameOf(path: Path): string {
  return String(path.filter(part => typeof part === 'string').at(-1));
}

function get(value: unknown, path: Path): unknown {
  return path.reduce((at, part) => (at as Record<string | number, unknown>)[part], value);
}

function withValue(message: object, path: Path, value: unknown): unknown {
  const copy = structuredClone(message);
  (get(copy, path.slice(0, -1)) as Record<string | number, unknown>)[path.at(-1)!] = value;
  return copy;
}

function without(message: object, path: Path): unknown {
  const copy = structuredClone(message);
  Reflect.deleteProperty(get(copy, path.slice(0, -1)) as object, path.at(-1)!);
  return copy;
}
