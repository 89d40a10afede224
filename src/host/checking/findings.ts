import * as vscode from 'vscode';
import type { Finding, Severity } from '../../core/checks/finding';
import type { Span } from '../../core/text/span';
import type { TextPatch } from '../../core/text/text-patch';
import { wordsOf } from './words';

const SEVERITIES: Readonly<Record<Severity, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  info: vscode.DiagnosticSeverity.Information,
};

/** What Problems and the editor show of a finding. Its code leads to the page about the check. */
export function diagnosticOf(
  finding: Finding,
  rangeOf: (span: Span) => vscode.Range,
  extensionUri: vscode.Uri,
): vscode.Diagnostic {
  const { span, severity, code, message } = finding;
  const diagnostic = new vscode.Diagnostic(rangeOf(span), wordsOf(message), SEVERITIES[severity]);
  diagnostic.source = 'Zero Trust Steps';
  diagnostic.code = { value: code, target: pageOf(code, extensionUri) };
  return diagnostic;
}

function pageOf(code: string, extensionUri: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(extensionUri, 'docs', 'checks', `${code}.md`);
}

/** Turns spans of a document's text into ranges. */
export function rangeIn(document: vscode.TextDocument): (span: Span) => vscode.Range {
  return ({ start, end }) => new vscode.Range(document.positionAt(start), document.positionAt(end));
}

export function editOf(
  document: vscode.TextDocument,
  patches: readonly TextPatch[],
  edit = new vscode.WorkspaceEdit(),
  metadata?: vscode.WorkspaceEditEntryMetadata,
): vscode.WorkspaceEdit {
  const range = rangeIn(document);
  for (const { span, newText } of patches) {
    edit.replace(document.uri, range(span), newText, metadata);
  }
  return edit;
}
