import { CASE_BIT, isAsciiLetter, isSpaceOrTab } from '../scan/characters';
import type { Span } from '../text/span';
import type { Check } from './check';
import type { CheckContext } from './check-context';
import type { Problem } from './finding';
import { message } from './message';
import { NO_PROSE, type TextPiece } from './text-pieces';

const templates = {
  twice: '“{0}” stands here twice in a row.',
  remove: 'Remove the repeated “{0}”',
} as const;

/** A word, then white space and the same again, once or more; no hyphen or apostrophe joins it to another word. */
const REPEATED =
  /(?<![\p{L}\p{M}\p{N}_'’./@#-])(\p{L}[\p{L}\p{M}]*)((?:\s+\1)+)(?![\p{L}\p{M}\p{N}_@]|['’-][\p{L}\p{N}])/giu;
/** No sentence has two of them in a row, and no other language that such files are written in has these words. */
const NEVER_TWICE = words('the of and or your our their');
/** The same of English sentences alone. */
const NEVER_TWICE_IN_ENGLISH = words('a an to');
/** Stand twice in good sentences of English, German, French, Spanish or Dutch: "had had", "die die", "nous nous". */
const MAY_BE_TWICE = words(
  `that had is do her so no yes very now there can will long ha bye again
   die der das den dem des sie ihr es wir zu mit ein war nous vous se si que de la le les el`,
);
/** "Sign in in the morning" is right, "in in the morning" is not. */
const PARTICLES = words('in on up out off over down through by');
const PHRASAL_VERB =
  /\b(?:sign|log|logg|check|opt|fill|plug|zoom|turn|come|step|dial|clock|drill|move|pass|roll|set|stand|switch|built|go|carr)\w{0,5}\s+$/i;
/** "The data that you have access to to do your job": only a person can tell. */
const TAKES_TO =
  /\b(?:access|answer|appl|assign|attach|belong|connect|due|got|ha[sdv]|link|list|listen|limit|log|map|move|need|point|refer|relat|sign|speak|subscrib|talk|us|want)\w{0,5}\s+$/i;
/** Words of which nearly every sentence of English has one, and no other language any. */
const ENGLISH = /(?<!\p{L})(?:the|and|of|with|your|that|this)(?!\p{L})/iu;
/** How far around a word its language is looked for. */
const REACH = 300;
const LONGEST_WORD = 30;

/** The same word twice in a row. */
export const repeatedWord: Check = {
  code: 'repeated-word',
  severity: 'warning',
  appliesTo: 'everything',
  templates,
  *run(context) {
    for (const piece of context.pieces) {
      for (const repeated of findRepeatedWords(piece.prose)) {
        yield problem(context, piece, repeated);
      }
    }
  },
};

/** In order. */
export function findRepeatedWords(prose: string): readonly Repeated[] {
  if (!mayRepeat(prose)) {
    return NONE;
  }
  return [...prose.matchAll(REPEATED)]
    .map(({ index, 1: word = '', 2: repeats = '' }) => ({ index, word, repeats }))
    .filter(({ index, word, repeats }) => isMistake(prose, index, word, repeats));
}

const NONE: readonly Repeated[] = [];

interface Repeated {
  /** Where the first word starts in the piece. */
  readonly index: number;
  readonly word: string;
  /** White space and the word again. */
  readonly repeats: string;
}

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/));
}

/** Most cells say nothing twice, and this is many times faster than the search. */
function mayRepeat(prose: string): boolean {
  let [before, beforeEnd] = [0, 0];
  for (let start = nextWord(prose, 0); start < prose.length;) {
    const end = endOfWord(prose, start);
    if (end - start === beforeEnd - before && isSameWord(prose, before, start, end)) {
      return true;
    }
    [before, beforeEnd] = [start, end];
    start = nextWord(prose, end);
  }
  return false;
}

