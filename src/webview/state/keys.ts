import type { FileHeadModel } from '../../protocol/model';

// What names a thing on the page, for as long as it is there: kept in saved states, and to find elements again.

export function fileKey(uri: string): string {
  return `file:${uri}`;
}

export function rowKey(uri: string, id: string): string {
  return `row:${uri}#${id}`;
}

export function subItemKey(row: string, index: number): string {
  return `${row}~${index}`;
}

const sectionKeys = new WeakMap<FileHeadModel, readonly string[]>();

/** By its headings: its position changes with every section that is added above. Of equal ones, each has a number. */
export function sectionKey(head: FileHeadModel, index: number): string {
  const keys = sectionKeys.get(head) ?? keysOfSections(head);
  sectionKeys.set(head, keys);
  return keys[index] ?? '';
}

function keysOfSections(head: FileHeadModel): string[] {
  const seen = new Map<string, number>();
  return head.sections.map((_, index) => {
    const key = `section:${head.uri}#${JSON.stringify(pathOf(head, index))}`;
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return count === 1 ? key : `${key}#${count}`;
  });
}

/** Headings from the outermost to this one. */
export function pathOf(head: FileHeadModel, index: number | null): string[] {
  const path: string[] = [];
  for (let at = index === null ? undefined : head.sections[index]; at !== undefined;) {
    path.unshift(at.heading);
    at = at.parent === null ? undefined : head.sections[at.parent];
  }
  return path;
}
