import type { FrontMatter } from './front-matter';

export interface Link {
  readonly text: string;
  /** As written: it may be relative, root-relative, absolute or an anchor. Untrusted. */
  readonly target: string;
}

/** What stands in a piece of markdown, as words and links. */
export interface Inline {
  readonly text: string;
  readonly links: readonly Link[];
}

/** Reads inline markdown (a cell, a heading); `core/markdown` has the one that is built on remark. */
export interface InlineReader {
  read(source: string): Inline;
  /** The slug that GitHub and Learn give each heading; equal ones are numbered `-1`, `-2` … in their order. */
  slugs(headings: readonly string[]): readonly string[];
  /** The `title` of YAML front matter, given with its `---` lines; null where there is none or it is not YAML. */
  frontMatterTitle(frontMatter: string): string | null;
  /** All fields of YAML front matter, given with its `---` lines, or why it is not YAML. */
  frontMatter(frontMatter: string): FrontMatter;
}
