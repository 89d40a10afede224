import type { CheckContext } from './check-context';
import type { Problem, Severity } from './finding';

/** Looks for one kind of mistake. Its page is `docs/checks/CODE.md`. */
export interface Check {
  /** Stable: settings, comments in documents and other programs name it. kebab-case. */
  readonly code: string;
  /** The default; `off` for one that a setting has to turn on. */
  readonly severity: Severity | 'off';
  /** `guidance`: it matters only for what is published, and a team's plan is spared. */
  readonly appliesTo: 'everything' | 'guidance';
  /** markdownlint says the same: silent where that is configured, unless a setting gives this code a severity. */
  readonly isMarkdownlints?: true;
  /** Codes of checks that say more of the same words: where one of them finds something inside, this one is silent. */
  readonly yieldsTo?: readonly string[];
  /** Every template of its messages and of the titles of its fixes. */
  readonly templates: Readonly<Record<string, string>>;
  /** In any order. Linear in the text: facts that several checks need are made once, by the context. */
  run(context: CheckContext): Iterable<Problem>;
}
