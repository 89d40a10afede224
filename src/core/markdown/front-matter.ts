import { isCollection, isMap, isScalar, parseDocument, type Pair } from 'yaml';
import { NO_FRONT_MATTER, type FrontMatter, type FrontMatterField } from '../objectives/front-matter';
import type { Span } from '../text/span';

/** Longer ones are no front matter that anybody writes, and YAML readers take quadratic time on some. */
export const LONGEST_FRONT_MATTER = 10_000;
/** The parser compares each key with each other one; `repeatedField` takes linear time. */
export const YAML_OPTIONS = { uniqueKeys: false, prettyErrors: false, logLevel: 'silent' } as const;

/** Reads YAML front matter, given with its `---` lines. Never throws. */
export function readFrontMatter(source: string): FrontMatter {
  const from = source.indexOf(source.includes('\n') ? '\n' : '\r') + 1;
  if (source.length > LONGEST_FRONT_MATTER || from === 0) {
    return NO_FRONT_MATTER;
  }
  try {
    return readYaml(source.slice(from).replace(/---[ \t]*$/, ''), from);
  } catch {
    // Lists within lists by the thousand exhaust the parser's stack.
    return NO_FRONT_MATTER;
  }
}

function readYaml(yaml: string, from: number): FrontMatter {
  const { contents, errors } = parseDocument(yaml, YAML_OPTIONS);
  const [error] = errors;
  if (error !== undefined) {
    const span = { start: from + error.pos[0], end: from + Math.min(yaml.length, error.pos[1]) };
    const detail = error.message.replace(/\.?\s*$/, '');
    return { fields: [], problem: { span, kind: 'syntax', detail } };
  }
  if (isMap(contents)) {
    const fields = contents.items.flatMap(pair => readField(yaml, pair, from));
    const problem = repeatedField(fields);
    return { fields: problem === null ? fields : [], problem };
  }
  // Comments alone have no contents; anything else is text that no reader takes for fields.
  const isBlank = contents === null || (isScalar(contents) && contents.value === null);
  const span = { start: from, end: from + yaml.trimEnd().length };
  return isBlank ? NO_FRONT_MATTER : { fields: [], problem: { span, kind: 'no-fields', detail: '' } };
}

function repeatedField(fields: readonly FrontMatterField[]): FrontMatter['problem'] {
  const names = new Set<string>();
  const again = fields.find(({ name }) => names.size === names.add(name).size);
  return again === undefined ? null : { span: again.key, kind: 'repeated-field', detail: again.name };
}

function readField(yaml: string, { key, value }: Pair, from: number): FrontMatterField[] {
  const range = isScalar(key) ? key.range : undefined;
  if (!isScalar(key) || !range) {
    return [];
  }
  const keySpan = { start: from + range[0], end: from + range[1] };
  const colon = yaml.indexOf(':', range[1]) + 1;
  return [
    {
      name: scalarText(key.value) ?? '',
      key: keySpan,
      value: valueSpan(yaml, value, colon, from),
      text: isScalar(value) ? scalarText(value.value) : null,
      isEmpty: isEmpty(value),
    },
  ];
}

function scalarText(value: unknown): string | null {
  return typeof value === 'string' ? value : value === null ? null : JSON.stringify(value);
}

function valueSpan(yaml: string, value: unknown, colon: number, from: number): Span {
  const range = isScalar(value) || isCollection(value) ? value.range : undefined;
  const isWritten = range ? range[1] > range[0] : false;
  const [start, end] = range && isWritten ? [range[0], range[1]] : [colon, colon];
  return { start: from + start, end: from + start + yaml.slice(start, end).trimEnd().length };
}

function isEmpty(value: unknown): boolean {
  if (isCollection(value)) {
    return value.items.length === 0;
  }
  const scalar = isScalar(value) ? value.value : null;
  return scalar === null || (typeof scalar === 'string' && scalar.trim() === '');
}
