import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cache, root } from '../lib/paths';
import { onStop } from '../lib/stop';
import { settings } from './settings';

/** Opens a desktop VS Code with settings and extensions of its own, and returns when it is closed. */
export async function openDesktop(executable: string, folder: string): Promise<number> {
  const userData = join(cache, 'desktop');
  await writeSettings(userData);
  // A lock of a run that crashed names a process that may be anyone's by now.
  await rm(lockOf(userData), { force: true });
  const args = [
    `--extensionDevelopmentPath=${root}`,
    `--user-data-dir=${userData}`,
    `--extensions-dir=${join(userData, 'extensions')}`,
    ...['--disable-workspace-trust', '--skip-welcome', '--skip-release-notes', '--new-window', '--wait'],
    folder,
  ];
  const child = spawn(executable, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  console.log(`Opened ${folder} in ${executable}; Ctrl+C ends it.`);
  const ended = new Promise<number>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', code => resolve(code ?? 1));
  });
  onStop(async () => {
    await endMainProcess(userData);
    child.kill();
    await ended;
  });
  return ended;
}

/** `code` on the PATH only asks for a window and is not its parent; the lock of its data names the one that is. */
async function endMainProcess(userData: string): Promise<void> {
  const text = await readFile(lockOf(userData), 'utf8').catch(() => '');
  const pid = Number.parseInt(text, 10);
  if (!(pid > 1)) return;
  try {
    process.kill(pid, 'SIGTERM');
  } catch {
    // It has ended already.
  }
}

function lockOf(userData: string): string {
  return join(userData, 'code.lock');
}

async function writeSettings(userData: string): Promise<void> {
  const file = join(userData, 'User/settings.json');
  if (existsSync(file)) return;
  await mkdir(join(userData, 'User'), { recursive: true });
  await writeFile(file, JSON.stringify(settings, undefined, 2));
}
