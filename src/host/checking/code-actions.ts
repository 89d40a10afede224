import * as vscode from 'vscode';
import type { CheckedText, CheckRunner } from '../../app/checking/check-runner';
import type { CheckEngine } from '../../core/checks/check-engine';
import type { Finding, Fix } from '../../core/checks/finding';
import type { TextPatch } from '../../core/text/text-patch';
import { noteCorrection, wordActions } from '../spelling/word-actions';
import { isChecked, type Diagnostics } from './diagnostics';
import { editOf, rangeIn } from './findings';
import { textHasChanged, wordsOf } from './words';

export const FIX_ALL = vscode.CodeActionKind.SourceFixAll.append('zeroTrustSteps');

/** What the light bulb offers. Its edit is made when it is chosen: the bulb can stay open for long. */
class FixAction extends vscode.CodeAction {
  readonly version: number;

  constructor(
    title: string,
    kind: vscode.CodeActionKind,
    readonly document: vscode.TextDocument,
    readonly patches: readonly TextPatch[],
  ) {
    super(title, kind);
    this.version = document.version;
  }
}

/** The light bulb on findings, and "fix all" for whoever runs it on save. */
export class CheckCodeActions implements vscode.CodeActionProvider {
  static readonly kinds = [vscode.CodeActionKind.QuickFix, FIX_ALL];

  constructor(
    readonly runner: CheckRunner,
    readonly diagnostics: Diagnostics,
  ) {}

  async provideCodeActions(
    document: vscode.TextDocument,
    range: vscode.Range,
    { only, triggerKind }: vscode.CodeActionContext,
    token: vscode.CancellationToken,
  ): Promise<vscode.CodeAction[]> {
    const wantsFixAll = only?.intersects(FIX_ALL) === true;
    const isFixAllAlone = wantsFixAll && !only.intersects(vscode.CodeActionKind.QuickFix);
    if (!isChecked(document)) {
      return [];
    }
    const { version } = document;
    const checked = await this.runner.check(document.uri.toString(), document.getText());
    const { findings } = checked;
    if (token.isCancellationRequested || document.version !== version) {
      return [];
    }
    const engine = await this.runner.engine();
    const all = wantsFixAll ? fixAllAction(document, findings, engine) : [];
    if (isFixAllAlone) {
      return all;
    }
    const toRange = rangeIn(document);
    const here = findings.filter(({ span }) => toRange(span).intersection(range) !== undefined);
    const isAsked = triggerKind === vscode.CodeActionTriggerKind.Invoke;
    const own = here.flatMap(finding => {
      // On save, where that is set, VS Code asks by itself for one kind, and makes all that come: nothing but fixes, then.
      const actions =
        isAsked || only === undefined
          ? offeredActions(document, finding, checked, engine, isAsked)
          : fixActions(document, finding, finding.fixes);
      const diagnostic = this.#diagnosticOf(document, finding);
      for (const action of actions) {
        if (diagnostic !== undefined) action.diagnostics = [diagnostic];
      }
      return actions;
    });
    return [...own, ...all];
  }

  /** VS Code applies the edit of an action to whatever the text is by then: one for an older text gets none. */
  resolveCodeAction(action: vscode.CodeAction): vscode.CodeAction {
    if (action instanceof FixAction) {
      if (action.document.isClosed || action.document.version !== action.version) {
        void vscode.window.showWarningMessage(textHasChanged());
      } else {
        action.edit = editOf(action.document, action.patches);
      }
    }
    return action;
  }

  #diagnosticOf(document: vscode.TextDocument, { code, span }: Finding): vscode.Diagnostic | undefined {
    const range = rangeIn(document)(span);
    return this.diagnostics
      .get(document.uri)
      .find(each => codeOf(each) === code && each.range.isEqual(range));
  }
}

function quickFix(
  document: vscode.TextDocument,
  title: string,
  patches: readonly TextPatch[],
): vscode.CodeAction {
  return new FixAction(title, vscode.CodeActionKind.QuickFix, document, patches);
}

/** The best one first. */
function fixActions(
  document: vscode.TextDocument,
  { word }: Finding,
  fixes: readonly Fix[],
): vscode.CodeAction[] {
  return fixes.map((fix, index) => {
    const action = quickFix(document, wordsOf(fix.title), fix.patches);
    action.isPreferred = index === 0;
    const note = word === undefined ? undefined : noteCorrection(document, word, fix);
    if (note !== undefined) action.command = note;
    return action;
  });
}

/**
 * The same for the key as for a click on the bulb, which shows what VS Code asked for by itself when the cursor came. Only
 * the longer look at a misspelling is for whoever asks: it takes 40 ms in a file of 240 KB.
 */
function offeredActions(
  document: vscode.TextDocument,
  finding: Finding,
  { plan, options, findings }: CheckedText,
  engine: CheckEngine,
  isAsked: boolean,
): vscode.CodeAction[] {
  const isLonger = isAsked && finding.word !== undefined;
  const fixes = isLonger ? engine.deepFixes(plan, options, finding) : finding.fixes;
  const same = findings.filter(each => each.code === finding.code && isSafe(each));
  const ignore = engine.ignorePatch(plan, finding);
  return [
    ...fixActions(document, finding, fixes),
    ...wordActions(document, { ...finding, fixes }, findings),
    ...(same.length > 1
      ? [
          quickFix(
            document,
            vscode.l10n.t('Fix all {0} of “{1}” in this file', same.length, finding.code),
            engine.safePatches(same),
          ),
        ]
      : []),
    ...(ignore === undefined
      ? []
      : [quickFix(document, vscode.l10n.t('Ignore “{0}” here', finding.code), [ignore])]),
  ];
}

/** One edit with every safe fix, so that it is one step to undo. */
function fixAllAction(
  document: vscode.TextDocument,
  findings: readonly Finding[],
  engine: CheckEngine,
): vscode.CodeAction[] {
  if (!findings.some(isSafe)) {
    return [];
  }
  const title = vscode.l10n.t('Fix all that is safe in this step file');
  return [new FixAction(title, FIX_ALL, document, engine.safePatches(findings))];
}

function isSafe({ fixes }: Finding): boolean {
  return fixes.some(({ kind }) => kind === 'safe');
}

function codeOf({ code }: vscode.Diagnostic): unknown {
  return typeof code === 'object' ? code.value : code;
}
