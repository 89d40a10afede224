import { matchesGlob } from './glob';
import { plainValue, readJson } from './json-reader';

/** What `docfx.json` says of front matter. */
export interface Docfx {
  readonly globalMetadata: Readonly<Record<string, unknown>>;
  /** By field: the value for each glob, in the order of the file. */
  readonly fileMetadata: Readonly<Record<string, unknown>>;
  readonly content: readonly ContentGroup[];
  /** More metadata stands in files that it names, and nobody has read those. */
  readonly hasMore: boolean;
}

interface ContentGroup {
  readonly src: string;
  readonly files: readonly string[];
  readonly exclude: readonly string[];
}

/** Null for a text that is not the configuration of a build. */
export function readDocfx(text: string): Docfx | null {
  const { node } = readJson(text);
  const build = recordOf(recordOf(node === null ? null : plainValue(node))['build']);
  if (Object.keys(build).length === 0) {
    return null;
  }
  return {
    globalMetadata: recordOf(build['globalMetadata']),
    fileMetadata: recordOf(build['fileMetadata']),
    content: (Array.isArray(build['content']) ? build['content'] : []).map(contentGroup),
    hasMore: textsOf(build['globalMetadataFiles'], build['fileMetadataFiles']).length > 0,
  };
}

/**
 * The front matter that publishing adds to a file, given by its path relative to the folder of `docfx.json`: for all
 * files, then for those that a glob means, where a later glob outweighs an earlier one. Undefined where that cannot be
 * known, and for a file that is no page of its own (an include, say), which needs none.
 */
export function publishedMetadata(docfx: Docfx, path: string): Readonly<Record<string, unknown>> | undefined {
  const { globalMetadata, fileMetadata, content, hasMore } = docfx;
  if (hasMore || (content.length > 0 && !content.some(group => isIn(group, path)))) {
    return undefined;
  }
  const added = Object.entries(fileMetadata).flatMap(([name, byGlob]) => {
    const match = Object.entries(recordOf(byGlob))
      .reverse()
      .find(([glob]) => matches(glob, path));
    return match === undefined ? [] : [[name, match[1]] as const];
  });
  return Object.fromEntries([...Object.entries(globalMetadata), ...added]);
}

function isIn({ src, files, exclude }: ContentGroup, path: string): boolean {
  const prefix = src.replace(/^(?:\.(?:\/|$))+|\/+$/g, '');
  if (prefix !== '' && !path.startsWith(`${prefix}/`)) {
    return false;
  }
  const rest = prefix === '' ? path : path.slice(prefix.length + 1);
  return files.some(glob => matches(glob, rest)) && !exclude.some(glob => matches(glob, rest));
}

/** Builds run on Windows too: case says nothing. */
function matches(glob: string, path: string): boolean {
  return matchesGlob(glob.toLowerCase(), path.toLowerCase());
}

/** A group may be written as its glob alone. */
function contentGroup(group: unknown): ContentGroup {
  const { src, files, exclude } = recordOf(group);
  return {
    src: typeof src === 'string' ? src : '',
    files: typeof group === 'string' ? [group] : textsOf(files),
    exclude: textsOf(exclude),
  };
}

function textsOf(...values: readonly unknown[]): string[] {
  return values.flat().filter(each => typeof each === 'string');
}

function recordOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
}
