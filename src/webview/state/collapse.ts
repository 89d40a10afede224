import type { FileModel } from '../../protocol/model';
import { fileKey, sectionKey } from './keys';

/** The keys of all files, or of the outermost sections where the page is about one file. */
export function collapsibleKeys(files: readonly FileModel[]): string[] {
  return files.length === 1
    ? files.flatMap(({ head }) => head.sections.map((_, index) => sectionKey(head, index)))
    : files.map(({ head }) => fileKey(head.uri));
}
