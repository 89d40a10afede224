const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
/** How far right of the top row's keys the ones of the row begin, in keys. */
const OFFSETS = [0, 0.25, 0.75];
/** In keys: next to it in its row, or touching it in the row above or below. */
const REACH = 1.3;

const NEIGHBOURS = neighbours();

/** True for two letters whose keys touch each other on a QWERTY keyboard. Lower case. */
export function areNeighbours(a: string, b: string): boolean {
  return NEIGHBOURS.has(a + b);
}

function neighbours(): ReadonlySet<string> {
  const keys = ROWS.flatMap((letters, y) =>
    Array.from(letters).map((key, x) => ({ key, x: x + (OFFSETS[y] ?? 0), y })),
  );
  const pairs = keys.flatMap(a =>
    keys.filter(b => a.key !== b.key && Math.hypot(a.x - b.x, a.y - b.y) < REACH).map(b => a.key + b.key),
  );
  return new Set(pairs);
}
