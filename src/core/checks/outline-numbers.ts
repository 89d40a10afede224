/** A label as its parts: `2` → [2], `2b` → [2, 2], `1.3` → [1, 3]. */
export type NumberParts = readonly number[];

export function partsOf(label: string): NumberParts {
  if (/^\d+$/.test(label)) {
    return [Number(label)];
  }
  const letter = /[a-z]$/i.exec(label)?.[0].toLowerCase();
  const numbers = label
    .replace(/[a-z]$/i, '')
    .split('.')
    .map(Number);
  return letter === undefined ? numbers : [...numbers, letter.charCodeAt(0) - 'a'.charCodeAt(0) + 1];
}

/** A label in the spelling of another one: its letter case, its leading zeros; letters where that has one. */
export function labelOf(parts: NumberParts, model: string): string {
  const letter = /[a-z]$/i.exec(model)?.[0];
  const last = parts.at(-1) ?? 1;
  if (letter === undefined) {
    const width = /^0\d/.test(model) ? model.length : 0;
    return parts.map(part => String(part).padStart(width, '0')).join('.');
  }
  const code = (letter === letter.toLowerCase() ? 'a' : 'A').charCodeAt(0) + Math.min(last, 26) - 1;
  return parts.slice(0, -1).join('.') + String.fromCharCode(code);
}

/** Whether a label may come first: `1`, `1a`, `0`, or what follows the last one of the table before. */
export function isStart(parts: NumberParts, previous: NumberParts | undefined): boolean {
  const [first = 1, ...rest] = parts;
  const continues = previous !== undefined && first === (previous[0] ?? 0) + 1;
  return (first === 0 || first === 1 || continues) && rest.every(part => part === 1);
}

export type Step = 'next' | 'repeat' | 'gap' | 'back';

/** How a label stands to the one before it: `2` → `3`, `2a`; `2a` → `2b`, `3`; `1` → `2a`. */
export function stepBetween(previous: NumberParts, next: NumberParts): Step {
  const at = sharedLength(previous, next);
  if (at === next.length) {
    return at === previous.length ? 'repeat' : 'back';
  }
  const from = previous[at] ?? 0;
  const to = next[at] ?? 0;
  if (to < from) {
    return 'back';
  }
  return to === from + 1 && next.slice(at + 1).every(part => part === 1) ? 'next' : 'gap';
}

/**
 * The labels of a table in order, each as deep as it is now: `1, 3, 3b, 7` → `1, 2, 2a, 3`. Undefined ones are as deep
 * as the one before.
 */
export function renumbered(labels: readonly (NumberParts | undefined)[], first: NumberParts): NumberParts[] {
  const result: NumberParts[] = [];
  let old: NumberParts | undefined;
  for (const label of labels) {
    const before = result.at(-1);
    const own: NumberParts = label ?? old ?? [1];
    if (before === undefined || old === undefined) {
      result.push(first);
    } else {
      const shared = label === undefined ? own.length - 1 : Math.min(sharedLength(old, own), own.length - 1);
      const ones = Array.from({ length: own.length - shared - 1 }, () => 1);
      result.push([...before.slice(0, shared), (before[shared] ?? 0) + 1, ...ones]);
    }
    old = own;
  }
  return result;
}

function sharedLength(a: NumberParts, b: NumberParts): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) {
    length++;
  }
  return length;
}
