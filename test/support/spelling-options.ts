import type { CheckOptions } from '../../src/core/checks/check-options';
import type { Speller } from '../../src/core/spelling/speller';
import type { Spelling, WorkspaceWords } from '../../src/core/spelling/spelling';

/** Options as a fixture has them: what is a set or a map there is an array or an object. */
export interface PlainOptions extends Omit<CheckOptions, 'spelling'> {
  readonly spelling?: PlainSpelling;
}

export interface PlainSpelling extends Omit<Spelling, 'speller' | 'userWords' | 'workspace' | 'corrections'> {
  readonly userWords?: readonly string[];
  readonly corrections?: Readonly<Record<string, string>>;
  /** By word in lower case: how often it stands in how many files. */
  readonly workspace?: Readonly<Record<string, readonly [uses: number, files: number]>>;
}

export function withSpeller({ spelling = {}, ...options }: PlainOptions, speller: Speller): CheckOptions {
  const { userWords, corrections, workspace, ...others } = spelling;
  return {
    ...options,
    spelling: {
      ...others,
      speller,
      ...(userWords === undefined ? {} : { userWords: new Set(userWords) }),
      ...(corrections === undefined ? {} : { corrections: new Map(Object.entries(corrections)) }),
      ...(workspace === undefined ? {} : { workspace: workspaceOf(workspace) }),
    },
  };
}

function workspaceOf(
  words: Readonly<Record<string, readonly [uses: number, files: number]>>,
): WorkspaceWords {
  const uses = new Map(Object.entries(words));
  return {
    total: [...uses.values()].reduce((sum, [count]) => sum + count, 0),
    usesOf: word => uses.get(word)?.[0] ?? 0,
    filesWith: word => uses.get(word)?.[1] ?? 0,
  };
}
