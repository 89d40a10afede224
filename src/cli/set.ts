import { Option } from 'commander';
import type { Command } from 'commander';
import { createInlineReader } from '../core/markdown/inline-reader';
import type { StepPlan } from '../core/objectives/step-plan';
import { applyPatches } from '../core/text/text-patch';
import { planToggle } from '../core/toggle/toggle';
import type { RefusalReason, ToggleTarget } from '../core/toggle/toggle';
import type { WantedState } from '../core/toggle/wanted-state';
import type { ExitCode } from './exit-code';
import { FileError, messageOf } from './file-error';
import { anyOf, columnsOf, findTarget } from './find-target';
import type { Address } from './find-target';
import { positiveInteger } from './positive-integer';
import { planOf } from './read-plans';
import { encodeLike, readText } from './read-text';
import type { FileText } from './read-text';
import { replaceFile } from './replace-file';
import type { Session } from './session';
import { printable, printableExcerpt } from './terminal-text';

interface SetOptions {
  readonly line?: number;
  readonly column?: number;
  readonly id?: string;
  readonly done?: true;
  readonly todo?: true;
}

export function addSetCommand(program: Command, session: Session): void {
  program
    .command('set')
    .description('tick or untick one objective in its file')
    .argument('<path>', 'the step file')
    .addOption(new Option('--line <n>', 'line of the objective').argParser(positiveInteger).conflicts('id'))
    .addOption(
      new Option('--column <n>', 'column where one of its checkboxes starts')
        .argParser(positiveInteger)
        .conflicts('id'),
    )
    .addOption(new Option('--id <id>', 'id of the objective, from list --json'))
    .addOption(new Option('--done', 'tick it').conflicts('todo'))
    .addOption(new Option('--todo', 'untick it'))
    .action(async (path: string, options: SetOptions, command: Command) => {
      const address = addressOf(options) ?? misused(command, 'one of --line and --id is needed');
      const wanted = wantedOf(options) ?? misused(command, 'one of --done and --todo is needed');
      const { code, words } = await set(path, address, wanted);
      await session.output.message(`${printable(path)}:${words}`);
      session.finish(code);
    });
}

function addressOf({ line, column, id }: SetOptions): Address | undefined {
  if (id !== undefined) {
    return { kind: 'id', id };
  }
  if (line === undefined) {
    return undefined;
  }
  return column === undefined ? { kind: 'line', line } : { kind: 'place', line, column };
}

function wantedOf({ done, todo }: SetOptions): WantedState | undefined {
  return done === true ? 'done' : todo === true ? 'todo' : undefined;
}

function misused(command: Command, message: string): never {
  return command.error(`error: ${message}`);
}

/** How it ended, in words that follow the path. */
interface Outcome {
  readonly code: ExitCode;
  readonly words: string;
}

async function set(path: string, address: Address, wanted: WantedState): Promise<Outcome> {
  try {
    const file = await readText(path);
    const plan = planOf(file.text, true, createInlineReader());
    const found = findTarget(plan, address);
    if (found.kind === 'none') {
      throw new FileError(found.message);
    }
    const changed = change(path, file, plan, found.target, wanted);
    return { code: 0, words: describe(found.target, wanted, changed) };
  } catch (error) {
    return { code: 2, words: ` ${printable(messageOf(error))}` };
  }
}

/** Writes the file with the wanted state; false where it stood there already. */
function change(
  path: string,
  file: FileText,
  plan: StepPlan,
  target: ToggleTarget,
  wanted: WantedState,
): boolean {
  const result = planToggle(plan, target, wanted);
  switch (result.kind) {
    case 'unchanged':
      return false;
    case 'refused':
      throw new FileError(refusal(result.reason, plan, target));
    case 'patch':
      replaceFile(path, file.bytes, encodeLike(file, applyPatches(file.text, [result.patch])));
      return true;
  }
}

function refusal(reason: RefusalReason, plan: StepPlan, { objective }: ToggleTarget): string {
  const where = `The objective on line ${objective.line + 1} was not changed:`;
  if (reason === 'conflict') {
    return `${where} merge-conflict markers stand around it. Resolve the conflict first.`;
  }
  const options =
    objective.subItems.length === 0
      ? ''
      : ` Choose one of its boxes with --column ${anyOf(columnsOf(plan, objective))}.`;
  return `${where} its checkbox says neither done nor to do.${options}`;
}

/** `46: done: 1. Self-service password reset …` */
function describe(target: ToggleTarget, wanted: WantedState, changed: boolean): string {
  const { objective, checkbox } = target;
  const item = objective.subItems.find(candidate => candidate.checkbox.span.start === checkbox.span.start);
  const number = item !== undefined || objective.number === null ? '' : `${objective.number}. `;
  const state = `${changed ? '' : 'already '}${wanted === 'done' ? 'done' : 'to do'}`;
  return `${objective.line + 1}: ${state}: ${printableExcerpt(number + (item ?? objective).text)}`;
}
