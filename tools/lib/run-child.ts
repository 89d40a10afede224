import { spawn } from 'node:child_process';
import { root } from './paths';
import { onStop } from './stop';

interface ChildOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
}

/** Runs a Node script to its end on this terminal and returns its exit code; a stop of this process stops it too. */
export async function runNode(args: readonly string[], options: ChildOptions = {}): Promise<number> {
  const child = spawn(process.execPath, args, {
    cwd: options.cwd ?? root,
    env: { ...process.env, ...options.env },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const ended = new Promise<number>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(code ?? (signal === null ? 1 : 130)));
  });
  const forget = onStop(() => {
    child.kill('SIGTERM');
    return ended;
  });
  return ended.finally(forget);
}
