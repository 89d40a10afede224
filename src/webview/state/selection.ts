import type { Item, ObjectiveItem } from './items';

/** The selected rows after a click or a key on `key`: alone, one more or less, or all from the last one that was active. */
export function select(
  items: readonly Item[],
  before: readonly string[],
  key: string,
  mode: 'toggle' | 'range',
  active: string | null,
): string[] {
  if (mode === 'toggle') {
    return before.includes(key) ? before.filter(each => each !== key) : [...before, key];
  }
  const [from, to] = [active ?? key, key].map(each => items.findIndex(item => item.key === each));
  if (from === undefined || to === undefined || from < 0 || to < 0) {
    return [key];
  }
  const between = items.slice(Math.min(from, to), Math.max(from, to) + 1);
  return [...new Set([...before, ...objectivesOf(between).map(item => item.key)])];
}

export function objectivesOf(items: readonly Item[]): ObjectiveItem[] {
  return items.filter(item => item.kind === 'objective');
}
