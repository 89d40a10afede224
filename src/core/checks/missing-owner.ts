import type { Objective } from '../objectives/step-plan';
import { splitOwners } from '../objectives/owners';
import { fieldPatch } from '../rows/edit-field';
import type { Check } from './check';
import type { CheckContext } from './check-context';
import type { Fix } from './finding';
import { message } from './message';
import { ownersOf, type OwnerName } from './owner-names';

const templates = {
  missing: 'This objective has no owner, and others of its table have one: nobody will see to it.',
  set: 'Set the owner to “{0}”',
} as const;

const MOST_OFFERED = 5;
/** A name with such a character would be read as markup. */
const MARKUP = /[\\`*_[\]<>&|~]/;

/** An objective without owner in a table where others have one. */
export const missingOwner: Check = {
  code: 'missing-owner',
  severity: 'warning',
  appliesTo: 'everything',
  templates,
  *run(context) {
    let names: readonly string[] | undefined;
    for (const { columns, objectives } of context.ownTables) {
      if (columns?.owner === undefined) {
        continue;
      }
      const said = objectives.filter(({ placeholder }) => !placeholder);
      const missing = said.filter(({ owner }) => owner === null);
      const owned = said.filter(({ owner }) => splitOwners(owner).length > 0).length;
      // In a plan whose owners are only being found, each missing one is no news.
      const severity = owned >= missing.length ? 'warning' : 'info';
      for (const objective of owned === 0 ? [] : missing) {
        names ??= frequentNames(ownersOf(context));
        const fixes = names.flatMap(name => ownerFix(context, objective, name));
        yield { span: objective.span, message: message(templates.missing), fixes, severity };
      }
    }
  },
};

function ownerFix({ source }: CheckContext, { fields, row }: Objective, name: string): Fix[] {
  const field = fields.owner;
  // `missing-cells` pads a row that ends too early; both at once would give it cells too many.
  return field === null || field.missingCells > 0
    ? []
    : [
        {
          title: message(templates.set, name),
          kind: 'review',
          patches: [fieldPatch(source, row, field, name)],
        },
      ];
}

/** Those of objectives come before those that only accountabilities name, each by how often it is named. */
function frequentNames(owners: readonly OwnerName[]): string[] {
  const byKey = new Map<string, { spellings: Map<string, number>; weight: number }>();
  for (const { key, name, place } of owners) {
    if (place !== 'header' && !MARKUP.test(name)) {
      const entry = byKey.get(key) ?? { spellings: new Map<string, number>(), weight: 0 };
      entry.spellings.set(name, (entry.spellings.get(name) ?? 0) + 1);
      entry.weight += place === 'objective' ? owners.length : 1;
      byKey.set(key, entry);
    }
  }
  return [...byKey.values()]
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST_OFFERED)
    .map(({ spellings }) => [...spellings].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '');
}
