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

/** Hands over what is to be read, one document at a time. Gives the paths that could not be read or written. */
export async function readSource(
  session: Session,
  command: Command,
  paths: readonly string[],
  { stdin, path }: SourceOptions,
  take: (read: ReadFile) => void | Promise<void>,
): Promise<PathError[]> {
  if ((stdin === true) !== (path !== undefined)) {
    command.error('error: --stdin and --path are needed together');
  }
  if (path === undefined) {
    return paths.length > 0
      ? readFiles(paths, take)
      : command.error("error: missing required argument 'path'");
  }
  if (paths.length > 0) {
    command.error('error: --stdin reads one document, so that no other path can be named');
  }
  try {
    await take({ path, named: true, file: decode(await session.input()) });
    return [];
  } catch (error) {
    return [{ path, message: messageOf(error) }];
  }
}
