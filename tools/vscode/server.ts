import { execFile, spawn, type ChildProcessByStdio } from 'node:child_process';
import { createWriteStream, type WriteStream } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { promisify } from 'node:util';
import { temporaryFolder } from '../lib/workspace';
import { root } from '../lib/paths';
import { onStop } from '../lib/stop';
import { ensureNode, ensureServer } from './runtime';
import { settings } from './settings';

interface ServerOptions {
  /** 0 or nothing: any free one. */
  readonly port?: number;
  /** How many seconds a closed window may come back to its extension host: 3 hours unless told. */
  readonly grace?: number;
  /** A folder of extensions that are installed; an empty one unless told. */
  readonly extensions?: string;
}

interface Workbench {
  readonly folder: string;
  /** The extension under development: this project unless told, and none with null. */
  readonly extension?: string | null;
  readonly tests?: string;
}

export interface VsCodeServer {
  readonly origin: string;
  /** Resolves when the server has ended, by itself or by stop(). */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

type ServerProcess = ChildProcessByStdio<Writable, Readable, Readable>;

const startTimeout = 60_000;

/** Starts the server build of VS Code with settings and data of its own; it is ready when this resolves. */
export async function startServer(options: ServerOptions = {}): Promise<VsCodeServer> {
  const [node, main] = [await ensureNode(), await ensureServer()];
  const data = await temporaryFolder('server');
  await mkdir(join(data, 'data/Machine'), { recursive: true });
  await writeFile(join(data, 'data/Machine/settings.json'), JSON.stringify(settings, undefined, 2));
  const child = spawn(process.execPath, [join(__dirname, 'leash.mjs'), node, main, ...flags(data, options)], {
    cwd: root,
    detached: true,
    stdio: ['pipe', 'pipe', 'pipe'],
    env: serverEnvironment(),
  });
  const ended = new Promise<void>(resolve => child.once('close', () => resolve()));
  const stop = (): Promise<void> => {
    child.stdin.end();
    return ended;
  };
  onStop(stop);
  const port = await listening(child, join(data, 'server.log'));
  return { origin: `http://127.0.0.1:${port}`, ended, stop };
}

/** Installs a packed extension into a folder, as a person would. Rejects with what the server says where it cannot. */
export async function installExtension(vsix: string, extensions: string): Promise<void> {
  const [node, main] = [await ensureNode(), await ensureServer()];
  const data = await temporaryFolder('install');
  const flags = ['--install-extension', vsix, '--extensions-dir', extensions, '--server-data-dir', data];
  await promisify(execFile)(node, [main, ...flags, '--accept-server-license-terms'], {
    env: serverEnvironment(),
  });
}

/** The address at which the workbench opens a folder with the extension under development. */
export function workbenchUrl(server: Pick<VsCodeServer, 'origin'>, workbench: Workbench): string {
  const remote = (path: string): string => `vscode-remote://${new URL(server.origin).host}${urlPath(path)}`;
  const payload = [
    ...(workbench.extension === null
      ? []
      : [['extensionDevelopmentPath', remote(workbench.extension ?? root)]]),
    ...(workbench.tests === undefined ? [] : [['extensionTestsPath', remote(workbench.tests)]]),
    ['skipWelcome', 'true'],
  ];
  const query = new URLSearchParams({ folder: urlPath(workbench.folder), payload: JSON.stringify(payload) });
  return `${server.origin}/?${query.toString()}`;
}

function flags(data: string, options: ServerOptions): string[] {
  return [
    ...['--host', '127.0.0.1', '--port', String(options.port ?? 0)],
    ...['--without-connection-token', '--accept-server-license-terms'],
    ...['--server-data-dir', data, '--telemetry-level', 'off'],
    // Without it the workbench ignores the payload, and with it the extension under development.
    '--enable-smoke-test-driver',
    '--disable-workspace-trust',
    ...(options.extensions === undefined ? [] : ['--extensions-dir', options.extensions]),
    ...(options.grace === undefined ? [] : ['--reconnection-grace-time', String(options.grace)]),
  ];
}

/** Started from a terminal of VS Code, a server would take itself for a part of that one. */
function serverEnvironment(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(
    ([name]) => !/^(VSCODE_|ELECTRON_|NODE_OPTIONS$)/.test(name),
  );
  return Object.fromEntries(own);
}

async function listening(child: ServerProcess, logFile: string): Promise<number> {
  const port = await readPort(child, createWriteStream(logFile));
  if (port !== undefined) return port;
  const tail = (await readFile(logFile, 'utf8')).split('\n').slice(-20).join('\n');
  throw new Error(`The VS Code server did not start:\n${tail}`);
}

/** The server's log goes to a file: what it says about missing native modules is long, and harmless. */
function readPort(child: ServerProcess, log: WriteStream): Promise<number | undefined> {
  return new Promise(resolve => {
    let seen = '';
    const timer = setTimeout(() => resolve(undefined), startTimeout);
    const read = (data: Buffer): void => {
      log.write(data);
      if (!timer.hasRef()) return;
      seen += data.toString();
      const port = /Web UI available at \S+:(\d+)/.exec(seen)?.[1];
      if (port === undefined) return;
      clearTimeout(timer.unref());
      resolve(Number(port));
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('close', () => {
      clearTimeout(timer);
      log.end(() => resolve(undefined));
    });
  });
}

function urlPath(path: string): string {
  return process.platform === 'win32' ? `/${path.replaceAll('\\', '/')}` : path;
}
