import { NO_FRONT_MATTER, type FrontMatter, type FrontMatterField } from '../objectives/front-matter';
import type { Span } from '../text/span';
import type { CheckContext } from './check-context';

/** The front matter of a document with spans in the document; null without any. */
export function frontMatterOf({ file, source, inline }: CheckContext): FrontMatter | null {
  if (file.frontMatter === null) {
    return null;
  }
  const { start, end } = file.frontMatter;
  const { fields, problem } = inline.frontMatter(source.slice(start, end));
  const moved = (span: Span): Span => ({ start: span.start + start, end: span.end + start });
  return {
    fields: fields.map(field => ({ ...field, key: moved(field.key), value: moved(field.value) })),
    problem: problem === null ? null : { ...problem, span: moved(problem.span) },
  };
}

export function fieldOf(context: CheckContext, name: string): FrontMatterField | undefined {
  const { fields } = frontMatterOf(context) ?? NO_FRONT_MATTER;
  return fields.find(field => field.name === name);
}

/** Where a value goes in the place of a field's: a field without value has no blank behind its colon. */
export function valueText(field: FrontMatterField, value: string): string {
  return (field.value.start === field.value.end ? ' ' : '') + yamlText(value);
}

/** Texts that YAML reads as something else, or as the start of something else. */
const NO_PLAIN_TEXT = /^(?:null|true|false|yes|no|on|off|~|[-+.]?\d[\d.,:_exo+-]*)$/i;

/** A text as YAML: plain where that means the same, else in double quotes, whose escapes are those of JSON. */
export function yamlText(text: string): string {
  const isPlain = /^[\p{L}\p{N}](?:[^\p{Cc}\u2028\u2029]*[^\s:])?$/u.test(text) && !/:\s|\s#/.test(text);
  return isPlain && !NO_PLAIN_TEXT.test(text) ? text : JSON.stringify(text);
}
