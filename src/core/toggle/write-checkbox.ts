import type { CheckboxKind } from '../scan/step-file';
import type { WantedState } from './toggle';

/** ` checked`, with any value, as an attribute of an `<input>` tag (HTML Standard, section 13.1.2.3). */
const CHECKED = /\s+checked(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?(?=[\s/>])/i;

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

/** Takes out every ` checked`: a browser needs only one of them. */
function uncheckInput(token: string): string | undefined {
  let text = token;
  for (let match = CHECKED.exec(text); match !== null; match = CHECKED.exec(text)) {
    text = text.slice(0, match.index) + text.slice(match.index + match[0].length);
  }
  return text === token ? undefined : text;
}

/** `&#9744;` ⇄ `&#9745;`, `&#x2610;` ⇄ `&#x2611;`: only the last digits change. */
function writeEntity(token: string, wanted: WantedState): string {
  const hexadecimal = /x/i.test(token);
  const code = wanted === 'done' ? 0x2611 : 0x2610;
  return token.replace(/[0-9a-f]{4};$/i, `${code.toString(hexadecimal ? 16 : 10)};`);
}
