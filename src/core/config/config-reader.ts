import { CHECKS } from '../checks/all-checks';
import type { Message } from '../checks/finding';
import { message } from '../checks/message';
import type { Span } from '../text/span';
import type { Config } from './config';
import { readJson, type JsonMember, type JsonNode } from './json-reader';

/** A value of the settings that nothing can be made of; the others are heard all the same. */
export interface ConfigProblem {
  /** In the text of the settings. */
  readonly span: Span;
  readonly message: Message;
}

export interface ReadConfig {
  readonly config: Config;
  /** In source order. */
  readonly problems: readonly ConfigProblem[];
}

export const configTemplates = {
  syntax: 'The settings are not JSON from here on.',
  object: 'The settings are an object: {…}.',
  unknown: 'There is no setting “{0}”.',
  twice: '“{0}” stands here twice, and only the first one is heard.',
  code: 'There is no check “{0}”.',
  choice: '“{0}” has to be one of {1}.',
  text: '“{0}” has to be a text that is not blank.',
  switch: '“{0}” has to be true or false.',
  list: '“{0}” has to be a list of texts.',
  map: '“{0}” has to be an object with a severity for each code.',
  terms: '“{0}” has to be a list of objects with “from”, “to” and perhaps “since”.',
  date: '“{0}” has to be a date like 2023-07-11.',
  url: '“{0}” has to be an address that starts with https:// or http://.',
} as const;

const SEVERITIES = ['error', 'warning', 'info', 'off'] as const;
const ENGLISH = ['auto', 'american', 'british'] as const;
const PROFILES = ['auto', 'guidance', 'plan'] as const;

/** Reads one value; undefined, with a problem reported, where nothing can be made of it. */
type ValueReader<T> = (node: JsonNode, name: string, report: Report) => T | undefined;
type Report = (span: Span, template: string, ...args: readonly string[]) => void;

/** One reader for each setting: whoever adds one to `Config` has to add it here. */
const SETTINGS: { readonly [K in keyof Config]-?: ValueReader<NonNullable<Config[K]>> } = {
  severities: readSeverities,
  profile: readChoice(PROFILES),
  terminology: readTerms,
  placeholders: readTexts,
  requiredFrontMatter: readTexts,
  ignore: readTexts,
  siteUrl: readUrl,
  termsInOlderFiles: readSwitch,
  words: readTexts,
  unknownWords: readSwitch,
  english: readChoice(ENGLISH),
};

export const SETTING_NAMES: readonly string[] = Object.keys(SETTINGS);

/** Reads the text of `.zt-steps.json`: JSON, in which comments and trailing commas are tolerated. Never throws. */
export function readConfig(text: string): ReadConfig {
  const problems: ConfigProblem[] = [];
  const report: Report = (span, template, ...args) => {
    problems.push({ span, message: message(template, ...args) });
  };
  const { node, error } = readJson(text);
  if (error !== null) {
    report(error, configTemplates.syntax);
  } else if (node !== null && node.kind !== 'object') {
    report(node.span, configTemplates.object);
  }
  const config = node?.kind === 'object' ? readSettings(node.members, report) : {};
  return { config, problems: problems.sort((a, b) => a.span.start - b.span.start) };
}

function readSettings(members: readonly JsonMember[], report: Report): Config {
  const values = membersOf(members, report).flatMap(({ name, nameSpan, value }) => {
    const read = Object.hasOwn(SETTINGS, name) ? SETTINGS[name as keyof Config] : undefined;
    if (read === undefined && name !== '$schema') {
      report(nameSpan, configTemplates.unknown, name);
    }
    const result: unknown = read?.(value, name, report);
    return result === undefined ? [] : [[name, result] as const];
  });
  return Object.fromEntries(values);
}

