import type { Objective } from '../objectives/step-plan';
import { isPlaceholder, splitNumber } from '../objectives/words';
import type { CheckContext } from './check-context';

/**
 * Whether a row has a checkbox, and cells that are blank, a number or placeholders. One whose objective is a word
 * (`TBD`) is none: somebody stands for something there. The other cells are read only of a row without words, for that
 * takes time.
 */
export function isEmptyObjective({ plan }: CheckContext, objective: Objective): boolean {
  const { text, subItems } = objective;
  const saysNothing = !/\p{L}|\p{N}/u.test(text) || /^\d{1,4}[a-z]?$/i.test(text);
  if (!saysNothing || subItems.length > 0) {
    return false;
  }
  return objective.cells.every(cell => {
    const rest = splitNumber(cell.text).text;
    return rest === text || isPlaceholder(rest, plan.options.placeholders);
  });
}
