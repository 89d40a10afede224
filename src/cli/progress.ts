import type { Progress } from '../core/objectives/step-plan';

export const NO_PROGRESS: Progress = {
  done: 0,
  todo: 0,
  unknown: 0,
  placeholders: 0,
  summaries: 0,
  total: 0,
};

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
