import * as vscode from 'vscode';
import type { TextPatch } from '../../core/text/text-patch';

/**
 * Applies all patches as one edit, so as one undo step. False when the host refuses: the document has changed meanwhile.
 * The document must be one that the host knows, for on others the host applies ranges blindly.
 */
export async function patchDocument(
  document: vscode.TextDocument,
  patches: readonly TextPatch[],
): Promise<boolean> {
  const edit = new vscode.WorkspaceEdit();
  for (const patch of patches.map(shrink)) {
    edit.replace(document.uri, rangeOf(document, patch), patch.newText);
  }
  const restore = keepCarets(document, patches.map(shrink));
  const applied = await vscode.workspace.applyEdit(edit);
  if (applied) {
    restore();
  }
  return applied;
}

/** `[ ]` → `[x]` replaces one character: the less is replaced, the fewer carets are in the way. */
function shrink({ span, expected, newText }: TextPatch): TextPatch {
  const shorter = Math.min(expected.length, newText.length);
  let head = 0;
  while (head < shorter && expected[head] === newText[head]) {
    head++;
  }
  let tail = 0;
  while (tail < shorter - head && expected.at(-1 - tail) === newText.at(-1 - tail)) {
    tail++;
  }
  return {
    span: { start: span.start + head, end: span.end - tail },
    expected: expected.slice(head, expected.length - tail),
    newText: newText.slice(head, newText.length - tail),
  };
}

function rangeOf(document: vscode.TextDocument, { span }: TextPatch): vscode.Range {
  return new vscode.Range(document.positionAt(span.start), document.positionAt(span.end));
}

/** The host moves a caret that stands directly before an edit behind it. Gives what puts such carets back. */
function keepCarets(document: vscode.TextDocument, patches: readonly TextPatch[]): () => void {
  const isTouched = (position: vscode.Position) => {
    const offset = document.offsetAt(position);
    return patches.some(({ span }) => span.start <= offset && offset <= span.end);
  };
  const moved = vscode.window.visibleTextEditors
    .filter(editor => editor.document === document)
    .map(editor => ({ editor, selections: editor.selections }))
    .filter(({ selections }) =>
      selections.some(({ anchor, active }) => isTouched(anchor) || isTouched(active)),
    )
    .map(({ editor, selections }) => ({
      editor,
      offsets: selections.map(({ anchor, active }) => [document.offsetAt(anchor), document.offsetAt(active)]),
    }));
  const version = document.version;
  return () => {
    // Somebody who typed meanwhile has put the caret where it belongs.
    for (const { editor, offsets } of document.version === version + 1 ? moved : []) {
      editor.selections = offsets.map(([anchor = 0, active = 0]) => {
        const at = (offset: number) => document.positionAt(carryCaret(offset, patches));
        return new vscode.Selection(at(anchor), at(active));
      });
    }
  };
}

/** A caret before an edit stays before it, one behind it stays behind. */
function carryCaret(offset: number, patches: readonly TextPatch[]): number {
  let shift = 0;
  for (const { span, newText } of patches) {
    if (span.end <= offset && span.start < offset) {
      shift += newText.length - (span.end - span.start);
    }
  }
  return offset + shift;
}
