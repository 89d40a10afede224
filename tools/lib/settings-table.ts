import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths';

interface Setting {
  readonly default: unknown;
  readonly markdownDescription: string;
  readonly order: number;
  readonly enum?: readonly string[];
  readonly enumDescriptions?: readonly string[];
}

interface Manifest {
  readonly contributes: {
    readonly configuration: { readonly properties: Readonly<Record<string, Setting>> };
  };
}

/** The part of README.md about settings, in the order and in the words of the settings editor. */
export function settingsTable(): string {
  const { contributes } = readJson('package.json') as Manifest;
  const words = readJson('package.nls.json') as Readonly<Record<string, string>>;
  const settings = Object.entries(contributes.configuration.properties).sort(
    ([, one], [, other]) => one.order - other.order,
  );
  const rows = settings.map(([id, setting]) =>
    rowOf(id, setting, key => words[key.replaceAll('%', '')] ?? key),
  );
  // Aligned, each line would be as long as the longest description.
  return ['<!-- prettier-ignore -->', '| setting | what it does |', '| --- | --- |', ...rows].join('\n');
}

function rowOf(id: string, setting: Setting, wordsOf: (key: string) => string): string {
  const values = (setting.enum ?? []).map(
    (value, index) => `\`${value}\`: ${wordsOf(setting.enumDescriptions?.[index] ?? '')}`,
  );
  const standard = `Default: \`${JSON.stringify(setting.default)}\`.`;
  const text = [wordsOf(setting.markdownDescription), ...values, standard].join(' ');
  const cells = [`\`${id}\``, withoutReferences(text)];
  return `| ${cells.map(cell => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

/** The settings editor makes a link of `#files.exclude#`. */
function withoutReferences(text: string): string {
  return text.replace(/`#([\w.]+)#`/g, '`$1`');
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(join(root, path), 'utf8'));
}
