import { collapse } from '../objectives/words';

/** Controls, and those that turn the direction of all that follows: there is nothing in markdown to hold them. */
const CONTROLS = /[\p{Cc}\u2028\u2029]+/gu;
const DIRECTIONS = /[\u202a-\u202e\u2066-\u2069]/g;
/** Renderers make links of bare addresses, and of escaped ones too: only code is left alone. */
const LINK_LIKE = /\/\/|www\.|.@./i;
/** What starts a construct inside a paragraph, a table cell or a link text. */
const MARKUP = /[\\*_[\]<>&|~$]/g;

/** Text that stays text in any renderer of markdown, on one line. It must not start a block: something stands before it. */
export function markdownText(text: string): string {
  const line = collapse(text.replace(CONTROLS, ' ').replace(DIRECTIONS, ''));
  // Neither a backtick nor a pipe can be escaped within code.
  return line.replace(/[^\s`|\\]+|`|[|\\]/g, piece => {
    if (piece === '`') {
      return '&#96;';
    }
    return LINK_LIKE.test(piece) ? `\`${piece}\`` : piece.replace(MARKUP, '\\$&');
  });
}

/** A link to an address of `linkTargetOf`. */
export function markdownLink(text: string, url: string): string {
  const target = url.replace(/[()<>|\\`]/g, percentEncode).replace(/&(?=#?\w+;)/g, '\\&');
  return `[${markdownText(text)}](${target})`;
}

function percentEncode(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
