import { readTag } from '../scan/html-tag';
import type { CheckboxKind } from '../scan/step-file';
import type { WantedState } from './wanted-state';

/**
 * The token of a checkbox in the wanted state, in the spelling that stands there. `token` is in the other state.
 * Undefined for a token that has no such form: a tick glyph, or a tag that is never closed.
 */
export function writeCheckbox(kind: CheckboxKind, token: string, wanted: WantedState): string | undefined {
  switch (kind) {
    case 'input':
      return wanted === 'done' ? checkInput(token) : uncheckInput(token);
    case 'bracket':
      return wanted === 'done' ? '[x]' : '[ ]';
    case 'symbol':
      return wanted === 'done' ? '☑' : '☐';
    case 'entity':
      return writeEntity(token, wanted);
    case 'glyph':
      return undefined;
  }
}

/** `<input type="checkbox" />` → `<input type="checkbox" checked />`; the white space before `/>` stays. */
function checkInput(token: string): string | undefined {
  const end = /\s*\/?>$/.exec(token);
  return end === null ? undefined : `${token.slice(0, end.index)} checked${end[0]}`;
}

/** Takes out each attribute `checked`, whatever its value, with the white space before it: a browser needs only one. */
function uncheckInput(token: string): string | undefined {
  const tag = readTag(token, 0, token.length);
  const checked = tag?.attributes.filter(({ name }) => name.toLowerCase() === 'checked') ?? [];
  let text = token;
  for (const { span } of checked.reverse()) {
    text = text.slice(0, span.start).trimEnd() + text.slice(span.end);
  }
  return checked.length === 0 ? undefined : text;
}

/** `&#9744;` ⇄ `&#9745;`, `&#x2610;` ⇄ `&#x2611;`: only the last digits change. */
function writeEntity(token: string, wanted: WantedState): string {
  const hexadecimal = /x/i.test(token);
  const code = wanted === 'done' ? 0x2611 : 0x2610;
  return token.replace(/[0-9a-f]{4};$/i, `${code.toString(hexadecimal ? 16 : 10)};`);
}
