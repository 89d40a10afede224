import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { sampleWorkspace } from './paths';
import { onStop } from './stop';

/** A temporary folder that goes away with this process. */
export async function temporaryFolder(name: string): Promise<string> {
  // VS Code compares real paths, and the temporary folder is a link on macOS.
  const folder = await realpath(await mkdtemp(join(tmpdir(), `zt-${name}-`)));
  onStop(() => removeFolder(folder));
  return folder;
}

/** Copies a folder (the sample workspace if none is named) so that no run can change what is committed. */
export async function copyWorkspace(target: string, source = sampleWorkspace): Promise<string> {
  const folder = join(target, basename(source));
  await mkdir(folder, { recursive: true });
  if (existsSync(source)) await cp(source, folder, { recursive: true });
  else await writeFile(join(folder, 'README.md'), '# A folder without steps\n');
  return folder;
}

/** Removes a folder into which a process that is just ending may still write. */
export function removeFolder(folder: string): Promise<void> {
  return rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}
