import type { Span } from '../text/span';
import type { Check } from './check';
import type { CheckContext } from './check-context';
import type { Problem } from './finding';
import { message } from './message';
import { PRODUCT_NAMES } from './product-names';
import type { Term } from './term';
import { withArticle, withCase, withEnding } from './term-words';
import type { TextPiece } from './text-pieces';

const templates = {
  term: '“{0}” is “{1}” by now: readers look for the newer name.',
  preferred: '“{0}” is to be written as “{1}”, as the settings say.',
  use: 'Change to “{0}”',
} as const;

const MS_DATE = /^ms\.date[ \t]*:[ \t]*["']?(?:(\d{1,2})\/(\d{1,2})\/(\d{4})|(\d{4}-\d{2}-\d{2}))/m;
/** "Microsoft Entra ID (formerly Azure AD)" tells of the old name on purpose. */
const TOLD_BEFORE =
  /(?:formerly|previously|formally|originally|earlier|once|renamed|old name|früher|ehemals|vormals)(?![\p{L}])[^.!?;:)]{0,40}$/iu;
const TOLD_BEHIND = /^[\s"”*_]*[,(]?\s*(?:now|jetzt|heute|is now|was renamed|has been renamed)(?!\p{L})/iu;
const REACH = 80;
const BETWEEN_WORDS = '(?:\\s+|-)';

/** Names of products that were changed, and words that a setting wants otherwise. */
export const terminology: Check = {
  code: 'terminology',
  severity: 'info',
  appliesTo: 'everything',
  templates,
  *run(context) {
    for (const piece of context.pieces) {
      for (const { match, term } of findTerms(context, piece.prose)) {
        yield problem(context, piece, match, term);
      }
    }
  },
};

interface FoundTerm {
  readonly match: RegExpMatchArray & { readonly index: number };
  readonly term: Term;
}

/** Old names and words in prose, in order. */
export function findTerms(context: CheckContext, prose: string): FoundTerm[] {
  const { terms, pattern, firstWords } = vocabularyOf(context.options.terms ?? NO_TERMS);
  if (!firstWords.test(prose)) {
    return [];
  }
  const date = context.options.termsInOlderFiles === true ? undefined : dateOf(context);
  return [...prose.matchAll(pattern)].flatMap(match => {
    const words = match[2] ?? '';
    const term = terms.get(keyOf(words));
    return term !== undefined && isMeant(term, words, date) && !isTold(prose, match) ? [{ match, term }] : [];
  });
}

interface Vocabulary {
  /** By the words that they replace. */
  readonly terms: ReadonlyMap<string, Term>;
  readonly pattern: RegExp;
  /** Finds one of their first words, and does so faster: most cells have none. */
  readonly firstWords: RegExp;
}

const NO_TERMS: readonly Term[] = [];
/** A pattern of so many names takes longer to make than most files to read. */
const vocabularies = new WeakMap<readonly Term[], Vocabulary>();

function vocabularyOf(own: readonly Term[]): Vocabulary {
  let vocabulary = vocabularies.get(own);
  if (vocabulary === undefined) {
    const entries = [...PRODUCT_NAMES, ...own].map(term => [keyOf(term.from), term] as const);
    const terms = new Map(entries.filter(([key]) => key !== ''));
    vocabulary = { terms, ...patternsOf([...terms.keys()]) };
    vocabularies.set(own, vocabulary);
  }
  return vocabulary;
}

function keyOf(words: string): string {
  return words
    .trim()
    .replace(/[\s-]+/g, ' ')
    .toLowerCase();
}

/** `ms.date` as `YYYY-MM-DD`; undefined for a file that has none: it is of today. */
function dateOf({ file, source }: CheckContext): string | undefined {
  const text = file.frontMatter === null ? '' : source.slice(file.frontMatter.start, file.frontMatter.end);
  const [, month = '', day = '', year = '', iso] = MS_DATE.exec(text) ?? [];
  return iso ?? (year === '' ? undefined : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

/**
 * An article, one of the terms, and the ending of a plural. Terms are grouped by their first word, so that most words of a
 * text are looked at once; in a group the longest term comes first.
 */
function patternsOf(keys: readonly string[]): Omit<Vocabulary, 'terms'> {
  const groups = new Map<string, string[]>();
  for (const key of [...keys].sort((a, b) => b.length - a.length)) {
    const [first = '', ...rest] = key.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').split(' ');
    const others = groups.get(first) ?? [];
    groups.set(first, others);
    others.push(rest.map(word => BETWEEN_WORDS + word).join(''));
  }
  const sources = [...groups].map(([first, others]) => `${first}(?:${others.join('|')})`);
  const term = `((?:an?)\\s+)?(${sources.join('|')})(e?s)?`;
  return {
    pattern: new RegExp(`(?<![\\p{L}\\p{N}_])${term}(?![\\p{L}\\p{N}_])`, 'giu'),
    firstWords: new RegExp([...groups.keys()].join('|'), 'i'),
  };
}

/** "Microsoft threat protection" is no name: the first two words of one keep their capitals. */
function isMeant({ from, to, since }: Term, written: string, date: string | undefined): boolean {
  const words = written.split(/[\s-]+/);
  const isNamed = from
    .split(/[\s-]+/)
    .slice(0, 2)
    .every((word, index) => !/^\p{Lu}/u.test(word) || /^\p{Lu}/u.test(words[index] ?? ''));
  const isCurrent = since === undefined || date === undefined || date >= since;
  return to !== from && isNamed && isCurrent;
}

function isTold(prose: string, { index, 0: text }: RegExpMatchArray & { index: number }): boolean {
  const end = index + text.length;
  return (
    TOLD_BEFORE.test(prose.slice(Math.max(0, index - REACH), index)) ||
    TOLD_BEHIND.test(prose.slice(end, end + REACH))
  );
}

function problem(
  context: CheckContext,
  piece: TextPiece,
  match: RegExpMatchArray & { index: number },
  { from, to, since }: Term,
): Problem {
  const [whole, article = '', words = '', ending = ''] = match;
  const newWords = withEnding(withCase(to, from, words), ending);
  const newArticle = withArticle(article, words, newWords);
  const isSame = newArticle === article;
  const start = isSame ? match.index + article.length : match.index;
  const span: Span = piece.at(start, match.index + whole.length - start);
  const newText = isSame ? newWords : newArticle + newWords;
  return {
    span,
    message: message(since === undefined ? templates.preferred : templates.term, words + ending, newWords),
    fixes: [
      {
        title: message(templates.use, newWords),
        kind: 'review',
        patches: [context.replace(span, newText)],
      },
    ],
  };
}