function membersOf(members: readonly JsonMember[], report: Report): readonly JsonMember[] {
  const names = new Set<string>();
  return members.filter(({ name, nameSpan }) => {
    const isFirst = !names.has(name);
    if (!isFirst) {
      report(nameSpan, configTemplates.twice, name);
    }
    names.add(name);
    return isFirst;
  });
}

function readChoice<T extends string>(choices: readonly T[]): ValueReader<T> {
  return (node, name, report) => {
    const found = choices.find(choice => node.kind === 'scalar' && node.value === choice);
    if (found === undefined) {
      report(node.span, configTemplates.choice, name, choices.join(', '));
    }
    return found;
  };
}

function readText(node: JsonNode, name: string, report: Report): string | undefined {
  if (node.kind === 'scalar' && typeof node.value === 'string' && node.value.trim() !== '') {
    return node.value;
  }
  report(node.span, configTemplates.text, name);
  return undefined;
}

function readSwitch(node: JsonNode, name: string, report: Report): boolean | undefined {
  if (node.kind === 'scalar' && typeof node.value === 'boolean') {
    return node.value;
  }
  report(node.span, configTemplates.switch, name);
  return undefined;
}

function readTexts(node: JsonNode, name: string, report: Report): string[] | undefined {
  if (node.kind !== 'array') {
    report(node.span, configTemplates.list, name);
    return undefined;
  }
  return node.items.flatMap(item => readText(item, name, report) ?? []);
}

function readSeverities(node: JsonNode, name: string, report: Report): Config['severities'] {
  if (node.kind !== 'object') {
    report(node.span, configTemplates.map, name);
    return undefined;
  }
  const entries = membersOf(node.members, report).flatMap(member => {
    if (!CHECKS.some(({ code }) => code === member.name)) {
      report(member.nameSpan, configTemplates.code, member.name);
      return [];
    }
    const severity = readChoice(SEVERITIES)(member.value, member.name, report);
    return severity === undefined ? [] : [[member.name, severity] as const];
  });
  return Object.fromEntries(entries);
}

function readTerms(node: JsonNode, name: string, report: Report): Config['terminology'] {
  if (node.kind !== 'array') {
    report(node.span, configTemplates.terms, name);
    return undefined;
  }
  return node.items.flatMap(item => readTerm(item, name, report) ?? []);
}

/** A term with a wrong part is none: half of one would be another. */
function readTerm(
  node: JsonNode,
  name: string,
  report: Report,
): NonNullable<Config['terminology']>[number] | undefined {
  const members = node.kind === 'object' ? membersOf(node.members, report) : [];
  const partOf = (part: string): JsonMember | undefined => members.find(member => member.name === part);
  const unknown = members.filter(member => !['from', 'to', 'since'].includes(member.name));
  unknown.forEach(member => report(member.nameSpan, configTemplates.unknown, `${name}.${member.name}`));
  const [from, to, since] = [partOf('from'), partOf('to'), partOf('since')];
  if (from === undefined || to === undefined) {
    report(node.span, configTemplates.terms, name);
    return undefined;
  }
  const texts = [readText(from.value, 'from', report), readText(to.value, 'to', report)] as const;
  const date = since === undefined ? null : readDate(since.value, 'since', report);
  if (texts[0] === undefined || texts[1] === undefined || date === undefined) {
    return undefined;
  }
  return { from: texts[0], to: texts[1], ...(date === null ? {} : { since: date }) };
}

function readDate(node: JsonNode, name: string, report: Report): string | undefined {
  const value = node.kind === 'scalar' ? node.value : null;
  if (typeof value === 'string' && /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/.test(value)) {
    return value;
  }
  report(node.span, configTemplates.date, name);
  return undefined;
}

function readUrl(node: JsonNode, name: string, report: Report): string | undefined {
  const value = node.kind === 'scalar' ? node.value : null;
  if (typeof value === 'string' && /^https?:\/\/[^\s/]+\S*$/i.test(value)) {
    return value;
  }
  report(node.span, configTemplates.url, name);
  return undefined;
}
