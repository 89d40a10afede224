import * as vscode from 'vscode';
import type { PlanReader } from '../../app/steps/plan-reader';
import { findLostContent, type LostContent } from '../../core/checks/lost-content';
import { rangeIn } from './findings';

/** Shows what stands in a file and no reader of the page sees: in a hover, and all of it by command. */
export function registerLostContent(plans: PlanReader): vscode.Disposable {
  const find = async (document: vscode.TextDocument): Promise<LostContent[]> =>
    findLostContent((await plans.read(document.uri.toString(), document.getText())).file);
  return vscode.Disposable.from(
    vscode.languages.registerHoverProvider(
      { language: 'markdown' },
      {
        async provideHover(document, position) {
          const offset = document.offsetAt(position);
          const lost = await find(document);
          const here = lost.find(({ span }) => span.start <= offset && offset <= span.end);
          return here && new vscode.Hover(wordsFor(here), rangeIn(document)(here.span));
        },
      },
    ),
    vscode.commands.registerCommand('zeroTrustSteps.showLostContent', async () => {
      const document = vscode.window.activeTextEditor?.document;
      const lost = document === undefined ? [] : await find(document);
      if (document === undefined || lost.length === 0) {
        void vscode.window.showInformationMessage(vscode.l10n.t('Readers see everything in this file.'));
        return;
      }
      const ranges = lost.map(({ span }) => rangeIn(document)(span));
      const places = ranges.map(range => new vscode.Location(document.uri, range));
      const [first] = ranges;
      await vscode.commands.executeCommand(
        'editor.action.goToLocations',
        document.uri,
        first?.start,
        places,
        'peek',
      );
    }),
  );
}

function wordsFor({ kind }: LostContent): string {
  return kind === 'cell'
    ? vscode.l10n.t('Readers do not see this cell: the row is wider than the header of its table.')
    : vscode.l10n.t('Readers see no table here: header and delimiter row differ in their number of cells.');
}
