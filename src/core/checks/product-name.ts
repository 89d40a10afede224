import type { MisspelledName } from '../spelling/product-names';
import type { EnglishBlock } from '../spelling/english-blocks';
import { overlaps, type Span } from '../text/span';
import type { Check } from './check';
import type { CheckContext } from './check-context';
import type { Fix, Problem } from './finding';
import { message } from './message';
import { terminology } from './terminology';

const templates = {
  spelling: '“{0}” is spelled “{1}”: it is the name of a product.',
  use: 'Change to “{0}”',
} as const;

/** The name of a product in another spelling than its own. */
export const productName: Check = {
  code: 'product-name',
  severity: 'warning',
  appliesTo: 'everything',
  // A misspelled word is mended for itself, and often without a look.
  yieldsTo: ['typo'],
  templates,
  *run(context) {
    const found = findNameSpans(context);
    // A name that was changed since gets its new one.
    const terms = found.length === 0 ? [] : [...terminology.run(context)];
    for (const { span, name } of found) {
      if (!terms.some(term => overlaps(term.span, span))) {
        yield problem(context, span, name);
      }
    }
  },
};

interface NameSpan {
  readonly span: Span;
  /** In its right spelling. */
  readonly name: string;
}

/** Where names are misspelled, with the right spelling, in source order: no other check of spelling needs to look there. */
export function findNameSpans(context: CheckContext): readonly NameSpan[] {
  const found: NameSpan[] = [];
  for (const block of context.english) {
    block.text.names.forEach(name => found.push({ span: spanIn(block, name), name: name.name }));
  }
  return found;
}

function spanIn({ span }: EnglishBlock, { start, end }: MisspelledName): Span {
  return { start: span.start + start, end: span.start + end };
}

function problem(context: CheckContext, span: Span, name: string): Problem {
  const written = context.text(span).replace(/\s+/g, ' ');
  const fix: Fix = {
    title: message(templates.use, name),
    kind: 'review',
    patches: [context.replace(span, name)],
  };
  // What stands between two lines may belong to a list or a quote.
  const fixes = /[\r\n]/.test(context.text(span)) ? [] : [fix];
  return { span, message: message(templates.spelling, written, name), fixes };
}
