import { isSpaceOrTab } from '../scan/characters';
import type { Span } from '../text/span';
import type { Check } from './check';
import type { CheckContext } from './check-context';
import { message } from './message';

const templates = {
  trailing:
    'White space stands at the end of this heading: nobody sees it, and it shows up in every comparison.',
  remove: 'Remove the white space',
} as const;

/** `## Devices⇥` */
export const headingWhitespace: Check = {
  code: 'heading-whitespace',
  severity: 'info',
  appliesTo: 'everything',
  isMarkdownlints: true,
  templates,
  *run(context) {
    for (const { span } of context.file.headings) {
      const blank = whiteSpaceAt(context, span.end);
      if (blank.start < blank.end) {
        yield {
          span: blank,
          message: message(templates.trailing),
          fixes: [{ title: message(templates.remove), kind: 'safe', patches: [context.replace(blank, '')] }],
        };
      }
    }
  },
};

function whiteSpaceAt({ source }: CheckContext, start: number): Span {
  let end = start;
  while (isSpaceOrTab(source.charCodeAt(end))) {
    end++;
  }
  return { start, end };
}
