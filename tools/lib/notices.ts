import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { titleOf, type BundledPackage } from './bundled-packages';
import { root } from './paths';

/** Licences that ask for no more than their text and the names in it. */
export const ALLOWED_LICENCES: ReadonlySet<string> = new Set([
  'MIT',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
]);

/** Packages whose licences are the same but for the names in them. */
interface Group {
  readonly licence: string;
  readonly body: string;
  /** Packages by their copyright notice. */
  readonly packages: Map<string, BundledPackage[]>;
}

/** The part of THIRD-PARTY-NOTICES.md about packages: a list of them, then each licence once, with whose it is. */
export function packageNotices(packages: readonly BundledPackage[]): string {
  const rows = packages.map(({ name, version, licence }) => `| \`${name}\` | ${version} | ${licence} |`);
  const table = ['| package | version | licence |', '| --- | --- | --- |', ...rows].join('\n');
  return [table, ...groupsOf(packages).map(describe)].join('\n\n');
}

function groupsOf(packages: readonly BundledPackage[]): Group[] {
  const groups = new Map<string, Group>();
  for (const each of packages) {
    const { notice, body } = partsOf(licenceTextOf(each));
    const key = `${each.licence} ${body.replace(/[\s'"*]+/g, ' ')}`;
    const group = groups.get(key) ?? {
      licence: each.licence,
      body,
      packages: new Map<string, BundledPackage[]>(),
    };
    group.packages.set(notice, [...(group.packages.get(notice) ?? []), each]);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** Some packages name the MIT licence without its text, which is that of this project. */
function licenceTextOf(each: BundledPackage): string {
  if (each.licenceText !== undefined) return each.licenceText;
  if (each.licence !== 'MIT' || each.author === undefined) {
    throw new Error(`${titleOf(each)} has no licence that could be copied.`);
  }
  const { body } = partsOf(readFileSync(join(root, 'LICENSE'), 'utf8'));
  return `Copyright (c) ${each.author}\n\n${body}`;
}

/** The names stand above the licence proper, which all usual ones begin with one of two words. */
function partsOf(text: string): { notice: string; body: string } {
  const start = text.search(/^(?:Permission|Redistribution) /m);
  if (start < 0) throw new Error(`This is no licence that is known:\n${text}`);
  const notices = text.slice(0, start).match(/^.*(?:copyright|\(c\) ).*$/gim) ?? [];
  return { notice: notices.map(line => line.trim()).join(' '), body: text.slice(start).trim() };
}

function describe({ licence, body, packages }: Group): string {
  const notices = [...packages].map(([notice, each]) => `- ${notice} (${each.map(titleOf).join(', ')})`);
  return [`### ${licence}`, notices.join('\n'), `\`\`\`text\n${body}\n\`\`\``].join('\n\n');
}
