import * as vscode from 'vscode';
import type { Written } from '../../core/new-file/write-step';

export type NewText = Extract<Written, { kind: 'file' }>;

/** Makes a file where there is none: what has come there meanwhile stays. False where it could not be made. */
export async function createFile(uri: vscode.Uri, text: string): Promise<boolean> {
  const edit = new vscode.WorkspaceEdit();
  const eol = vscode.workspace.getConfiguration('files', uri).get('eol');
  const contents = new TextEncoder().encode(eol === '\r\n' ? text.replaceAll('\n', '\r\n') : text);
  edit.createFile(uri, { overwrite: false, ignoreIfExists: false, contents });
  try {
    return await vscode.workspace.applyEdit(edit);
  } catch {
    return false;
  }
}

/** Opens the file with the first text to be written selected; Tab goes to the next. */
export async function openToWrite(uri: vscode.Uri, written: NewText): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  const editor = await vscode.window.showTextDocument(document);
  if (written.stops.length === 0) {
    return;
  }
  const whole = new vscode.Range(0, 0, document.lineCount, 0);
  const inserted = await editor.insertSnippet(snippetOf(written), document.validateRange(whole));
  if (inserted) {
    // The same text once more, now with places to go to: nothing that anybody would be asked to save.
    await document.save();
  }
}

function snippetOf({ text, stops }: NewText): vscode.SnippetString {
  const snippet = new vscode.SnippetString();
  let at = 0;
  for (const { start, end } of stops) {
    snippet.appendText(text.slice(at, start));
    if (start === end) {
      snippet.appendTabstop();
    } else {
      snippet.appendPlaceholder(inner => inner.appendText(text.slice(start, end)));
    }
    at = end;
  }
  return snippet.appendText(text.slice(at)).appendTabstop(0);
}
