/** A piece of a line of a template. */
export type Part =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'variable'; readonly name: string }
  /** Text that the author is to write in the place of what stands there. */
  | { readonly kind: 'ask'; readonly parts: readonly Part[] };

const ASK = 'ask:';
const NEXT = /\$\$\{|\$\{|\}/g;

/**
 * Reads `Step ${number}. ${ask:What ${title} reaches}`: variables, and pieces to be written. `$${` stands for `${`.
 * Undefined where a `${` has no `}`.
 */
export function readParts(line: string): readonly Part[] | undefined {
  const { parts, end } = readUntil(line, 0, false);
  return end === line.length ? parts : undefined;
}

/** Up to the end of the line, or behind the `}` that closes an `ask`. `end` is -1 where that lacks. */
function readUntil(line: string, from: number, inAsk: boolean): { parts: Part[]; end: number } {
  const parts: Part[] = [];
  let at = from;
  const addText = (text: string): void => {
    if (text !== '') parts.push({ kind: 'text', text });
  };
  for (;;) {
    NEXT.lastIndex = at;
    const match = NEXT.exec(line);
    if (match === null) {
      addText(line.slice(at));
      return { parts, end: inAsk ? -1 : line.length };
    }
    const behind = match.index + match[0].length;
    if (match[0] === '}' && inAsk) {
      addText(line.slice(at, match.index));
      return { parts, end: behind };
    }
    addText(line.slice(at, match.index));
    if (match[0] === '${') {
      const read = readPlaceholder(line, behind);
      if (read === undefined) {
        return { parts, end: -1 };
      }
      parts.push(read.part);
      at = read.end;
    } else {
      addText(match[0] === '}' ? '}' : '${');
      at = behind;
    }
  }
}

/** What stands behind `${`. */
function readPlaceholder(line: string, from: number): { part: Part; end: number } | undefined {
  if (line.startsWith(ASK, from)) {
    const { parts, end } = readUntil(line, from + ASK.length, true);
    return end < 0 ? undefined : { part: { kind: 'ask', parts }, end };
  }
  const end = line.indexOf('}', from);
  return end < 0 ? undefined : { part: { kind: 'variable', name: line.slice(from, end) }, end: end + 1 };
}
