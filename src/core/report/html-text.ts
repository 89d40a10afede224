const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as the text of an element or the value of a quoted attribute. What no HTML may hold becomes a blank. */
export function escapeHtml(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}]/gu, ' ').replace(/[&<>"']/g, character => ENTITIES[character] ?? '');
}

/** Text of a document: its direction, and whatever turns it, ends where the element does. */
export function documentText(text: string, className?: string): string {
  const attributes = className === undefined ? '' : ` class="${className}"`;
  return `<bdi${attributes}>${escapeHtml(text)}</bdi>`;
}
