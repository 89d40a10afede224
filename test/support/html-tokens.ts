import assert from 'node:assert/strict';

export interface HtmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

export interface HtmlPage {
  readonly elements: readonly HtmlElement[];
  /** Its text, without the style and with character references read. */
  readonly text: string;
}

const TOKEN = /<(\/?)([a-z][a-z0-9]*)((?: [a-zA-Z-]+="[^"<>]*")*)>|([^<>]+)/y;
const VOID = new Set(['meta']);
const REFERENCES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/**
 * Reads a page as strictly as no browser does: every `<` starts a tag in lower case with quoted attributes, every
 * element but a void one ends where it must, and a text has no other character reference than ours.
 */
export function readHtml(page: string): HtmlPage {
  const start = '<!doctype html>\n';
  assert.ok(page.startsWith(start));
  const elements: HtmlElement[] = [];
  const open: string[] = [];
  let text = '';
  let end = start.length;
  while (end < page.length) {
    TOKEN.lastIndex = end;
    const token = TOKEN.exec(page);
    assert.ok(token, `no markup: ${page.slice(end, end + 80)}`);
    const [whole, slash, name = '', attributes = '', words] = token;
    end += whole.length;
    if (words !== undefined) {
      text += open.at(-1) === 'style' ? '' : unescape(words);
    } else if (slash === '/') {
      assert.equal(open.pop(), name, `closed at ${page.slice(end - 80, end)}`);
    } else {
      elements.push({ name, attributes: readAttributes(attributes) });
      open.push(...(VOID.has(name) ? [] : [name]));
    }
  }
  assert.deepEqual(open, []);
  return { elements, text };
}

function readAttributes(text: string): Record<string, string> {
  const found = [...text.matchAll(/ ([a-zA-Z-]+)="([^"]*)"/g)];
  return Object.fromEntries(found.map(([, name = '', value = '']) => [name, unescape(value)]));
}

function unescape(text: string): string {
  return text.replace(/&([^;]*;?)/g, (reference, name: string) => {
    const character = REFERENCES[name.replace(/;$/, '')];
    assert.ok(character !== undefined && name.endsWith(';'), `${reference} is no reference of ours`);
    return character;
  });
}
