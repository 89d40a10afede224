import type { Objective } from '../../core/objectives/step-plan';
import type { Mark } from '../../protocol/model';
import { hasOptions, settableState } from './settable';

/** What is unusual about a row, worst first; views show each as words and as an icon. */
export function marksOf(objective: Objective): Mark[] {
  const marks: Mark[] = [];
  if (objective.inConflict) marks.push('conflict');
  if (objective.malformed) marks.push('malformed');
  if (objective.state === 'unknown') marks.push(hasOptions(objective) ? 'options' : 'unknown');
  // A row without a box of its own in the view still has to say which it is.
  if (settableState(objective) === undefined && objective.state === 'done') marks.push('fixedDone');
  if (settableState(objective) === undefined && objective.state === 'todo') marks.push('fixedTodo');
  if (objective.placeholder) marks.push('placeholder');
  if (objective.countedBySteps) marks.push('summary');
  return marks;
}
