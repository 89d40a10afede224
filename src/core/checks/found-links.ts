import { isHtmlSpace } from '../scan/characters';
import type { Span } from '../text/span';
import type { TextPiece } from './text-pieces';

/** A link or image as it is written. */
export interface FoundLink {
  /** `inline`: `[a](b)`. `definition`: `[a]: b`. `address`: a bare or bracketed URL. `html`: `href="…"`, `src="…"`. */
  readonly kind: 'inline' | 'definition' | 'address' | 'html';
  readonly isImage: boolean;
  /** From `[` or `![` to `)`; of the address alone otherwise. */
  readonly span: Span;
  /** Between the brackets; null where there are none. */
  readonly label: Span | null;
  /** The target without angle brackets, title and white space. */
  readonly target: Span;
  /** The target as it is written. */
  readonly source: string;
  /** False for `[a](b c)` and the like: a reader sees the brackets. */
  readonly isWellFormed: boolean;
  readonly piece: TextPiece;
}

/** Where a link may start or end, the escaped characters apart. */
const TOKEN =
  /\\[\s\S]|!?\[|\]\(?|<?https?:\/\/(?:(?!\]\()[^\s<>|])*|\b(?:href|src|source|lightbox)\s*=\s*(["'])([^"'<>]*)\1/gi;
/** Most cells have none of it. */
const MAY_HAVE_LINK = /\]|https?:|(?:href|src)\s*=|:::image/i;
/** `[Plan](plan.md)` with nothing in it that could be more than text and a target. */
const LONE_LINK = /^\[([^[\]\\!:="'<\r\n]*)\]\(([^\s()<>\\]+)\)$/;
/** Only there `source` and `lightbox` are targets. */
const LEARN_IMAGE = ':::image';
/** A target, in angle brackets or bare, with escaped characters and one level of brackets in it. */
const DESTINATION =
  /<([^<>\r\n]*)>|((?:[^\s()\\<]|\\.|\((?:[^\s()\\]|\\.)*\))(?:[^\s()\\]|\\.|\((?:[^\s()\\]|\\.)*\))*)/y;
const TITLE = /"[^"]{0,500}"|'[^']{0,500}'|\([^()]{0,500}\)/y;
/** What an author meant as a target, where it is none. */
const MALFORMED_DESTINATION = /[^()\r\n|]{0,500}\)/y;
const DEFINITION = /^\[(?:[^\\[\]]|\\.)+\]:[ \t]*(?:<([^<>\r\n]*)>|(\S+))/gm;
const TRAILING_PUNCTUATION = '?!.,:*_~\'";)]';
/** More open brackets are no nesting that anybody writes. */
const MOST_OPEN = 50;

/** In source order. */
export function findAllLinks(pieces: readonly TextPiece[]): FoundLink[] {
  const all: FoundLink[] = [];
  for (const piece of pieces) {
    if (MAY_HAVE_LINK.test(piece.text)) {
      const link = loneLink(piece);
      if (link === undefined) {
        findLinks(piece).forEach(each => all.push(each));
      } else {
        all.push(link);
      }
    }
  }
  return all;
}

/** A cell of links mostly is one link, which is read at once. */
function loneLink(piece: TextPiece): FoundLink | undefined {
  const match = LONE_LINK.exec(piece.text);
  if (match === null) {
    return undefined;
  }
  const [whole, label = '', source = ''] = match;
  return {
    kind: 'inline',
    isImage: false,
    span: piece.at(0, whole.length),
    label: piece.at(1, label.length),
    target: piece.at(label.length + 3, source.length),
    source,
    isWellFormed: true,
    piece,
  };
}

/** The links of one piece, in source order. Linear: each bracket is looked at once. */
function findLinks(piece: TextPiece): FoundLink[] {
  const found = new LinkFinder(piece).find().concat(definitions(piece));
  return found.length < 2 ? found : found.sort((a, b) => a.span.start - b.span.start);
}

class LinkFinder {
  readonly #found: FoundLink[] = [];
  readonly #text: string;
  readonly #hasLearnImage: boolean;
  /** Offsets of brackets that are open, `!` included. */
  readonly #open: { readonly start: number; readonly label: number; readonly isImage: boolean }[] = [];

  constructor(private readonly piece: TextPiece) {
    this.#text = piece.text;
    this.#hasLearnImage = this.#text.includes(LEARN_IMAGE);
  }

  find(): FoundLink[] {
    TOKEN.lastIndex = 0;
    for (let match = TOKEN.exec(this.#text); match !== null; match = TOKEN.exec(this.#text)) {
      const [token] = match;
      if (token.startsWith('\\')) {
        continue;
      }
      if (token.endsWith('[')) {
        this.#open.push({ start: match.index, label: TOKEN.lastIndex, isImage: token.startsWith('!') });
        if (this.#open.length > MOST_OPEN) this.#open.shift();
      } else if (token.startsWith(']')) {
        this.#close(match.index, token.length === 2);
      } else if (match[2] !== undefined) {
        this.#addAttribute(match.index, token, match[2]);
      } else {
        this.#addAddress(match.index, token);
      }
    }
    return this.#found;
  }

  #close(bracket: number, hasTarget: boolean): void {
    const open = this.#open.pop();
    if (open === undefined || !hasTarget) {
      return;
    }
    const from = bracket + 2;
    const destination = readDestination(this.#text, from);
    const end = destination?.end ?? this.#malformedEnd(from);
    if (end === undefined) {
      return;
    }
    const source = destination?.source ?? this.#text.slice(from, end - 1).trim();
    const start = source === '' ? from : this.#text.indexOf(source, from);
    this.#found.push({
      kind: 'inline',
      isImage: open.isImage,
      span: this.piece.at(open.start, end - open.start),
      label: this.piece.at(open.label, bracket - open.label),
      target: this.piece.at(start, source.length),
      source,
      isWellFormed: destination !== undefined,
      piece: this.piece,
    });
    TOKEN.lastIndex = end;
  }

  #malformedEnd(from: number): number | undefined {
    MALFORMED_DESTINATION.lastIndex = from;
    return MALFORMED_DESTINATION.test(this.#text) ? MALFORMED_DESTINATION.lastIndex : undefined;
  }

  #addAttribute(index: number, token: string, value: string): void {
    if (this.#hasLearnImage || !/^(?:source|lightbox)/i.test(token)) {
      this.#add('html', index + token.length - 1 - value.length, value);
    }
  }

  #addAddress(index: number, token: string): void {
    const isBracketed = token.startsWith('<');
    const source = isBracketed ? token.slice(1) : withoutTrailingPunctuation(token);
    this.#add('address', index + (isBracketed ? 1 : 0), source);
  }

  #add(kind: 'address' | 'html', start: number, source: string): void {
    const span = this.piece.at(start, source.length);
    const isImage =
      kind === 'html' &&
      /(?:src|source|lightbox)\s*=\s*["']$/i.test(this.#text.slice(Math.max(0, start - 12), start));
    this.#found.push({
      kind,
      isImage,
      span,
      label: null,
      target: span,
      source,
      isWellFormed: true,
      piece: this.piece,
    });
  }
}

