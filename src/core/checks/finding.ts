import type { Span } from '../text/span';
import type { TextPatch } from '../text/text-patch';

export type Severity = 'error' | 'warning' | 'info';

/**
 * Words for people, in English with `{0}`, `{1}` … where the arguments go: just what `l10n.t` takes. The templates of
 * a check stand in its `templates`, so that a test can hold the translations to them; nothing else makes words.
 */
export interface Message {
  readonly template: string;
  readonly args: readonly (string | number)[];
}

/**
 * `safe`: it deletes no text that anybody could want and changes no state; fix-all applies it. `review`: it is offered,
 * and a person decides.
 */
export type FixKind = 'safe' | 'review';

export interface Fix {
  readonly title: Message;
  readonly kind: FixKind;
  /**
   * `table`, `file`: it mends this finding and all others of its kind there. Findings share such a fix, with one array
   * of patches: a copy for each would take quadratic space.
   */
  readonly scope?: 'table' | 'file';
  /** They do not overlap. Undefined patches do not exist: what cannot be mended has no fix. */
  readonly patches: readonly TextPatch[];
  /** What it makes of a misspelled word, in the capitals of the dictionary: those of the place may be others. */
  readonly word?: string;
}

/** What a check found; the runner adds code and severity. */
export interface Problem {
  /** What is wrong. A safe fix changes nothing outside of it. */
  readonly span: Span;
  /** One sentence that says what is wrong and why it matters. */
  readonly message: Message;
  /** The best one first; none where only a person knows. At most one is safe. */
  readonly fixes: readonly Fix[];
  /** Where this one weighs more or less than the check's default. A setting for the code outweighs both. */
  readonly severity?: Severity;
  /** The word that would have to stand in a dictionary for this not to be found. */
  readonly word?: string;
}

export interface Finding extends Problem {
  readonly code: string;
  readonly severity: Severity;
}
