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

/** By its headings: its position changes with every section that is added above. */
export function sectionKey(head: FileHeadModel, index: number): string {
  return `section:${head.uri}#${JSON.stringify(pathOf(head, index))}`;
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
