import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { run } from '../../src/cli/run';
import type { DictionaryBytes } from '../../src/cli/session';
import { loadDictionaryBytes } from '../support/dictionary';

export interface CliResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command line in this process. */
export async function cli(...args: string[]): Promise<CliResult> {
  return cliWith({ colours: false }, ...args);
}

interface CliOptions {
  readonly colours?: boolean;
  readonly isTerminal?: boolean;
  /** What standard input holds. */
  readonly input?: string | Uint8Array;
  /** The words that a build has put together; the real ones by default. */
  readonly dictionary?: DictionaryBytes;
}

export async function cliWith(options: CliOptions, ...args: string[]): Promise<CliResult> {
  let stdout = '';
  let stderr = '';
  const output = {
    colours: options.colours === true,
    isTerminal: options.isTerminal === true,
    result: (text: string) => {
      stdout += text;
      return Promise.resolve();
    },
    message: (text: string) => {
      stderr += `${text}\n`;
      return Promise.resolve();
    },
  };
  const input = () => Promise.resolve(Buffer.from(options.input ?? ''));
  const code = await run(args, output, input, options.dictionary ?? loadDictionaryBytes);
  return { code, stdout, stderr };
}

const ROOT = join(__dirname, '../..');

/** Runs the entry as a process of its own; `shell` is what follows the command in bash: a pipe, a redirection. */
export function cliProcess(
  args: readonly string[],
  { shell, env }: { readonly shell?: string; readonly env?: NodeJS.ProcessEnv } = {},
): Promise<CliResult> {
  const entry = ['--import', 'tsx', join(ROOT, 'src/cli.ts'), ...args];
  const options = { cwd: ROOT, env: { ...process.env, ...env } };
  const child =
    shell === undefined
      ? spawn(process.execPath, entry, options)
      : spawn('bash', ['-c', `set -o pipefail; "$0" "$@" ${shell}`, process.execPath, ...entry], options);
  return new Promise((resolve, reject) => {
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
    child.on('error', reject);
    child.on('close', code => {
      resolve({ code, stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString() });
    });
  });
}

/** A folder of its own for one test. */
export class Sandbox {
  readonly path = realpathSync(mkdtempSync(join(tmpdir(), 'zt-steps-')));

  /** Writes a file, and gives its path. */
  write(name: string, content: string | Uint8Array): string {
    const path = this.at(name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    return path;
  }

  at(name: string): string {
    return join(this.path, name);
  }

  read(name: string): string {
    return readFileSync(this.at(name), 'utf8');
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}

/** What the tests look at of the JSON that `list` prints. */
export interface ListJson {
  readonly schemaVersion: number;
  readonly progress: Record<string, number>;
  readonly files: readonly {
    readonly path: string;
    readonly objectives: readonly {
      readonly id: string;
      readonly line: number;
      readonly column: number;
      readonly text: string;
      readonly state: string;
      readonly checkbox: { readonly start: number; readonly end: number; readonly source: string };
      readonly subItems: readonly {
        readonly line: number;
        readonly column: number;
        readonly start: number;
      }[];
    }[];
  }[];
  readonly errors: readonly { readonly path: string; readonly message: string }[];
}

export async function listJson(...args: string[]): Promise<ListJson & { readonly code: number | null }> {
  const { code, stdout } = await cli('list', '--json', ...args);
  return { ...(JSON.parse(stdout) as ListJson), code };
}

/** A table of objectives under two headings, one row for each text. */
export function stepFile(...rows: string[]): string {
  return [
    '# Step 1. Know the way',
    '',
    '## Paths',
    '',
    '| Done | Deployment objective | Owner | Documentation |',
    '|:-----|:---------------------|:------|:--------------|',
    ...rows,
    '',
  ].join('\n');
}

export function todoRow(text: string): string {
  return `| <input type="checkbox" /> | ${text} | Guide | link |`;
}
