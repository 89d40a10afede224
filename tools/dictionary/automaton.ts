/** A state of an automaton while it is made. */
export interface State {
  isFinal: boolean;
  readonly edges: Map<number, State>;
  /** Of equal states only one is kept; this is its number. -1 until it is decided. */
  id: number;
}

/**
 * The minimal automaton of words that come in ascending order of their code units (Daciuk, Mihov, Watson and Watson
 * 2000, "Incremental construction of minimal acyclic finite-state automata", algorithm 1).
 */
export class AutomatonBuilder {
  readonly root = newState();
  readonly #register = new Map<string, State>();
  #previous = '';
  /** The states along the previous word, the root first. */
  #path: State[] = [this.root];

  /** @throws RangeError where a word does not come after the one before. */
  add(word: string): void {
    if (word <= this.#previous) {
      throw new RangeError(`“${word}” comes after “${this.#previous}”.`);
    }
    let common = 0;
    while (common < this.#previous.length && word[common] === this.#previous[common]) {
      common++;
    }
    this.#minimize(common);
    for (const letter of word.slice(common)) {
      const state = newState();
      this.#path.at(-1)?.edges.set(letter.charCodeAt(0), state);
      this.#path.push(state);
    }
    const last = this.#path.at(-1);
    if (last) {
      last.isFinal = true;
    }
    this.#previous = word;
  }

  finish(): State {
    this.#minimize(0);
    return this.root;
  }

  /** Replaces the states below depth `depth` of the previous word by equal ones that are there already. */
  #minimize(depth: number): void {
    while (this.#path.length > depth + 1) {
      const state = this.#path.pop();
      const parent = this.#path.at(-1);
      const letter = this.#previous.charCodeAt(this.#path.length - 1);
      if (state && parent) {
        parent.edges.set(letter, this.#registered(state));
      }
    }
  }

  #registered(state: State): State {
    const edges = [...state.edges].map(([letter, { id }]) => `${letter}:${id}`).join();
    const key = `${state.isFinal ? '!' : ''}${edges}`;
    const known = this.#register.get(key);
    if (known !== undefined) {
      return known;
    }
    state.id = this.#register.size;
    this.#register.set(key, state);
    return state;
  }
}

function newState(): State {
  return { isFinal: false, edges: new Map(), id: -1 };
}
