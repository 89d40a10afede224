import type fc from 'fast-check';

/**
 * Parameters for a property that is checked `count` times. A run is reproducible: the seed is fixed unless `ZT_SEED`
 * names another (a number, or `random`), and `ZT_RUNS` multiplies the count for a longer search.
 */
export function runs<T>(count: number): fc.Parameters<T> {
  const factor = Number(process.env['ZT_RUNS'] ?? '1');
  return { numRuns: Math.max(1, Math.round(count * factor)), seed: seed() };
}

function seed(): number {
  const wanted = process.env['ZT_SEED'] ?? '20210819';
  return wanted === 'random' ? Date.now() & 0x7fffffff : Number(wanted);
}
