import type { Span } from '../text/span';

/** The text of a link, or of an image. */
export interface Label {
  readonly kind: 'link text' | 'alt text';
  readonly span: Span;
}

const BRACKET = /\\[\s\S]|!?\[|\]/g;

/** @param alts Texts of images that are written in another way. */
export function findLabels(text: string, alts: readonly Span[]): Label[] {
  const others = alts.map((span): Label => ({ kind: 'alt text', span }));
  const labels = text.includes('](') || text.includes('][') ? markdownLabels(text) : [];
  return others.concat(labels).sort((a, b) => a.span.start - b.span.start);
}

function markdownLabels(text: string): Label[] {
  const labels: Label[] = [];
  const open: { readonly kind: Label['kind']; readonly start: number }[] = [];
  for (const { index, 0: token } of text.matchAll(BRACKET)) {
    if (token === '[' || token === '![') {
      open.push({ kind: token === '[' ? 'link text' : 'alt text', start: index + token.length });
    } else if (token === ']') {
      const opened = open.pop();
      if (opened !== undefined && /[([]/.test(text.charAt(index + 1))) {
        labels.push({ kind: opened.kind, span: { start: opened.start, end: index } });
      }
    }
  }
  return labels;
}
