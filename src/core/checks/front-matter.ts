import type { FrontMatter, FrontMatterField, FrontMatterProblem } from '../objectives/front-matter';
import { lineAt, lineEndingAt } from '../rows/lines';
import type { Span } from '../text/span';
import type { Check } from './check';
import type { CheckContext } from './check-context';
import { frontMatterOf, valueText, yamlText } from './document-front-matter';
import type { Fix, Problem } from './finding';
import { message } from './message';
import { isDate, readOtherDate, writeDate } from './publishing-date';

const templates = {
  none: 'The document has no front matter, and lacks {0} to be published.',
  missing: 'The front matter lacks {0}, which publishing needs.',
  empty: 'The front matter gives {0} no value, and publishing needs one.',
  date: '“{0}” is no date: publishing reads ms.date as MM/DD/YYYY.',
  yaml: 'The front matter is not YAML, so publishing reads none of it: {0}.',
  noFields: 'The front matter is not YAML, so publishing reads none of it: there are no fields in it.',
  repeatedField:
    'The front matter is not YAML, so publishing reads none of it: the field “{0}” stands there twice.',
  insert: 'Insert {0}: {1}',
  insertAll: 'Insert front matter',
  changeDate: 'Change the date to {0}',
  quote: 'Put the value of {0} in quotes',
} as const;

const REQUIRED = [
  'title',
  'description',
  'author',
  'ms.author',
  'ms.date',
  'ms.topic',
  'ms.service',
] as const;
/** What a field was called before: documents that have it need no other. */
const OLD_NAMES: ReadonlyMap<string, string> = new Map([['ms.service', 'ms.prod']]);

/** Fields that a published document must have, an impossible date, and front matter that is not YAML. */
export const frontMatter: Check = {
  code: 'front-matter',
  severity: 'warning',
  appliesTo: 'guidance',
  templates,
  *run(context) {
    if (context.options.isPublished !== true) {
      return;
    }
    const found = frontMatterOf(context);
    if (found !== null && found.problem !== null) {
      yield yamlProblem(context, found.problem);
      return;
    }
    yield* found === null ? withoutAny(context) : fieldProblems(context, found);
    const date = found?.fields.find(({ name }) => name === 'ms.date');
    if (date !== undefined && !date.isEmpty && !isDate(date.text ?? '')) {
      yield dateProblem(context, date);
    }
  },
};

/** Missing or empty, whatever publishing adds of its own. Without a word about that, only what is empty is found. */
function* fieldProblems(context: CheckContext, { fields }: FrontMatter): Iterable<Problem> {
  const first = lineAt(context.source, context.file.frontMatter?.start ?? 0);
  const own = new Map(fields.map(field => [field.name, field]));
  for (const name of requiredFields(context)) {
    const field = own.get(name) ?? own.get(OLD_NAMES.get(name) ?? '');
    if (field === undefined) {
      if (isLacking(context, name)) {
        yield { span: first, message: message(templates.missing, name), fixes: insertions(context, name) };
      }
    } else if (field.isEmpty) {
      const fixes = fillings(context, field);
      yield { span: field.key, message: message(templates.empty, field.name), fixes };
    }
  }
}

function requiredFields({ options }: CheckContext): readonly string[] {
  return options.requiredFrontMatter ?? REQUIRED;
}

function isLacking({ options: { metadata } }: CheckContext, name: string): boolean {
  const names = [name, OLD_NAMES.get(name) ?? name];
  return (
    metadata !== undefined && names.every(each => !Object.hasOwn(metadata, each) || isBlank(metadata[each]))
  );
}

function isBlank(value: unknown): boolean {
  return value === null || value === undefined || (typeof value === 'string' && value.trim() === '');
}

/** What a field must say, where that is known. */
function knownValue({ plan, file, options }: CheckContext, name: string): string | undefined {
  if (name === 'title') {
    const heading = file.headings.find(({ depth }) => depth === 1);
    const text = plan.sections[heading?.index ?? -1]?.heading ?? '';
    return text === '' ? undefined : text;
  }
  return name === 'ms.date' && options.today !== undefined ? writeDate(options.today) : undefined;
}

