import type { Finding, Fix } from '../checks/finding';
import type { TextPatch } from '../text/text-patch';

/** A misspelling, and the word that is meant; capitals say nothing: each place keeps its own. */
export interface WordChange {
  readonly from: string;
  readonly to: string;
}

/** The findings of one misspelling, each with the fix that makes the word of it that is meant. */
export function changesOf(
  findings: readonly Finding[],
  { from, to }: WordChange,
): { readonly finding: Finding; readonly patches: readonly TextPatch[] }[] {
  const isSame = (a: string | undefined, b: string): boolean => a?.toLowerCase() === b.toLowerCase();
  return findings
    .filter(({ word }) => isSame(word, from))
    .flatMap(finding => {
      const fix: Fix | undefined = finding.fixes.find(each => isSame(each.word, to));
      return fix === undefined ? [] : [{ finding, patches: fix.patches }];
    });
}
