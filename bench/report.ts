/** A figure, what it should be, and whether it is. */
export interface Figure {
  readonly name: string;
  readonly value: string;
  readonly goal?: string;
  readonly isMet?: boolean;
}

export function atMost(name: string, value: number, limit: number, detail = ''): Figure {
  return { name, value: `${times(value)}${detail}`, goal: `≤ ${limit}×`, isMet: value <= limit };
}

export function atLeast(name: string, value: number, limit: number, detail = ''): Figure {
  return { name, value: `${times(value)}${detail}`, goal: `≥ ${limit}×`, isMet: value >= limit };
}

export function milliseconds(value: number): string {
  return `${value.toFixed(value < 10 ? 2 : 0)} ms`;
}

function times(value: number): string {
  return `${value.toFixed(1)}×`;
}

export function print(title: string, figures: readonly Figure[]): void {
  const width = Math.max(...figures.map(({ name }) => name.length));
  console.log(`\n${title}`);
  for (const { name, value, goal, isMet } of figures) {
    const verdict = goal === undefined ? '' : `  ${goal.padEnd(7)} ${isMet === true ? 'met' : 'MISSED'}`;
    console.log(`  ${name.padEnd(width)}  ${value.padStart(10)}${verdict}`);
  }
}
