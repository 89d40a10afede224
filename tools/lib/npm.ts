import { spawn } from 'node:child_process';

/** Runs npm quietly, without scripts, in a folder. */
export async function npm(args: readonly string[], cwd: string): Promise<string> {
  const quiet = ['--ignore-scripts', '--loglevel=error', '--no-audit', '--no-fund', '--engine-strict=false'];
  const script = process.env['npm_execpath'];
  return script?.endsWith('.js')
    ? run(process.execPath, [script, ...args, ...quiet], cwd)
    : run('npm', [...args, ...quiet], cwd);
}

/** Runs a command to its end and gives what it wrote; rejects with its messages where it fails. */
export async function run(command: string, args: readonly string[], cwd: string): Promise<string> {
  const shell = process.platform === 'win32' && command === 'npm';
  const child = spawn(command, args, { cwd, shell, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  let errors = '';
  child.stdout.on('data', (data: Buffer) => (output += data.toString()));
  child.stderr.on('data', (data: Buffer) => (errors += data.toString()));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} failed (${code ?? 'killed'}):\n${errors}`);
  return output;
}
