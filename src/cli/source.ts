import type { Command } from 'commander';
import { messageOf } from './file-error';
import type { PathError } from './find-files';
import { readFiles, type ReadFile } from './read-files';
import { decode } from './read-text';
import type { Session } from './session';

export interface SourceOptions {
  readonly stdin?: true;
  readonly path?: string;
}

/** Adds what `check` and `fix` read: PATH…, or standard input. */
export function addSource(command: Command): Command {
  return command
    .argument('[path...]', 'files, or folders to look through for *.md')
    .option('--stdin', 'read one document from standard input; --path says where it belongs')
    .option('--path <path>', 'with --stdin: the path of the document');
}

type Take = (read: ReadFile) => void | Promise<void>;

/**
 * Hands over what is to be read, one document at a time: all of them to `learn`, then all of them to `take`, so that a
 * folder of any size fits into memory. Gives the paths that could not be read or written.
 */
export async function readSource(
  session: Session,
  command: Command,
  paths: readonly string[],
  { stdin, path }: SourceOptions,
  learn: Take,
  take: Take,
): Promise<PathError[]> {
  if ((stdin === true) !== (path !== undefined)) {
    command.error('error: --stdin and --path are needed together');
  }
  if (path === undefined) {
    if (paths.length === 0) {
      command.error("error: missing required argument 'path'");
    }
    // What cannot be read is named by the second reading.
    await readFiles(paths, learn);
    return readFiles(paths, take);
  }
  if (paths.length > 0) {
    command.error('error: --stdin reads one document, so that no other path can be named');
  }
  try {
    const read = { path, named: true, file: decode(await session.input()) };
    await learn(read);
    await take(read);
    return [];
  } catch (error) {
    return [{ path, message: messageOf(error) }];
  }
}
