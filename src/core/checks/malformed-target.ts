import type { FoundLink } from './found-links';

/** What is wrong with a target as it is written, and what it was meant to be. */
export interface MalformedTarget {
  readonly kind: 'empty' | 'anchor' | 'scheme' | 'backslash' | 'syntax';
  /** The target that was meant; for `anchor` the name without `#`; null where only a person knows. */
  readonly meant: string | null;
}

/** `https:/x`, `https//x`, `https:///x`, `htps://x`, `https://https://x`. */
const MISTYPED_SCHEME =
  /^(?:https?:\/\/(?=https?:\/\/)|https?:(?!\/\/)\/?|https?:\/{3,}|https?;?\/\/|(?:htt|htp|htps|ttp|ttps|hhtps?|htttps?|httpss):\/\/)/i;
/** `www.example.com/x`: without a scheme it is a file of that name. */
const SCHEMELESS = /^www\.[a-z0-9-]+\.[a-z]/i;
/** What a template engine or a variable fills in. */
const TEMPLATE = /\{\{|\{%|<%|\$\{/;
/** Azure DevOps wikis give images a size so: `![a](b.png =600x)`. */
const IMAGE_SIZE = /\s=\d*x\d*$/;
/** What looks like an address, a path or an anchor, blanks apart: prose in parentheses is none. */
const LOOKS_LIKE_TARGET = /^(?:https?:|\/|\.{1,2}\/|#)|\.(?:md|png|jpe?g|gif|svg)(?:[?#]|$)/i;

/** Behind the target, with the blank before it. */
const TITLE = /\s(?:"[^"]*"|'[^']*')$/;

/** Undefined for a target that may lead somewhere. */
export function readMalformed(link: FoundLink): MalformedTarget | undefined {
  const { source, isImage, isWellFormed } = link;
  const target = source.trim();
  if (TEMPLATE.test(target) || (isImage && IMAGE_SIZE.test(target))) {
    return undefined;
  }
  if (target === '' || /^#+$/.test(target)) {
    return { kind: 'empty', meant: null };
  }
  const variable = /^\(?[$§]+(.*)$/.exec(target);
  if (variable !== null) {
    return { kind: 'anchor', meant: variable[1] ?? '' };
  }
  const scheme = MISTYPED_SCHEME.exec(target);
  if (scheme !== null || SCHEMELESS.test(target)) {
    return withScheme(target.slice(scheme?.[0].length ?? 0), scheme?.[0]);
  }
  return isWellFormed ? readBackslash(target) : readBroken(target);
}

function withScheme(rest: string, scheme = ''): MalformedTarget {
  const start = /^https?:\/\//i.test(rest) ? '' : /^http(?!s)/i.test(scheme) ? 'http://' : 'https://';
  return { kind: 'scheme', meant: /^[\w[]\S*$/.test(rest) ? start + rest : null };
}

/** `media\plan.png`; before punctuation a backslash is an escape. */
function readBackslash(target: string): MalformedTarget | undefined {
  const isPath = /\\[\p{L}\p{N}]/u.test(target);
  const isOnDisk = /^[a-z]:|^\\/i.test(target);
  return isPath ? { kind: 'backslash', meant: isOnDisk ? null : target.replace(/\\/g, '/') } : undefined;
}

/** Blanks or parentheses that end the target early. */
function readBroken(target: string): MalformedTarget {
  if (target.startsWith('#')) {
    return { kind: 'anchor', meant: target.replace(/^#+/, '') };
  }
  const title = TITLE.exec(target)?.[0] ?? '';
  const path = target.slice(0, target.length - title.length);
  const isPlain = LOOKS_LIKE_TARGET.test(path) && !/["'<>()\\]/.test(path);
  return { kind: 'syntax', meant: isPlain ? path.replace(/\s+/g, '%20') + title : null };
}
