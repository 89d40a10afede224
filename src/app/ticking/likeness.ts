/** How much two texts have in common, from 0 to 1: the share of character pairs that stand in both (Dice's coefficient). */
export function likeness(a: string, b: string): number {
  if (a === b) {
    return 1;
  }
  const pairs = countPairs(a);
  let shared = 0;
  for (const [pair, count] of countPairs(b)) {
    shared += Math.min(count, pairs.get(pair) ?? 0);
  }
  const total = Math.max(a.length - 1, 0) + Math.max(b.length - 1, 0);
  return total === 0 ? 0 : (2 * shared) / total;
}

function countPairs(text: string): Map<string, number> {
  const pairs = new Map<string, number>();
  for (let i = 0; i + 1 < text.length; i++) {
    const pair = text.slice(i, i + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}
