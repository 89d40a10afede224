import { Command, CommanderError } from 'commander';
import { addCheckCommand } from './check';
import type { ExitCode } from './exit-code';
import { FileError } from './file-error';
import { addFixCommand } from './fix';
import type { Input } from './input';
import { addListCommand } from './list';
import type { Output } from './output';
import type { DictionaryBytes, Session } from './session';
import { addSetCommand } from './set';
import { printable } from './terminal-text';
import { VERSION } from './version';

/** Runs one command line, without program name, and says how it ended. */
export async function run(
  args: readonly string[],
  output: Output,
  input: Input,
  dictionary: DictionaryBytes,
): Promise<ExitCode> {
  const texts: Promise<void>[] = [];
  let code: ExitCode = 0;
  const program = createProgram(output, texts);
  const session: Session = { output, input, dictionary, finish: result => (code = result) };
  addListCommand(program, session);
  addSetCommand(program, session);
  addCheckCommand(program, session);
  addFixCommand(program, session);
  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    code = await codeOf(error, output);
  }
  await Promise.all(texts);
  return code;
}

/** `texts` takes what commander prints: it does not wait for it, and the process must not end before it is out. */
function createProgram(output: Output, texts: Promise<void>[]): Command {
  return new Command('zt-steps')
    .description('Objectives in the markdown step files of a Zero Trust deployment.')
    .version(VERSION, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false)
    .exitOverride()
    .configureOutput({
      writeOut: text => texts.push(output.result(text)),
      writeErr: text => texts.push(output.message(printableLines(text.trimEnd()))),
    })
    .addHelpText(
      'after',
      '\nExit status: 0 fine, 1 findings at or above --fail-on, 2 bad usage or a file that could not be read or written.',
    );
}

/** Commander has printed its own errors; its codes for them are all 1, which here would mean "findings". */
async function codeOf(error: unknown, output: Output): Promise<ExitCode> {
  if (error instanceof CommanderError) {
    return error.exitCode === 0 ? 0 : 2;
  }
  if (error instanceof FileError) {
    await output.message(printable(error.message));
    return 2;
  }
  // A fault of ours: left alone, Node would end with 1, which would mean "findings".
  await output.message(
    printableLines(error instanceof Error ? (error.stack ?? error.message) : String(error)),
  );
  return 2;
}

function printableLines(text: string): string {
  return text.split('\n').map(printable).join('\n').replace(/\s+$/, '');
}
