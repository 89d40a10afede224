import * as vscode from 'vscode';
import type { PlanReader } from '../../app/steps/plan-reader';
import type { StepStore } from '../../app/steps/step-store';
import { settableState } from '../../app/tree/settable';
import { targetFor } from '../../app/tree/tick-requests';
import type { TreeNode } from '../../app/tree/tree-node';
import { findById } from '../../core/objectives/identity';
import type { Ticking } from '../ticking/ticking';
import { openObjective } from './open-objective';

/** What a row of the tree gives its command: the document, the 0-based line, the objective's id, which sub-item. */
export type RowArguments = readonly [uri: string, line: number, id: string, subItem: number | null];

/** Far longer than the command of a row takes to arrive after the key that selected the row, on any machine. */
const ARRIVAL = 5000;

/**
 * Clicking a row goes to it in the editor; Space ticks it. VS Code tells no extension which row has the focus, so Space
 * selects that row, which runs the row's command, which then ticks instead of opening.
 */
export function registerRowCommands(
  view: vscode.TreeView<TreeNode>,
  plans: PlanReader,
  store: StepStore,
  ticking: Ticking,
): vscode.Disposable {
  // One entry for each press whose row has not told yet: of two quick ones, neither may open the file.
  const presses = new Set<symbol>();
  return vscode.Disposable.from(
    vscode.commands.registerCommand('zeroTrustSteps.tickFocused', async (): Promise<void> => {
      const press = Symbol('press');
      presses.add(press);
      await vscode.commands.executeCommand('list.selectAndPreserveFocus');
      const kind = view.selection[0]?.kind;
      if (kind === 'objective' || kind === 'option') {
        setTimeout(() => presses.delete(press), ARRIVAL);
      } else {
        // A section or a file has no command that would take the press: the next click must open again.
        presses.delete(press);
      }
    }),
    vscode.commands.registerCommand(
      'zeroTrustSteps.openObjective',
      async (...[uri, line, id, subItem]: RowArguments): Promise<void> => {
        const [press] = presses;
        if (press !== undefined) {
          presses.delete(press);
          await flip(store, ticking, uri, id, subItem);
        } else {
          await openObjective(plans, uri, line, id);
        }
      },
    ),
  );
}

async function flip(
  store: StepStore,
  ticking: Ticking,
  uri: string,
  id: string,
  subItem: number | null,
): Promise<void> {
  const document = store.get(uri);
  const found = document && findById(document.plan, id);
  if (document === undefined || found?.kind !== 'found') {
    ticking.redraw();
    return;
  }
  const { objective } = found;
  const item = subItem === null ? objective : objective.subItems[subItem];
  const wanted = settableState(objective, item) === 'done' ? 'todo' : 'done';
  await ticking.tick([{ uri, base: document.base, targets: [targetFor(objective, subItem, wanted)] }]);
}
