/**
 * Undo and redo of what is typed stay in the field: VS Code would take the keys for the document's. Everything else
 * (the command palette, saving) goes on to VS Code.
 */
export function keepUndoInField(event: KeyboardEvent): void {
  if ((event.ctrlKey || event.metaKey) && /^[zy]$/i.test(event.key)) {
    event.stopPropagation();
  }
}

/** True for a key that belongs to what is typed in. */
export function isTyping(event: Event): boolean {
  return event
    .composedPath()
    .some(
      target =>
        target instanceof HTMLInputElement ||
        target instanceof HTMLTextAreaElement ||
        (target instanceof HTMLElement && target.localName === 'vscode-dropdown'),
    );
}
