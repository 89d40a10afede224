import type { Command } from 'commander';
import type { ExitCode } from './exit-code';
import { jsonFormat } from './list-json';
import { treeFormat } from './list-tree';
import type { Output } from './output';
import { addProgress, NO_PROGRESS } from '../core/objectives/progress';
import { readPlans } from './read-plans';
import type { PathPlan } from './read-plans';
import type { Session } from './session';
import { printable } from './terminal-text';

interface ListOptions {
  readonly json?: true;
  readonly all?: true;
}

export function addListCommand(program: Command, session: Session): void {
  program
    .command('list')
    .description('list the objectives of step files, and how far they are')
    .argument('<path...>', 'files, or folders to look through for *.md')
    .option('--json', 'print JSON for other programs')
    .option('--all', 'name files without objectives and accountabilities too')
    .action(async (paths: string[], options: ListOptions) => {
      session.finish(await list(paths, options, session.output));
    });
}

async function list(paths: readonly string[], options: ListOptions, output: Output): Promise<ExitCode> {
  const format = options.json === true ? jsonFormat : treeFormat(output.colours);
  const files: string[] = [];
  let total = NO_PROGRESS;
  const errors = await readPlans(paths, read => {
    if (options.all === true || hasContent(read)) {
      files.push(format.file(read));
      total = addProgress(total, read.plan.progress);
    }
  });
  for (const piece of format.document(files, total, errors)) {
    await output.result(piece);
  }
  for (const { path, message } of errors) {
    await output.message(`${printable(path)}: ${printable(message)}`);
  }
  return errors.length > 0 ? 2 : 0;
}

function hasContent({ plan }: PathPlan): boolean {
  return plan.objectives.length > 0 || plan.accountabilities.length > 0;
}
