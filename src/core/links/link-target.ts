/** Where a link of a step file leads. Only `web` may be handed to a browser, and only with a click of the user. */
export type LinkTarget =
  | { readonly kind: 'web'; readonly url: string }
  /** Relative to the folder of the document that it stands in; `../` may lead out of it. */
  | { readonly kind: 'file'; readonly path: string; readonly fragment: string | null }
  | { readonly kind: 'anchor'; readonly fragment: string }
  | { readonly kind: 'refused' };

/** The site that a root-relative link (`/azure/x`) is meant for where none is set. */
export const DEFAULT_SITE_URL = 'https://learn.microsoft.com';

const REFUSED: LinkTarget = { kind: 'refused' };
const LONGEST_TARGET = 2000;
/** Browsers drop some of these wherever they stand: `java\tscript:`. A backslash they read as a slash. */
const UNWANTED = /[\p{Cc}\u2028\u2029\\]/u;

/**
 * Reads the target of a link as written in a document that anyone may have written. Refused is every scheme but http and
 * https, whatever is not an address, and what could be read as one thing here and as another by a browser.
 */
export function linkTargetOf(target: string, siteUrl: string): LinkTarget {
  const written = target.length > LONGEST_TARGET ? '' : target.trim();
  if (written === '' || UNWANTED.test(target)) {
    return REFUSED;
  }
  if (written.startsWith('#')) {
    return anchorTarget(written);
  }
  if (/^https?:/i.test(written)) {
    return webTarget(written);
  }
  // `//evil.example/x` is a broken `/evil.example/x`, never another host.
  return written.startsWith('/')
    ? webTarget(`${siteBase(siteUrl)}/${written.replace(/^\/+/, '')}`)
    : fileTarget(written);
}

/** `##know` is a broken `#know`. */
function anchorTarget(written: string): LinkTarget {
  const fragment = decode(written.replace(/^#+/, ''));
  return fragment === '' ? REFUSED : { kind: 'anchor', fragment };
}

function webTarget(written: string): LinkTarget {
  const url = webUrl(written);
  return url === undefined ? REFUSED : { kind: 'web', url: url.href };
}

/** With a user name an address shows one host and leads to another: `https://learn.microsoft.com@evil.example`. */
function webUrl(written: string): URL | undefined {
  if (!/^https?:\/\/[^/]/i.test(written)) {
    return undefined;
  }
  try {
    const url = new URL(written);
    const isPlain = url.username === '' && url.password === '';
    return isPlain && /^https?:$/.test(url.protocol) ? url : undefined;
  } catch {
    return undefined;
  }
}

function siteBase(siteUrl: string): string {
  const site = UNWANTED.test(siteUrl) ? undefined : webUrl(siteUrl.trim());
  return site === undefined ? DEFAULT_SITE_URL : site.origin + site.pathname.replace(/\/+$/, '');
}

/** A colon in the first part makes a scheme, also behind `%3A`; `$know` is a broken `#know`. */
function fileTarget(written: string): LinkTarget {
  const [address = '', ...fragments] = written.split('#');
  const path = decode(address.replace(/\?.*$/, ''));
  const fragment = decode(fragments.join('#'));
  if (path === '' || UNWANTED.test(path) || /^(?:\/|\(?\$|[^/]*:)/.test(path)) {
    return REFUSED;
  }
  return { kind: 'file', path, fragment: fragment === '' ? null : fragment };
}

/** Percent-decoded; as written where that gives no text. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
