import { readFile, stat } from 'node:fs/promises';
import { resolve, sep } from 'node:path';
import type { FileLister } from '../core/config/folder-chain';

/** The files of this machine, as those who look for settings ask for them. */
export const disk: FileLister = {
  exists: async path => (await stat(path).catch(() => undefined)) !== undefined,
  read: path => readFile(path, 'utf8').catch(() => undefined),
};

/** An absolute path with `/` between its parts. */
export function absolutePath(path: string): string {
  const absolute = resolve(path);
  return sep === '\\' ? absolute.replaceAll('\\', '/') : absolute;
}
