import { messageOf } from './file-error';
import { findFiles } from './find-files';
import type { FoundFile, PathError } from './find-files';
import { readText, type FileText } from './read-text';

export interface ReadFile extends FoundFile {
  readonly file: FileText;
}

/**
 * Reads the files that PATH… means and hands over one at a time. Gives the paths that could not be read, and those that
 * `take` could not write.
 */
export async function readFiles(
  paths: readonly string[],
  take: (read: ReadFile) => void | Promise<void>,
): Promise<PathError[]> {
  const { files, errors } = await findFiles(paths);
  const failed = [...errors];
  for (const found of files) {
    try {
      await take({ ...found, file: await readText(found.path) });
    } catch (error) {
      failed.push({ path: found.path, message: messageOf(error) });
    }
  }
  return failed;
}
