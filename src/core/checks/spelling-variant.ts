import type { PieceWord } from '../spelling/piece-words';
import { variantOf, type Variant } from '../spelling/variants';
import type { Span } from '../text/span';
import type { TextPatch } from '../text/text-patch';
import type { Check } from './check';
import type { CheckContext } from './check-context';
import type { Problem } from './finding';
import { message } from './message';
import { withCase } from './term-words';

const templates = {
  british: '“{0}” is British spelling, and the rest of the file is American: “{1}”.',
  american: '“{0}” is American spelling, and the rest of the file is British: “{1}”.',
  wantAmerican: '“{0}” is British spelling, and the settings want American: “{1}”.',
  wantBritish: '“{0}” is American spelling, and the settings want British: “{1}”.',
  use: 'Change to “{0}”',
  useAmerican: 'Use American spelling in the whole file',
  useBritish: 'Use British spelling in the whole file',
} as const;

/** British spelling beside American one, or the one that the settings do not want. */
export const spellingVariant: Check = {
  code: 'spelling-variant',
  severity: 'info',
  appliesTo: 'everything',
  templates,
  *run(context) {
    const found = findVariants(context);
    const wanted = context.options.english ?? mostUsed(found);
    const others = found.filter(({ variant }) => variant !== wanted);
    const patches = others.map(({ span, other }) => context.replace(span, other));
    for (const [index, word] of others.entries()) {
      yield problem(context, word, patches, index);
    }
  },
};

interface Found {
  readonly span: Span;
  readonly variant: Variant;
  /** The word in the other spelling. */
  readonly other: string;
}

/** Names keep their spelling ("World Health Organization"), and so do titles of other pages. */
function findVariants(context: CheckContext): Found[] {
  const found: Found[] = [];
  for (const { span: block, text } of context.english) {
    for (const word of text.words) {
      const known = variantOf(word.text);
      if (known !== undefined && isOwnWord(word)) {
        const span = { start: block.start + word.span.start, end: block.start + word.span.end };
        found.push({ span, variant: known.variant, other: withCase(known.other, '', word.text) });
      }
    }
  }
  return found;
}

function isOwnWord({ text, isContiguous, isStart, label }: PieceWord): boolean {
  return isContiguous && (isStart || text === text.toLowerCase()) && label !== 'link text';
}

/** American at a tie: the published guidance is. */
function mostUsed(found: readonly Found[]): Variant {
  const british = found.filter(({ variant }) => variant === 'british').length;
  return british > found.length - british ? 'british' : 'american';
}

function problem(
  context: CheckContext,
  { span, variant, other }: Found,
  all: TextPatch[],
  index: number,
): Problem {
  const isBritish = variant === 'british';
  const wanted = isBritish ? templates.wantAmerican : templates.wantBritish;
  const template = context.options.english === undefined ? templates[variant] : wanted;
  const patches = all.slice(index, index + 1);
  const one = { title: message(templates.use, other), kind: 'review', patches } as const;
  const title = message(isBritish ? templates.useAmerican : templates.useBritish);
  const every = { title, kind: 'review', scope: 'file', patches: all } as const;
  return {
    span,
    message: message(template, context.text(span), other),
    fixes: all.length > 1 ? [one, every] : [one],
  };
}