function insertions(context: CheckContext, name: string): Fix[] {
  const value = knownValue(context, name);
  const { frontMatter: span } = context.file;
  if (value === undefined || span === null || isFlow(context)) {
    return [];
  }
  const closing = lineAt(context.source, span.end).start;
  const ending = lineEndingAt(context.source, lineAt(context.source, span.start).end);
  const patches = [context.insert(closing, `${name}: ${yamlText(value)}${ending}`)];
  return [{ title: message(templates.insert, name, value), kind: 'review', patches }];
}

/** `{ title: a }`: no line of its own for a field, and other rules for what needs quotes. */
function isFlow({ source, file }: CheckContext): boolean {
  const { start, end } = file.frontMatter ?? { start: 0, end: 0 };
  return /^---\s*\{/.test(source.slice(start, Math.min(end, start + 100)));
}

function fillings(context: CheckContext, field: FrontMatterField): Fix[] {
  const value = isFlow(context) ? undefined : knownValue(context, field.name);
  const patches = value === undefined ? [] : [context.replace(field.value, valueText(field, value))];
  return patches.length === 0
    ? []
    : [{ title: message(templates.insert, field.name, value ?? ''), kind: 'review', patches }];
}

/** One finding for all: a document without front matter lacks the idea of it. */
function* withoutAny(context: CheckContext): Iterable<Problem> {
  const lacking = requiredFields(context).filter(name => isLacking(context, name));
  if (lacking.length === 0) {
    return;
  }
  const start = context.source.startsWith('\uFEFF') ? 1 : 0;
  const { end } = lineAt(context.source, start);
  const ending = lineEndingAt(context.source, end) || '\n';
  const lines = lacking.flatMap(name => {
    const value = knownValue(context, name);
    return value === undefined ? [] : [`${name}: ${yamlText(value)}`];
  });
  const block = ['---', ...lines, '---', '', ''].join(ending);
  const patches = [context.insert(start, block)];
  const words = message(templates.none, lacking.join(', '));
  const fixes: Fix[] =
    lines.length === 0 ? [] : [{ title: message(templates.insertAll), kind: 'review', patches }];
  yield { span: { start, end }, message: words, fixes };
}

/** `31/12/2023` and `2023-12-31` say which day is meant; of an impossible one only today is known. */
function dateProblem(context: CheckContext, field: FrontMatterField): Problem {
  const { today } = context.options;
  const meant = [readOtherDate(field.text ?? ''), today === undefined ? undefined : writeDate(today)];
  const dates = [...new Set(meant)].filter(date => date !== undefined);
  const fixes = dates.map((date): Fix => {
    const patches = [context.replace(field.value, valueText(field, date))];
    return { title: message(templates.changeDate, date), kind: 'review', patches };
  });
  const words = message(templates.date, field.text ?? context.text(field.value));
  return { span: field.value, message: words, fixes };
}

const UNQUOTED = /^([\w.-]+):[ \t]+([^"'\s|>&*![{].*\S|\S)[ \t]*$/;

const YAML_TEMPLATES = {
  syntax: templates.yaml,
  'no-fields': templates.noFields,
  'repeated-field': templates.repeatedField,
} as const;

function yamlProblem(context: CheckContext, { span, kind, detail }: FrontMatterProblem): Problem {
  return {
    span: span.start < span.end ? span : lineAt(context.source, span.start),
    message: message(YAML_TEMPLATES[kind], ...(detail === '' ? [] : [detail])),
    fixes: quotes(context, span),
  };
}

/** `title: Step 1: Plan`: quotes mend it, if nothing else is wrong. */
function quotes(context: CheckContext, { start }: Span): Fix[] {
  const { source, inline, file } = context;
  const line = lineAt(source, start);
  const [, name = '', value = ''] = UNQUOTED.exec(context.text(line)) ?? [];
  if (name === '' || file.frontMatter === null) {
    return [];
  }
  const valueStart = context.text(line).indexOf(value, name.length + 1) + line.start;
  const patch = context.replace({ start: valueStart, end: valueStart + value.length }, JSON.stringify(value));
  const before = source.slice(file.frontMatter.start, valueStart);
  const after = source.slice(patch.span.end, file.frontMatter.end);
  const { problem } = inline.frontMatter(before + patch.newText + after);
  return problem === null
    ? [{ title: message(templates.quote, name), kind: 'review', patches: [patch] }]
    : [];
}
