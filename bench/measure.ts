/** The median time of one call, in milliseconds; the subjects take turns, so that a busy machine slows all of them. */
export function measureInTurns<Name extends string>(
  subjects: Readonly<Record<Name, () => unknown>>,
  rounds: number,
): Record<Name, number> {
  const names = Object.keys(subjects) as Name[];
  const times = new Map<Name, number[]>(names.map(name => [name, []]));
  for (const name of names) {
    subjects[name]();
  }
  for (let round = 0; round < rounds; round++) {
    for (const name of names) {
      const start = performance.now();
      subjects[name]();
      times.get(name)?.push(performance.now() - start);
    }
  }
  return Object.fromEntries(names.map(name => [name, median(times.get(name) ?? [])])) as Record<Name, number>;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? NaN;
}
