import { join } from 'node:path';
import { root, vsix } from '../lib/paths';
import { runNode } from '../lib/run-child';
import { temporaryFolder } from '../lib/workspace';
import { prepareBrowser } from './browser';
import { installExtension, startServer } from './server';

/** Packs the extension, installs it into a server of its own, and returns where tests find both. */
export async function startInstalledServer(): Promise<Readonly<Record<string, string>>> {
  const packed = await runNode(['--import', 'tsx', join(root, 'tools/package.ts')]);
  if (packed !== 0) throw new Error('The extension could not be packed.');
  await prepareBrowser();
  const extensions = await temporaryFolder('extensions');
  await installExtension(vsix, extensions);
  const server = await startServer({ grace: 3, extensions });
  return { ZT_SERVER: server.origin, ZT_EXTENSIONS: extensions };
}