/** Target, perhaps a title, and `)` behind `](` (CommonMark 0.31, section 6.3). Each step reads on from the last. */
function readDestination(text: string, from: number): { source: string; end: number } | undefined {
  const start = skipSpace(text, from);
  const target = matchAt(DESTINATION, text, start);
  const targetEnd = start + (target?.[0].length ?? 0);
  let end = skipSpace(text, targetEnd);
  if (end > targetEnd) {
    end = skipSpace(text, end + (matchAt(TITLE, text, end)?.[0].length ?? 0));
  }
  return text.charAt(end) === ')' ? { source: target?.[1] ?? target?.[2] ?? '', end: end + 1 } : undefined;
}

function matchAt(pattern: RegExp, text: string, offset: number): RegExpExecArray | null {
  pattern.lastIndex = offset;
  return pattern.exec(text);
}

function skipSpace(text: string, from: number): number {
  let offset = from;
  while (isHtmlSpace(text.charCodeAt(offset))) {
    offset++;
  }
  return offset;
}

/** What ends a sentence is no part of an address. */
function withoutTrailingPunctuation(address: string): string {
  let end = address.length;
  while (end > 0 && TRAILING_PUNCTUATION.includes(address.charAt(end - 1))) {
    end--;
  }
  return address.slice(0, end);
}

function definitions(piece: TextPiece): FoundLink[] {
  if (piece.kind !== 'paragraph' || !piece.text.startsWith('[')) {
    return [];
  }
  return [...piece.text.matchAll(DEFINITION)].flatMap(match => {
    const source = match[1] ?? match[2] ?? '';
    const isAddress = /^https?:/i.test(source);
    const target = piece.at(match.index + match[0].lastIndexOf(source), source.length);
    // A bare address is found by itself.
    return isAddress
      ? []
      : [
          {
            kind: 'definition' as const,
            isImage: false,
            span: target,
            label: null,
            target,
            source,
            isWellFormed: true,
            piece,
          },
        ];
  });
}
