import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { downloadAndUnzipVSCode, SilentReporter } from '@vscode/test-electron';
import { cache } from '../lib/paths';
import pins from './pins.json';

export type Wish = 'desktop' | 'server' | 'any';

export type Choice =
  | { readonly kind: 'desktop'; readonly executable: string; readonly reason: string }
  | { readonly kind: 'server'; readonly reason: string };

/** How long the download may keep silent. Long enough for a slow line, short enough to wait for it in a closed network. */
const silence = 5_000;

/** Desktop VS Code where it can run and can be had, else the server build; a wish that cannot be met is an error. */
export async function chooseVsCode(wish: Wish): Promise<Choice> {
  if (wish === 'server') return { kind: 'server', reason: 'it was asked for' };
  const obstacle = hasDisplay() ? undefined : 'there is no display';
  if (obstacle !== undefined && wish === 'any') return { kind: 'server', reason: obstacle };
  try {
    const executable = await downloadDesktop();
    return {
      kind: 'desktop',
      executable,
      reason: wish === 'desktop' ? 'it was asked for' : 'it can run here',
    };
  } catch (error) {
    const why = `desktop VS Code cannot be downloaded: ${messageOf(error)}`;
    if (wish === 'desktop') throw new Error(why, { cause: error });
    return { kind: 'server', reason: why };
  }
}

export function wishFrom(flags: { desktop?: boolean | undefined; server?: boolean | undefined }): Wish {
  if (flags.desktop === true && flags.server === true)
    throw new Error('Either --desktop or --server, not both.');
  if (flags.desktop === true) return 'desktop';
  return flags.server === true ? 'server' : 'any';
}

/** The `code` that a person has installed, where it can show a window. */
export function codeOnPath(): string | undefined {
  if (!hasDisplay()) return undefined;
  const name = process.platform === 'win32' ? 'code.cmd' : 'code';
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.map(folder => join(folder, name)).find(path => existsSync(path));
}

function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env['DISPLAY']) || Boolean(process.env['WAYLAND_DISPLAY']);
}

function downloadDesktop(): Promise<string> {
  return downloadAndUnzipVSCode({
    version: pins.desktop,
    cachePath: cache,
    timeout: silence,
    reporter: new SilentReporter(),
  });
}

function messageOf(error: unknown): string {
  return error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
}
