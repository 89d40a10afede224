import * as vscode from 'vscode';
import type { PlanReader } from '../../app/steps/plan-reader';
import type { StepStore } from '../../app/steps/step-store';
import { objectiveLabel } from '../tree/words';
import { withoutIcons } from '../untrusted-text';
import { openObjective } from './open-objective';

/** Lets the user choose one of all objectives by typing, and goes to its row. */
export function registerGoToObjective(store: StepStore, plans: PlanReader): vscode.Disposable {
  return vscode.commands.registerCommand('zeroTrustSteps.goToObjective', async (): Promise<void> => {
    const items = store.documents.flatMap(({ uri, plan }) =>
      plan.objectives.map(objective => ({
        label: `${objective.state === 'done' ? '$(check)' : '$(blank)'} ${withoutIcons(objectiveLabel(objective))}`,
        description: withoutIcons(objective.owner ?? ''),
        detail: withoutIcons([plan.title, ...(objective.section?.path ?? [])].filter(Boolean).join(' › ')),
        uri,
        objective,
      })),
    );
    const chosen = await vscode.window.showQuickPick(items, {
      placeHolder: vscode.l10n.t('Type words of an objective, its owner or its section'),
      matchOnDescription: true,
      matchOnDetail: true,
    });
    if (chosen !== undefined) {
      await openObjective(plans, chosen.uri, chosen.objective.line, chosen.objective.id);
    }
  });
}
