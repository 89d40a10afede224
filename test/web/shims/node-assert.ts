// What the tests of both hosts use of `node:assert/strict`.

/** Mocha shows the difference of the two where an error has them. */
class AssertionError extends Error {
  override readonly name = 'AssertionError';
  readonly showDiff = true;

  constructor(
    message: string,
    readonly actual: unknown,
    readonly expected: unknown,
  ) {
    super(message);
  }
}

function check(holds: boolean, message: string, actual: unknown, expected: unknown): asserts holds {
  if (!holds) throw new AssertionError(message, actual, expected);
}

function ok(value: unknown, message = 'not true'): asserts value {
  check(Boolean(value), message, value, true);
}

function equal(actual: unknown, expected: unknown, message = 'not equal'): void {
  check(Object.is(actual, expected), message, actual, expected);
}

function notEqual(actual: unknown, expected: unknown, message = 'equal'): void {
  check(!Object.is(actual, expected), message, actual, expected);
}

function deepEqual(actual: unknown, expected: unknown, message = 'not deeply equal'): void {
  check(equals(actual, expected), message, actual, expected);
}

function notDeepEqual(actual: unknown, expected: unknown, message = 'deeply equal'): void {
  check(!equals(actual, expected), message, actual, expected);
}

function match(text: string, pattern: RegExp, message = 'no match'): void {
  check(pattern.test(text), message, text, String(pattern));
}

function doesNotMatch(text: string, pattern: RegExp, message = 'a match'): void {
  check(!pattern.test(text), message, text, `not ${String(pattern)}`);
}

/** The same values in things of the same kind, as Node compares them strictly. */
function equals(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (!isObject(one) || !isObject(other)) return false;
  if (Object.getPrototypeOf(one) !== Object.getPrototypeOf(other)) return false;
  const [members, others] = [membersOf(one), membersOf(other)];
  return (
    members.size === others.size &&
    [...members].every(([key, value]) => others.has(key) && equals(value, others.get(key)))
  );
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function membersOf(value: object): ReadonlyMap<unknown, unknown> {
  if (value instanceof Map) return value;
  return new Map<unknown, unknown>(value instanceof Set ? [...value].entries() : Object.entries(value));
}

const assert = { ok, equal, notEqual, deepEqual, notDeepEqual, match, doesNotMatch };

// As Node's module has it.
export { assert as default };
