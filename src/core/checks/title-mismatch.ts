import { collapse } from '../objectives/words';
import type { Heading } from '../scan/step-file';
import type { Span } from '../text/span';
import type { Check } from './check';
import type { CheckContext } from './check-context';
import { fieldOf, valueText } from './document-front-matter';
import type { FrontMatterField } from '../objectives/front-matter';
import type { Fix, Problem } from './finding';
import { message } from './message';
import { readNumbered, type NumberedTitle } from './numbered-title';

const templates = {
  numbers: 'The title says “{0}” and the heading “{1}”, so readers cannot tell which one this is.',
  texts: 'The title is “{0}” and the heading “{1}”: readers who search for one find the other.',
  description: 'The description says “{0}”, and the document is “{1}”.',
  numberHeading: 'Change the heading to “{0}”',
  numberTitle: 'Change the title to “{0}”',
  numberDescription: 'Change the description to “{0}”',
  takeTitle: 'Use the title as heading',
  takeHeading: 'Use the heading as title',
} as const;

/** What the name of a site adds to a title: `… | Microsoft Learn`, `… – Microsoft Teams`. */
const SITE_NAME = /\s+\|\s[^|]*$|\s+[-–—]\s+Microsoft\b.*$/;

/** Title in the front matter, first heading and step number that disagree. */
export const titleMismatch: Check = {
  code: 'title-mismatch',
  severity: 'warning',
  appliesTo: 'everything',
  templates,
  *run(context) {
    const title = fieldOf(context, 'title');
    const heading = context.file.headings.find(({ depth }) => depth === 1);
    const titleText = collapse(title?.text ?? '');
    const headingText = heading === undefined ? '' : (context.plan.sections[heading.index]?.heading ?? '');
    if (title === undefined || heading === undefined || titleText === '' || headingText === '') {
      return;
    }
    const numbers = [readNumbered(titleText), readNumbered(headingText)] as const;
    const pair = { context, title, heading, titleText, headingText };
    if (numbers[0] !== undefined && numbers[1] !== undefined && differ(numbers[0], numbers[1])) {
      yield numberProblem(pair, numbers[0], numbers[1]);
      return;
    }
    if (!agree(titleText, headingText)) {
      yield textProblem(pair);
    }
    yield* descriptionProblem(context, numbers[0] ?? numbers[1]);
  },
};

interface Titles {
  readonly context: CheckContext;
  readonly title: FrontMatterField;
  readonly heading: Heading;
  readonly titleText: string;
  readonly headingText: string;
}

function differ(a: NumberedTitle, b: NumberedTitle): boolean {
  return a.word.toLowerCase() === b.word.toLowerCase() && Number(a.number) !== Number(b.number);
}

/** One may say more than the other; a title is written for search results. */
function agree(title: string, heading: string): boolean {
  const [a, b] = [plain(title.replace(SITE_NAME, '')), plain(heading)];
  return a.includes(b) || b.includes(a) || plain(title) === b;
}

function plain(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

function numberProblem(
  { context, title, heading }: Titles,
  ofTitle: NumberedTitle,
  ofHeading: NumberedTitle,
): Problem {
  const fixes = [
    ...renumber(context, heading.content, ofHeading, ofTitle, templates.numberHeading),
    ...renumber(context, title.value, ofTitle, ofHeading, templates.numberTitle),
  ];
  const words = message(templates.numbers, ofTitle.phrase, ofHeading.phrase);
  return { span: heading.content, message: words, fixes };
}

/** Changes the number where it stands, and nothing else; no fix where markup parts it from its word. */
function renumber(
  context: CheckContext,
  place: Span,
  from: NumberedTitle,
  to: NumberedTitle,
  template: string,
): Fix[] {
  const at = context.text(place).indexOf(from.phrase);
  if (at < 0) {
    return [];
  }
  const end = place.start + at + from.phrase.length;
  const patch = context.replace({ start: end - from.number.length, end }, to.number);
  const phrase = from.phrase.slice(0, -from.number.length) + to.number;
  return [{ title: message(template, phrase), kind: 'review', patches: [patch] }];
}

/** Titles and headings of published pages differ by intent, so this is worth no warning. */
function textProblem({ context, title, heading, titleText, headingText }: Titles): Problem {
  const isPlain = context.text(heading.content) === headingText && !/[\\`*_[\]<>&#]/.test(titleText);
  const toTitle: Fix = {
    title: message(templates.takeTitle),
    kind: 'review',
    patches: [context.replace(heading.content, titleText.replace(SITE_NAME, ''))],
  };
  const toHeading: Fix = {
    title: message(templates.takeHeading),
    kind: 'review',
    patches: [context.replace(title.value, valueText(title, headingText))],
  };
  return {
    span: heading.content,
    message: message(templates.texts, titleText, headingText),
    fixes: isPlain ? [toTitle, toHeading] : [toHeading],
    severity: 'info',
  };
}

/** `Security - Step 5. Reduce effort` in the description of `Step 6. Reduce effort`: it was forgotten. */
function* descriptionProblem(context: CheckContext, own: NumberedTitle | undefined): Iterable<Problem> {
  const description = fieldOf(context, 'description');
  if (description === undefined || own === undefined || plain(own.rest) === '') {
    return;
  }
  const text = context.text(description.value).slice(0, 1000);
  for (const { index } of text.matchAll(/\p{L}+\s+\d/gu)) {
    const found = readNumbered(text.slice(index));
    if (found !== undefined && differ(found, own) && plain(found.rest).startsWith(plain(own.rest))) {
      const start = description.value.start + index;
      const span = { start, end: start + found.phrase.length };
      const fixes = renumber(context, span, found, own, templates.numberDescription);
      yield { span, message: message(templates.description, found.phrase, own.phrase), fixes };
    }
  }
}
