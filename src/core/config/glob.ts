/** More alternatives than anybody writes: `{a,b}{a,b}…` doubles with each pair. */
const MOST_ALTERNATIVES = 256;
const INNERMOST_BRACES = /\{([^{}]*)\}/;

/**
 * Whether a path, with `/` between its parts, is one that a glob means. `**` is any number of folders, `*` any text
 * within a part, `?` one character, `{a,b}` either. A glob that starts with `**` and goes on in the same part
 * (`**.md`) means the files of all folders below. Time is bounded by the product of the lengths, whatever is written.
 */
export function matchesGlob(glob: string, path: string): boolean {
  const parts = partsOf(path);
  return expandBraces(glob).some(each => matchParts(globParts(each), parts));
}

function expandBraces(glob: string): string[] {
  let open = [glob];
  for (;;) {
    const next = open.flatMap(each => {
      const braces = INNERMOST_BRACES.exec(each);
      const [before, after] = [
        each.slice(0, braces?.index),
        each.slice((braces?.index ?? 0) + (braces?.[0].length ?? 0)),
      ];
      return braces === null ? [each] : (braces[1] ?? '').split(',').map(choice => before + choice + after);
    });
    if (next.length > MOST_ALTERNATIVES || next.every((each, index) => each === open[index])) {
      return next.slice(0, MOST_ALTERNATIVES);
    }
    open = next;
  }
}

function partsOf(path: string): string[] {
  return path.split('/').filter(part => part !== '' && part !== '.');
}

function globParts(glob: string): string[] {
  return partsOf(glob).flatMap(part =>
    /^\*\*./.test(part) ? ['**', `*${part.replace(/^\*+/, '')}`] : [part],
  );
}

/** `reached[i]`: the globs so far mean the first `i` parts. */
function matchParts(globs: readonly string[], parts: readonly string[]): boolean {
  let reached = [true, ...parts.map(() => false)];
  for (const glob of globs) {
    let isBelow = false;
    reached = reached.map((isHere, index) => {
      isBelow ||= isHere;
      const part = parts[index - 1];
      return glob === '**'
        ? isBelow
        : part !== undefined && reached[index - 1] === true && matchPart(glob, part);
    });
  }
  return reached.at(-1) === true;
}

/** The last `*` takes one character more wherever what follows does not fit: earlier ones never need to. */
function matchPart(glob: string, part: string): boolean {
  let [g, p, star, taken] = [0, 0, -1, 0];
  while (p < part.length) {
    if (glob[g] === '*') {
      star = g++;
      taken = p;
    } else if (g < glob.length && (glob[g] === '?' || glob[g] === part[p])) {
      g++;
      p++;
    } else if (star >= 0) {
      g = star + 1;
      p = ++taken;
    } else {
      return false;
    }
  }
  return /^\**$/.test(glob.slice(g));
}
