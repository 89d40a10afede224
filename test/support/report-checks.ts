import assert from 'node:assert/strict';
import { readHtml, type HtmlPage } from './html-tokens';

/** Every element of a report, with the attributes that it may have. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  html: ['lang'],
  head: [],
  meta: ['charset', 'http-equiv', 'content', 'name'],
  title: [],
  style: [],
  body: [],
  main: [],
  section: ['id'],
  h1: [],
  h2: [],
  h3: [],
  p: ['class'],
  ul: ['class'],
  li: ['class'],
  table: ['class'],
  caption: [],
  thead: [],
  tbody: [],
  tr: ['class'],
  th: ['scope', 'class'],
  td: ['class'],
  bdi: ['class'],
  span: ['class', 'aria-hidden'],
  a: ['href', 'rel'],
  svg: ['class', 'viewBox', 'preserveAspectRatio', 'aria-hidden'],
  rect: ['class', 'width', 'height'],
};

/** Reads a report, and fails where it is not well-formed or holds what only a document could have brought in. */
export function checkedReport(html: string): HtmlPage {
  const page = readHtml(html);
  for (const { name, attributes } of page.elements) {
    const allowed = ALLOWED[name];
    assert.ok(allowed, `<${name}>`);
    assert.deepEqual(
      Object.keys(attributes).filter(each => !allowed.includes(each)),
      [],
      `<${name}>`,
    );
    if (name === 'a') {
      checkLink(attributes['href'] ?? '', attributes['rel']);
    }
  }
  return page;
}

function checkLink(href: string, rel: string | undefined): void {
  if (!/^#file-\d+$/.test(href)) {
    assert.match(new URL(href).protocol, /^https?:$/);
    assert.equal(rel, 'noopener noreferrer');
  }
}