function isSameWord(prose: string, before: number, start: number, end: number): boolean {
  const [one, other] = [prose.charCodeAt(before), prose.charCodeAt(start)];
  const mayBe = one >= 0x80 || other >= 0x80 || (one | CASE_BIT) === (other | CASE_BIT);
  return (
    mayBe && prose.slice(before, before + end - start).toLowerCase() === prose.slice(start, end).toLowerCase()
  );
}

function nextWord(prose: string, from: number): number {
  let at = from;
  while (at < prose.length && !isLetter(prose, at)) {
    at++;
  }
  return at;
}

function endOfWord(prose: string, from: number): number {
  let at = from;
  while (at < prose.length && isLetter(prose, at)) {
    at++;
  }
  return at;
}

const NO_PROSE_CODE = NO_PROSE.charCodeAt(0);

/** Half of a character beyond the first plane is one: no word is cut within it. */
function isLetter(prose: string, at: number): boolean {
  const code = prose.charCodeAt(at);
  if (code < 0x80) {
    return isAsciiLetter(code);
  }
  const isHalf = code >= 0xd800 && code <= 0xdfff;
  return code !== NO_PROSE_CODE && (isHalf || /\p{L}/u.test(prose.charAt(at)));
}

function isMistake(prose: string, index: number, word: string, repeats: string): boolean {
  const known = word.toLowerCase();
  const isLower = repeats
    .trim()
    .split(/\s+/)
    .every(each => each === known);
  if (NEVER_TWICE.has(known)) {
    return isLower;
  }
  if (NEVER_TWICE_IN_ENGLISH.has(known)) {
    // "Appendix A a" and "Vitamin A a day".
    return isLower && (word === known || known.length > 1) && isEnglish(prose, index);
  }
  if (MAY_BE_TWICE.has(known) || word.length === 1 || word.length > LONGEST_WORD) {
    return false;
  }
  if (PARTICLES.has(known)) {
    return isLower && !PHRASAL_VERB.test(before(prose, index)) && isEnglish(prose, index);
  }
  // "Microsoft Teams teams" says two things.
  return repeats
    .trim()
    .split(/\s+/)
    .every(each => each === word);
}

function isEnglish(prose: string, index: number): boolean {
  return ENGLISH.test(prose.slice(Math.max(0, index - REACH), index + REACH));
}

function before(prose: string, index: number): string {
  return prose.slice(Math.max(0, index - LONGEST_WORD), index);
}

function problem(context: CheckContext, piece: TextPiece, repeated: Repeated): Problem {
  const { index, word, repeats } = repeated;
  const span = piece.at(index, word.length + repeats.length);
  const shown = repeats.trim().split(/\s+/)[0] ?? word;
  const title = message(templates.remove, shown);
  const kind = isCertain(piece.prose, index, word.toLowerCase()) ? 'safe' : 'review';
  const removed = /[\r\n]/.test(repeats)
    ? secondOfTwoLines(context, span.end, repeats)
    : { start: span.start + word.length, end: span.end };
  const fix = removed && ({ title, kind, patches: [context.replace(removed, '')] } as const);
  return {
    span: { start: span.start, end: Math.max(span.end, removed?.end ?? 0) },
    message: message(templates.twice, shown),
    fixes: fix === undefined ? [] : [fix],
  };
}

function isCertain(prose: string, index: number, known: string): boolean {
  return known === 'to'
    ? !TAKES_TO.test(before(prose, index))
    : NEVER_TWICE.has(known) || NEVER_TWICE_IN_ENGLISH.has(known);
}

/**
 * `the⏎the word`: the second one goes with the blank behind it, and the line ending stays. Only before a word: what else
 * begins a line may begin a list or a heading.
 */
function secondOfTwoLines({ source }: CheckContext, end: number, repeats: string): Span | undefined {
  const [second = '', ...more] = repeats.trim().split(/\s+/);
  const isBeforeWord = isSpaceOrTab(source.charCodeAt(end)) && /^\p{L}/u.test(source.slice(end + 1, end + 3));
  return more.length === 0 && isBeforeWord ? { start: end - second.length, end: end + 1 } : undefined;
}
