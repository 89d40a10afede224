// Words of a step file come from anyone. These make them words, wherever the editor would read more into them.

/** Text in a MarkdownString: with each punctuation mark escaped it holds no link, not even a bare URL, and no HTML. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\r\n]+/g, ' ').replace(/[!-/:-@[-`{-~]/g, '\\$&');
}

/** Text in a notification, where `[label](command:…)` is a link that runs a command; and nothing in it turns words around. */
export function plainInMessage(text: string): string {
  return text
    .replace(/[\r\n\u2028\u2029]+/g, ' ')
    .replace(/[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '')
    .replace(/\]\(/g, '] (');
}

/** Text in a list of choices, where `$(name)` is an icon. */
export function withoutIcons(text: string): string {
  return text.replace(/\$\(/g, '$\u200b(');
}

/** The name of a file, in a notification or a title. */
export function plainName(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return plainInMessage(decodeURIComponent(name));
  } catch {
    return plainInMessage(name);
  }
}
