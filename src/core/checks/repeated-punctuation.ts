import type { Check } from './check';
import type { CheckContext } from './check-context';
import type { Problem } from './finding';
import type { FoundLink } from './found-links';
import { message } from './message';
import { NO_PROSE, type TextPiece } from './text-pieces';

const templates = {
  mark: '“{0}” stands here twice.',
  slash: 'A doubled slash in a link’s path leads to another page, or to none.',
  hash: 'An anchor starts with one “#”: this one leads nowhere.',
  keepOne: 'Keep one “{0}”',
} as const;

/**
 * Behind a word, and before white space or the end: `word..`, `word. .`, `word,,`. Not `...`, `. . .`, `../`, `1..10`,
 * `2. .` (a number whose text is missing) and `. .NET`.
 */
const TWICE = /(?<=[\p{L}\p{M})\]”"»*_])([.,;])( ?)\1(?=\s|$|<|NO_PROSE)(?! ?[.,;])/gu;
const MARKS = new RegExp(TWICE.source.replace('NO_PROSE', NO_PROSE), 'gu');
/** Sites of which it is known that a doubled slash means one. */
const KNOWN_SITE = /^https?:\/\/(?:learn|docs)\.microsoft\.com\//i;
const SCHEME = /^[a-z][a-z0-9+.-]*:\/\//i;

/** A doubled full stop or comma, slash or hash sign. */
export const repeatedPunctuation: Check = {
  code: 'repeated-punctuation',
  severity: 'warning',
  appliesTo: 'everything',
  templates,
  *run(context) {
    for (const piece of context.pieces) {
      if (MAY_BE_TWICE.test(piece.prose)) {
        yield* marksIn(context, piece);
      }
    }
    for (const link of context.links) {
      if (link.source.includes('//')) {
        yield* slashesIn(context, link);
      }
      if (link.source.includes('##')) {
        yield* hashesIn(context, link);
      }
    }
  },
};

/** Most texts have none of it, and need no closer look. */
const MAY_BE_TWICE = /([.,;]) ?\1/;

function* marksIn(context: CheckContext, piece: TextPiece): Iterable<Problem> {
  for (const { index, 0: text, 1: mark = '' } of piece.prose.matchAll(MARKS)) {
    const kept = piece.at(index, 1);
    const span = piece.at(index, text.length);
    const patch = context.replace({ start: kept.end, end: span.end }, '');
    const title = message(templates.keepOne, mark);
    yield {
      span,
      message: message(templates.mark, mark),
      fixes: [{ title, kind: 'safe', patches: [patch] }],
    };
  }
}

/** `https://docs.microsoft.com//azure`, `//azure`, `docs//plan.md`; not `//cdn.contoso.com/x`, which is another host. */
function* slashesIn(context: CheckContext, { source, target }: FoundLink): Iterable<Problem> {
  const from = SCHEME.exec(source)?.[0].length ?? (/^\/\/[^/.]+\.[^/]/.test(source) ? 2 : 0);
  const path = source.slice(from).replace(/[?#].*$/s, '');
  // An address may hold another one: `https://web.archive.org/web/2021/https://contoso.com/`.
  for (const { index, 0: slashes } of path.matchAll(/(?<![:/])\/{2,}/g)) {
    const start = target.start + from + index;
    const span = { start, end: start + slashes.length };
    const isCertain = from === 0 || KNOWN_SITE.test(source);
    yield {
      span,
      message: message(templates.slash),
      fixes: [
        {
          title: message(templates.keepOne, '/'),
          kind: isCertain ? 'safe' : 'review',
          patches: [context.replace({ start: start + 1, end: span.end }, '')],
        },
      ],
    };
  }
}

function* hashesIn(context: CheckContext, { source, target }: FoundLink): Iterable<Problem> {
  // A page of another site may use them for something.
  const isElsewhere = SCHEME.test(source) && !KNOWN_SITE.test(source);
  const match = isElsewhere ? null : /^[^#]*(#{2,})(?=[^#]|$)/.exec(source);
  const hashes = match?.[1] ?? '';
  if (match !== null && match[0].length < source.length) {
    const end = target.start + match[0].length;
    const span = { start: end - hashes.length, end };
    const patch = context.replace({ start: span.start + 1, end }, '');
    const title = message(templates.keepOne, '#');
    yield { span, message: message(templates.hash), fixes: [{ title, kind: 'safe', patches: [patch] }] };
  }
}
