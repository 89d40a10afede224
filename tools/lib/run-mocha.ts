import { join } from 'node:path';
import { root } from './paths';
import { runNode } from './run-child';

interface MochaOptions {
  readonly grep?: string | undefined;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs test files; not with the options of .mocharc.json, for they name the tests that need no editor. */
export function runMocha(files: readonly string[], { grep, env = {} }: MochaOptions = {}): Promise<number> {
  const args = [
    ...['--import', 'tsx', join(root, 'node_modules/mocha/bin/_mocha'), '--no-config', '--timeout', '60000'],
    ...['--require', join(root, 'tools/mocha/register.ts')],
    ...(grep === undefined ? [] : ['--grep', grep]),
  ];
  return runNode([...args, ...files], { env });
}
