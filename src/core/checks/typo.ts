import { DocumentWords, type UnknownWord } from '../spelling/document-words';
import type { Spelling, WorkspaceWords } from '../spelling/spelling';
import { SuggestionMaker, type Suggestions } from '../spelling/suggestions';
import { patchWord } from '../spelling/word-patch';
import type { Check } from './check';
import type { CheckContext } from './check-context';
import { makesOthersSpeak } from './corrected-prose';
import type { Finding, Fix, Problem } from './finding';
import { message } from './message';

const templates = {
  typo: '“{0}” looks like a misspelling of “{1}”.',
  term: '“{0}” is in no dictionary, and stands in several files: a term, or a misspelling of “{1}”.',
  unknown: '“{0}” is in no dictionary.',
  change: 'Change to “{0}”',
} as const;

/** Bits: so much likelier than a new word, and than the next suggestion, one must be to be taken without asking. */
const SAFE_EVIDENCE = 5;
const SAFE_MARGIN = 6;
/** A word that stands so often, in so many files, is a term. */
const TERM_USES = 3;
const TERM_FILES = 2;

/** Words that no dictionary has. It is silent without one, and on what is more likely a name or a new word. */
export const typo: Check = {
  code: 'typo',
  severity: 'warning',
  appliesTo: 'everything',
  templates,
  *run(context) {
    const { spelling } = context.options;
    if (spelling === undefined) {
      return;
    }
    const words = new DocumentWords(context, spelling.speller);
    const maker = new SuggestionMaker(words, spelling, unknown => headingText(context, unknown));
    const asked = words.unknown.filter(unknown => isAsked(spelling, unknown));
    for (const [unknown, suggestions] of maker.suggestAll(asked)) {
      yield* problemsOf(context, spelling, unknown, suggestions);
    }
  },
};

function headingText(context: CheckContext, { block }: UnknownWord): string {
  return block.section === null ? '' : context.text(block.section.content);
}

function isAsked({ userWords, deepAt }: Spelling, { word: { text, span }, block }: UnknownWord): boolean {
  const isTaught = userWords?.has(text) === true || userWords?.has(text.toLowerCase()) === true;
  return !isTaught && (deepAt === undefined || block.span.start + span.start === deepAt);
}

function problemsOf(
  context: CheckContext,
  spelling: Spelling,
  unknown: UnknownWord,
  suggestions: Suggestions,
): Problem[] {
  const { text } = unknown.word;
  const first = suggestions.words[0];
  const isTypo = first !== undefined && suggestions.evidence > 0;
  if (!isTypo && spelling.unknownWords !== true) {
    return [];
  }
  const isInfo = !isTypo || isTerm(spelling.workspace, text);
  const { start } = unknown.block.span;
  return [
    {
      span: { start: start + unknown.word.span.start, end: start + unknown.word.span.end },
      message: !isTypo
        ? message(templates.unknown, text)
        : message(isInfo ? templates.term : templates.typo, text, first.written),
      word: text,
      fixes: fixesOf(context, unknown, suggestions, isInfo),
      ...(isInfo ? { severity: 'info' as const } : {}),
    },
  ];
}

function isTerm(workspace: WorkspaceWords | undefined, word: string): boolean {
  const key = word.toLowerCase();
  return (
    workspace !== undefined && workspace.usesOf(key) >= TERM_USES && workspace.filesWith(key) >= TERM_FILES
  );
}

/** Whether a word that was taken for a misspelling is a term by now, or the other way round. */
export function isOtherTerm(
  { code, word, message: { template } }: Finding,
  workspace: WorkspaceWords,
): boolean {
  const wasTerm = template === templates.term;
  const isKind = code === typo.code && (wasTerm || template === templates.typo);
  return isKind && word !== undefined && isTerm(workspace, word) !== wasTerm;
}

function fixesOf(
  context: CheckContext,
  { word, block }: UnknownWord,
  { words, evidence, margin }: Suggestions,
  isInfo: boolean,
): Fix[] {
  const isSure = !isInfo && evidence >= SAFE_EVIDENCE && margin >= SAFE_MARGIN;
  const { start } = block.span;
  return words.flatMap((suggestion, index): Fix[] => {
    const { written } = suggestion;
    const patch = patchWord(context.text(block.span), word, written);
    if (patch === undefined) {
      return [];
    }
    const span = { start: start + patch.span.start, end: start + patch.span.end };
    // Two words in one may be a name of its own: `lookup table`, `lookuptable`.
    const isOneWord = !written.includes(' ');
    const isSafe =
      isSure && index === 0 && isOneWord && !makesOthersSpeak(context, block.text.prose, patch, written);
    return [
      {
        title: message(templates.change, written),
        word: suggestion.word,
        kind: isSafe ? 'safe' : 'review',
        patches: [context.replace(span, patch.newText)],
      },
    ];
  });
}
