import { Option } from 'commander';
import type { Command } from 'commander';
import type { Severity } from '../core/checks/finding';
import type { CheckFormat } from './check-format';
import { checkJsonFormat } from './check-json';
import { sarifFormat } from './check-sarif';
import { PlanChecker } from './check-plan';
import { checkTextFormat } from './check-text';
import type { ExitCode } from './exit-code';
import type { ReadFile } from './read-files';
import type { Session } from './session';
import { addSource, readSource, type SourceOptions } from './source';
import { printable } from './terminal-text';

const WEIGHTS: readonly Severity[] = ['info', 'warning', 'error'];

interface CheckCommandOptions extends SourceOptions {
  readonly json?: true;
  readonly sarif?: true;
  readonly failOn: Severity;
}

export function addCheckCommand(program: Command, session: Session): void {
  const command = program.command('check').description('find mistakes in step files');
  addSource(command)
    .addOption(new Option('--json', 'print JSON for other programs').conflicts('sarif'))
    .option('--sarif', 'print SARIF 2.1.0 for code scanning')
    .addOption(
      new Option('--fail-on <severity>', 'end with 1 where something of this severity or above is found')
        .choices(WEIGHTS)
        .default('error'),
    )
    .action(async (paths: string[], options: CheckCommandOptions) => {
      session.finish(await check(session, command, paths, options));
    });
}

async function check(
  session: Session,
  command: Command,
  paths: readonly string[],
  options: CheckCommandOptions,
): Promise<ExitCode> {
  const { output } = session;
  const format = formatOf(options, output.colours);
  const checker = new PlanChecker(session.dictionary);
  const files: string[] = [];
  let heaviest = -1;
  const learn = (read: ReadFile) => checker.learn(read);
  const failed = await readSource(session, command, paths, options, learn, async read => {
    const findings = await checker.check(read);
    if (findings.length > 0) {
      files.push(format.file({ path: read.path, text: read.file.text, findings }));
    }
    for (const { severity } of findings) {
      heaviest = Math.max(heaviest, WEIGHTS.indexOf(severity));
    }
  });
  const errors = [...failed, ...checker.errors];
  for (const piece of format.document(files, errors)) {
    await output.result(piece);
  }
  for (const { path, message } of errors) {
    await output.message(`${printable(path)}: ${printable(message)}`);
  }
  return errors.length > 0 ? 2 : heaviest >= WEIGHTS.indexOf(options.failOn) ? 1 : 0;
}

function formatOf({ json, sarif }: CheckCommandOptions, colours: boolean): CheckFormat {
  return json === true ? checkJsonFormat : sarif === true ? sarifFormat : checkTextFormat(colours);
}
