import type { Objective } from '../objectives/step-plan';
import { removeLines } from './remove-lines';
import { joinPatches } from '../fixes/join-patches';
import type { TextPatch } from '../text/text-patch';
import type { Check } from './check';
import type { CheckContext } from './check-context';
import { isEmptyObjective } from './empty-objectives';
import type { Fix } from './finding';
import { message } from './message';

const templates = {
  empty: 'This row has a checkbox and no objective: there is nothing in it that anybody could do.',
  remove: 'Remove the row',
  removeOfTable: 'Remove all empty objective rows of this table ({0})',
  removeOfFile: 'Remove all empty objective rows of this file ({0})',
} as const;

/** A row with a checkbox whose other cells are blank, a number or placeholders. */
export const emptyObjective: Check = {
  code: 'empty-objective',
  severity: 'warning',
  appliesTo: 'everything',
  templates,
  *run(context) {
    const byTable = context.ownTables.map(({ objectives }) =>
      objectives.filter(objective => isEmptyObjective(context, objective)),
    );
    const count = byTable.flat().length;
    const ofFile = removals(context, byTable.flat());
    for (const rows of byTable) {
      const ofTable = removals(context, rows);
      const wide = [
        ...(rows.length > 1 ? [removeAll(templates.removeOfTable, 'table', rows.length, ofTable)] : []),
        ...(count > rows.length ? [removeAll(templates.removeOfFile, 'file', count, ofFile)] : []),
      ];
      for (const row of rows) {
        const own: Fix = {
          title: message(templates.remove),
          kind: 'review',
          patches: removals(context, [row]),
        };
        yield { span: row.span, message: message(templates.empty), fixes: [own, ...wide] };
      }
    }
  },
};

function removals({ source }: CheckContext, rows: readonly Objective[]): readonly TextPatch[] {
  return joinPatches(rows.map(({ span }) => [removeLines(source, span.start)])).patches;
}

function removeAll(
  template: string,
  scope: 'table' | 'file',
  count: number,
  patches: readonly TextPatch[],
): Fix {
  return { title: message(template, count), kind: 'review', scope, patches };
}
