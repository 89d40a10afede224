import type { Objective, StepPlan } from './step-plan';

export type IdLookup =
  | { readonly kind: 'found'; readonly objective: Objective }
  | { readonly kind: 'ambiguous'; readonly candidates: readonly Objective[] }
  | { readonly kind: 'missing' };

/**
 * The id of an objective before equals are told apart: a hash of heading path and text. The text has no number, so
 * that renumbering a table keeps its ids; the state is no part of it, so that a tick keeps it.
 */
export function baseId(path: readonly string[], text: string): string {
  const words = [...path, text].map(part => part.normalize('NFC').toLowerCase());
  return hash(words.join('\u0000'));
}

/** Adds `-k-of-n` where n objectives have the same base id, in source order, counted from 1. */
export function numberEquals(baseIds: readonly string[]): string[] {
  const totals = new Map<string, number>();
  for (const id of baseIds) {
    totals.set(id, (totals.get(id) ?? 0) + 1);
  }
  const seen = new Map<string, number>();
  return baseIds.map(id => {
    const total = totals.get(id) ?? 1;
    const position = (seen.get(id) ?? 0) + 1;
    seen.set(id, position);
    return total === 1 ? id : `${id}-${position}-of-${total}`;
  });
}

/**
 * The objective that an id names in a plan. Ambiguous when as many rows are equal as the id does not say: rows were
 * added or removed since, and which one was meant cannot be known.
 */
export function findById(plan: StepPlan, id: string): IdLookup {
  const exact = plan.objectives.find(objective => objective.id === id);
  if (exact !== undefined) {
    return { kind: 'found', objective: exact };
  }
  const base = withoutPosition(id);
  const candidates = plan.objectives.filter(objective => withoutPosition(objective.id) === base);
  return candidates.length === 0 ? { kind: 'missing' } : { kind: 'ambiguous', candidates };
}

function withoutPosition(id: string): string {
  return id.replace(/-\d+-of-\d+$/, '');
}

/** Two FNV-1a hashes (32 bits, different offset bases) in base 36: short, and the same on every platform. */
function hash(text: string): string {
  let low = 0x811c9dc5;
  let high = 0xcbf29ce4;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    low = Math.imul(low ^ code, 0x01000193);
    high = Math.imul(high ^ code ^ (low >>> 15), 0x01000193);
  }
  return [high, low].map(part => (part >>> 0).toString(36).padStart(7, '0')).join('');
}
