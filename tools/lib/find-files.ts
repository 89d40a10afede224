import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** All files below a folder whose names end in a certain way, sorted so that each machine sees the same order. */
export function findFiles(folder: string, ending: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith(ending))
    .map(name => join(folder, name))
    .sort();
}
