import { distance } from 'fastest-levenshtein';

/** More and longer names than anybody has in one place: what is beyond them is not looked at. */
const MOST_NAMES = 1000;
const LONGEST_NAME = 150;
/** Of one document. Whoever has more broken links has moved a folder, and needs no suggestions. */
const MOST_QUESTIONS = 100;
/** A name that starts as another one does is meant by it, from this length on. */
const SHORTEST_START = 4;

interface Name {
  readonly name: string;
  readonly plain: string;
}

/** Finds the name that a mistyped one was meant for. It takes bounded time, however many names and questions there are. */
export class NearestName {
  readonly #names: readonly Name[];
  #questions = 0;

  constructor(names: readonly string[]) {
    this.#names = names
      .slice(0, MOST_NAMES)
      .filter(({ length }) => length <= LONGEST_NAME)
      .map(name => ({ name, plain: plainText(name) }));
  }

  /** Equal but for case and punctuation, else one that starts alike, else the one with the fewest letters changed. */
  find(wanted: string): string | undefined {
    const plain = plainText(wanted);
    if (plain === '' || wanted.length > LONGEST_NAME || ++this.#questions > MOST_QUESTIONS) {
      return undefined;
    }
    return (
      this.#names.find(name => name.plain === plain)?.name ??
      this.#startingAlike(plain) ??
      this.#closest(plain)
    );
  }

  #startingAlike(plain: string): string | undefined {
    if (plain.length < SHORTEST_START) {
      return undefined;
    }
    const alike = this.#names.filter(
      name =>
        name.plain.startsWith(plain) || (name.plain.length >= SHORTEST_START && plain.startsWith(name.plain)),
    );
    return alike.length === 1 ? alike[0]?.name : undefined;
  }

  #closest(plain: string): string | undefined {
    let best: string | undefined;
    let least = Math.ceil(plain.length / 3) + 1;
    for (const name of this.#names) {
      const isNear = Math.abs(name.plain.length - plain.length) < least;
      const changes = isNear ? distance(name.plain, plain) : least;
      if (changes < least) {
        least = changes;
        best = name.name;
      }
    }
    return best;
  }
}

function plainText(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
