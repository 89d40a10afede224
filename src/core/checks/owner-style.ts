import { splitOwners } from '../objectives/owners';
import type { Check } from './check';
import type { CheckContext } from './check-context';
import type { Fix } from './finding';
import { message } from './message';
import { looseOwnerKey, ownerTexts, ownersOf, type OwnerName } from './owner-names';

const templates = {
  differs: '“{0}” is spelled “{1}” elsewhere: one owner looks like two.',
  use: 'Change to “{0}”',
  useEverywhere: 'Use “{0}” everywhere in this file ({1})',
} as const;

/** An owner that is spelled in more than one way, in the file or in the workspace. The most frequent spelling wins. */
export const ownerStyle: Check = {
  code: 'owner-style',
  severity: 'warning',
  appliesTo: 'everything',
  templates,
  *run(context) {
    const known = knownSpellings(context);
    if (!areSpelledInSeveralWays(ownerTexts(context), known)) {
      return;
    }
    const owners = ownersOf(context);
    const hasCapitals = owners.filter(({ name }) => endsCapital(name)).length * 2 > owners.length;
    for (const group of byKey(owners).values()) {
      const here = countsOf(group);
      const best = mostFrequent(here, known.get(group[0]?.key ?? ''), hasCapitals);
      const others = group.filter(({ name }) => name !== best);
      const all = others.filter(({ isPlain }) => isPlain).map(({ span }) => context.replace(span, best));
      const useEverywhere: Fix = {
        title: message(templates.useEverywhere, best, all.length),
        kind: 'review',
        scope: 'file',
        patches: all,
      };
      for (const { name, span, isPlain } of others) {
        const own: Fix = {
          title: message(templates.use, best),
          kind: 'review',
          patches: [context.replace(span, best)],
        };
        yield {
          span,
          message: message(templates.differs, name, best),
          fixes: isPlain ? [own, ...(all.length > 1 ? [useEverywhere] : [])] : [],
          // What only other files spell in another way is no fault of this one.
          severity: here.has(best) ? 'warning' : 'info',
        };
      }
    }
  },
};

/** Most files spell each owner in one way, and need not be asked where. */
function areSpelledInSeveralWays(
  texts: ReadonlySet<string>,
  known: ReadonlyMap<string, ReadonlyMap<string, number>>,
): boolean {
  const spellings = new Map<string, string>();
  return [...texts].flatMap(splitOwners).some(name => {
    const key = looseOwnerKey(name);
    const first = spellings.get(key) ?? name;
    spellings.set(key, first);
    const others = known.get(key);
    return first !== name || (others !== undefined && (others.size > 1 || !others.has(name)));
  });
}

function byKey(owners: readonly OwnerName[]): Map<string, OwnerName[]> {
  const groups = new Map<string, OwnerName[]>();
  for (const owner of owners) {
    const group = groups.get(owner.key) ?? [];
    group.push(owner);
    groups.set(owner.key, group);
  }
  return groups;
}

function countsOf(group: readonly OwnerName[]): Map<string, number> {
  const counts = new Map<string, number>();
  group.forEach(({ name }) => counts.set(name, (counts.get(name) ?? 0) + 1));
  return counts;
}

/**
 * The workspace counts this file too, so the larger figure is the whole one. Of equals the one without full stop, then the
 * one with capitals where most owners of the file have them, then the first.
 */
function mostFrequent(
  here: ReadonlyMap<string, number>,
  known: ReadonlyMap<string, number> | undefined,
  hasCapitals: boolean,
): string {
  const totals = new Map(here);
  known?.forEach((count, name) => totals.set(name, Math.max(count, here.get(name) ?? 0)));
  const oddity = (name: string): number =>
    (name.endsWith('.') ? 2 : 0) + (endsCapital(name) === hasCapitals ? 0 : 1);
  return [...totals].sort((a, b) => b[1] - a[1] || oddity(a[0]) - oddity(b[0]))[0]?.[0] ?? '';
}

/** "Security Architect", not "IT implementer". */
function endsCapital(name: string): boolean {
  return /(?:^|\s)\p{Lu}\S*$/u.test(name);
}

function knownSpellings({ options }: CheckContext): Map<string, Map<string, number>> {
  const known = new Map<string, Map<string, number>>();
  for (const [name, count] of Object.entries(options.knownOwners ?? {})) {
    const key = looseOwnerKey(name);
    known.set(key, (known.get(key) ?? new Map<string, number>()).set(name, count));
  }
  return known;
}
