import type { ConfusedWord } from '../spelling/confusions/confused-words';
import type { EnglishBlock } from '../spelling/english-blocks';
import { overlaps } from '../text/span';
import type { Check } from './check';
import type { CheckContext } from './check-context';
import type { Problem } from './finding';
import { message } from './message';
import { findNameSpans } from './product-name';
import { withCase } from './term-words';

const templates = {
  meant: '“{0}” is a word of its own: beside these words “{1}” is meant.',
  use: 'Change to “{0}”',
} as const;

/** A word that is one, in the place of another that sounds or looks like it. */
export const confusedWord: Check = {
  code: 'confused-word',
  severity: 'warning',
  appliesTo: 'everything',
  templates,
  *run(context) {
    const found: Problem[] = [];
    for (const block of context.english) {
      block.text.confused.forEach(word => found.push(problem(context, block, word)));
    }
    const names = found.length === 0 ? [] : findNameSpans(context);
    yield* found.filter(({ span }) => !names.some(name => overlaps(name.span, span)));
  },
};

function problem(context: CheckContext, block: EnglishBlock, { start, end, right }: ConfusedWord): Problem {
  const span = { start: block.span.start + start, end: block.span.start + end };
  const written = context.text(span);
  const newText = written.includes('’') || !written.includes("'") ? right.replace("'", '’') : right;
  const word = withCase(newText, '', written);
  return {
    span,
    message: message(templates.meant, written, word),
    fixes: [{ title: message(templates.use, word), kind: 'review', patches: [context.replace(span, word)] }],
  };
}
