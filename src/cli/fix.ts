import { InvalidArgumentError, Option } from 'commander';
import type { Command } from 'commander';
import { CHECKS } from '../core/checks/all-checks';
import { textOf } from '../core/checks/message';
import { applyFixes, chooseFixes, type FixedText } from '../core/fixes/fix-all';
import { LineIndex } from '../core/text/line-index';
import { PlanChecker } from './check-plan';
import type { ExitCode } from './exit-code';
import type { PathError } from './find-files';
import type { ReadFile } from './read-files';
import { encodeLike } from './read-text';
import { replaceFile } from './replace-file';
import type { Session } from './session';
import { addSource, readSource, type SourceOptions } from './source';
import { printable } from './terminal-text';
import { unifiedDiff } from './unified-diff';

interface FixCommandOptions extends SourceOptions {
  readonly only?: readonly string[];
  readonly dryRun?: true;
  readonly includeReview?: true;
}

export function addFixCommand(program: Command, session: Session): void {
  const command = program
    .command('fix')
    .description('mend in step files what is safe to mend; with --stdin, print the mended text');
  addSource(command)
    .addOption(new Option('--only <codes>', 'mend these findings alone: CODE,…').argParser(codes))
    .option('--dry-run', 'print a unified diff and write nothing')
    .option('--include-review', 'also fixes that a person should look at, where a finding has exactly one')
    .action(async (paths: string[], options: FixCommandOptions) => {
      session.finish(await fix(session, command, paths, options));
    });
}

function codes(value: string): string[] {
  const names = value.split(',').map(name => name.trim());
  const unknown = names.find(name => !CHECKS.some(({ code }) => code === name));
  if (unknown !== undefined) {
    throw new InvalidArgumentError(`There is no check “${unknown}”.`);
  }
  return names;
}

async function fix(
  session: Session,
  command: Command,
  paths: readonly string[],
  options: FixCommandOptions,
): Promise<ExitCode> {
  const { output } = session;
  const checker = new PlanChecker(session.dictionary);
  const fixer = new Fixer(options, output.isTerminal, checker);
  const learn = (read: ReadFile) => checker.learn(read);
  const failed = await readSource(session, command, paths, options, learn, read => fixer.fix(read));
  const errors = [...failed, ...fixer.errors];
  for (const piece of fixer.results) {
    await output.result(piece);
  }
  for (const message of [...fixer.messages, fixer.summary()]) {
    await output.message(message);
  }
  for (const { path, message } of errors) {
    await output.message(`${printable(path)}: ${printable(message)}`);
  }
  return errors.length > 0 ? 2 : 0;
}

/** Mends one file after another, and keeps what is to be said of them. */
class Fixer {
  /** For standard output: the diff, or the text. */
  readonly results: string[] = [];
  readonly messages: string[] = [];
  #fixes = 0;
  #files = 0;

  constructor(
    private readonly options: FixCommandOptions,
    private readonly isTerminal: boolean,
    private readonly checker: PlanChecker,
  ) {}

  get errors(): readonly PathError[] {
    return this.checker.errors;
  }

  async fix(read: ReadFile): Promise<void> {
    const fixed = await this.#fixed(read);
    if (this.options.dryRun === true) {
      this.#addDiff(read, fixed);
    } else if (this.options.stdin === true) {
      this.results.push(Buffer.from(encodeLike(read.file, fixed.text)).toString('utf8'));
    } else if (fixed.applied.length > 0) {
      replaceFile(read.path, read.file.bytes, encodeLike(read.file, fixed.text));
    }
    this.#report(read, fixed);
  }

  summary(): string {
    if (this.#fixes === 0) {
      return 'Nothing to mend.';
    }
    const fixes = `${this.#fixes} ${this.#fixes === 1 ? 'fix' : 'fixes'}`;
    const files = `${this.#files} ${this.#files === 1 ? 'file' : 'files'}`;
    return `${fixes} in ${files}${this.options.dryRun === true ? ', not written' : ''}.`;
  }

  async #fixed(read: ReadFile): Promise<FixedText> {
    const { only, includeReview } = this.options;
    const findings = await this.checker.check(read, only);
    return applyFixes(read.file.text, chooseFixes(findings, includeReview === true));
  }

  #addDiff({ path, file: { text } }: ReadFile, { patches }: FixedText): void {
    if (patches.length > 0) {
      const lines = [...unifiedDiff(path, text, patches)];
      // Programs get the lines as they are, so that the diff can be applied.
      this.results.push((this.isTerminal ? lines.map(printableLine) : lines).join(''));
    }
  }

  #report({ path, file: { text } }: ReadFile, { applied }: FixedText): void {
    const lines = new LineIndex(text);
    for (const { finding, fix: chosen } of applied) {
      const line = lines.positionAt(finding.span.start).line + 1;
      this.messages.push(printable(`${path}:${line}: ${textOf(chosen.title)} [${finding.code}]`));
    }
    this.#fixes += applied.length;
    this.#files += applied.length > 0 ? 1 : 0;
  }
}

function printableLine(line: string): string {
  return line.split('\n').map(printable).join('\n');
}
