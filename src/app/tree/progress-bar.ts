import type { Progress } from '../../core/objectives/step-plan';

const LENGTH = 5;

/** `▰▰▱▱▱`: none is full before all is done, none is empty once something is; empty text where nothing counts. */
export function progressBar({ done, total }: Pick<Progress, 'done' | 'total'>): string {
  if (total === 0) {
    return '';
  }
  const exact = (done / total) * LENGTH;
  const full = exact < 1 ? Math.ceil(exact) : Math.floor(exact);
  return '▰'.repeat(full) + '▱'.repeat(LENGTH - full);
}
