import * as vscode from 'vscode';

/**
 * The document, where a user has it open or has changed it. One that the host merely still holds in memory counts as a
 * closed file: an edit would bring it up as a tab that nobody opened, and the host reads it again when the file changes.
 */
export function findOpenDocument(uri: string): vscode.TextDocument | undefined {
  const document = vscode.workspace.textDocuments.find(known => known.uri.toString() === uri);
  return document && (document.isDirty || document.isUntitled || isShown(document)) ? document : undefined;
}

function isShown(document: vscode.TextDocument): boolean {
  const uri = document.uri.toString();
  return (
    vscode.window.visibleTextEditors.some(editor => editor.document === document) ||
    vscode.window.tabGroups.all.some(group => group.tabs.some(tab => urisOf(tab).includes(uri)))
  );
}

function urisOf({ input }: vscode.Tab): string[] {
  if (input instanceof vscode.TabInputTextDiff) {
    return [input.original.toString(), input.modified.toString()];
  }
  return input instanceof vscode.TabInputText || input instanceof vscode.TabInputCustom
    ? [input.uri.toString()]
    : [];
}

/** Names the texts of open documents. A document that is opened again counts from 1 again, so it gets a number too. */
export class DocumentVersions {
  readonly #numbers = new WeakMap<vscode.TextDocument, number>();
  #last = 0;

  of(document: vscode.TextDocument): string {
    const number = this.#numbers.get(document) ?? ++this.#last;
    this.#numbers.set(document, number);
    return `${number}@${document.version}`;
  }
}
