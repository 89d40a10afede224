import type { Progress, Objective } from './step-plan';

export const NO_PROGRESS: Progress = {
  done: 0,
  todo: 0,
  unknown: 0,
  placeholders: 0,
  summaries: 0,
  total: 0,
};

type Counted = Pick<Objective, 'placeholder' | 'countedBySteps' | 'state'>;

/** Each objective counts once: as a placeholder, else as a summary of its steps, else by its state. */
export function progressOf(objectives: Iterable<Counted>): Progress {
  const count = { done: 0, todo: 0, unknown: 0, placeholders: 0, summaries: 0 };
  for (const objective of objectives) {
    if (objective.placeholder) {
      count.placeholders++;
    } else if (objective.countedBySteps) {
      count.summaries++;
    } else {
      count[objective.state]++;
    }
  }
  return { ...count, total: count.done + count.todo };
}

export function addProgress(a: Progress, b: Progress): Progress {
  return {
    done: a.done + b.done,
    todo: a.todo + b.todo,
    unknown: a.unknown + b.unknown,
    placeholders: a.placeholders + b.placeholders,
    summaries: a.summaries + b.summaries,
    total: a.total + b.total,
  };
}
