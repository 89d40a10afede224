import { existsSync, rmSync } from 'node:fs';
import { cp, mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { cache, sampleWorkspace } from './paths';
import { onStop } from './stop';

const temporaryFolders = new Set<string>();

/** A temporary folder that goes away with this process. */
export async function temporaryFolder(name: string): Promise<string> {
  // VS Code compares real paths, and the temporary folder is a link on macOS.
  const folder = await realpath(await mkdtemp(join(tmpdir(), `zt-${name}-`)));
  if (temporaryFolders.size === 0) process.once('exit', removeTemporaryFolders);
  temporaryFolders.add(folder);
  onStop(() => removeFolder(folder));
  return folder;
}

/** Work that a signal interrupts may go on while the cleanups run, and make a folder again that is gone already. */
function removeTemporaryFolders(): void {
  for (const folder of temporaryFolders) rmSync(folder, { recursive: true, force: true });
}

/** Copies a folder (the sample workspace if none is named) so that no run can change what is committed. */
export async function copyWorkspace(target: string, source = sampleWorkspace): Promise<string> {
  const folder = join(target, basename(source));
  await mkdir(folder, { recursive: true });
  if (existsSync(source)) await cp(source, folder, { recursive: true });
  else await writeFile(join(folder, 'README.md'), '# A folder without steps\n');
  return folder;
}

/** The copy that `npm start` and F5 open; what the last run left in it goes, or is kept if that is asked. */
export async function freshSample(keep = false): Promise<string> {
  const sample = join(cache, 'sample');
  const copy = join(sample, basename(sampleWorkspace));
  if (keep && existsSync(copy)) return copy;
  await removeFolder(sample);
  return copyWorkspace(sample);
}

/** Removes a folder into which a process that is just ending may still write. */
export function removeFolder(folder: string): Promise<void> {
  return rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}
