import type { Span } from '../text/span';

/** A field at the top of YAML front matter. Spans are offsets into the front matter's own text. */
export interface FrontMatterField {
  readonly name: string;
  /** From the key to the colon, the colon not included. */
  readonly key: Span;
  /** The value as written, quotes included; empty, at the end of the key's colon, where there is none. */
  readonly value: Span;
  /** The value of a scalar as text; null for none, for a list and for a map. */
  readonly text: string | null;
  /** Nothing, white space, or a list or map without anything in it. */
  readonly isEmpty: boolean;
}

export interface FrontMatter {
  /** In source order; none where `problem` says why it is not YAML. */
  readonly fields: readonly FrontMatterField[];
  readonly problem: FrontMatterProblem | null;
}

/** Why no YAML reader takes it, and where. */
export interface FrontMatterProblem {
  readonly span: Span;
  readonly kind: 'syntax' | 'no-fields' | 'repeated-field';
  /** Of the syntax, what the parser says, in English; of a repeated field, its name; else empty. */
  readonly detail: string;
}

export const NO_FRONT_MATTER: FrontMatter = { fields: [], problem: null };
