import { isPlaceholder } from '../objectives/words';
import { findConfusedWords } from '../spelling/confusions/confused-words';
import { findMisspelledNames } from '../spelling/product-names';
import { variantOf } from '../spelling/variants';
import type { WordPatch } from '../spelling/word-patch';
import type { CheckContext } from './check-context';
import { findRepeatedWords } from './repeated-word';
import { findTerms } from './terminology';

/**
 * Whether another check finds something in prose once a word of it is corrected: `teh the` → `the the`. A person has to
 * see that, for what is mended without asking must show nothing new.
 */
export function makesOthersSpeak(
  context: CheckContext,
  prose: string,
  { span, newText }: WordPatch,
  newWord: string,
): boolean {
  const corrected = prose.slice(0, span.start) + newText + prose.slice(span.end);
  const counts = [
    (text: string) => findRepeatedWords(text).length,
    (text: string) => findTerms(context, text).length,
    (text: string) => findConfusedWords(text).length,
    (text: string) => findMisspelledNames(text).length,
  ];
  const variant = variantOf(newWord)?.variant;
  const isOther = variant !== undefined && variant !== (context.options.english ?? 'american');
  const isFiller = isPlaceholder(corrected.trim(), context.plan.options.placeholders);
  return isOther || isFiller || counts.some(count => count(corrected) > count(prose));
}
