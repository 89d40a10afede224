import { createWriteStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { artifacts, root, webFiles } from '../lib/paths';
import { onStop } from '../lib/stop';

export interface WebWorkbench {
  /** The folder of the web build. */
  readonly build: string;
  readonly tests?: string;
}

export interface WebServer {
  /** The address of the workbench. */
  readonly url: string;
  stop(): Promise<unknown>;
}

/** The folder that the extension in `test/web/files` keeps in memory. */
export const memoryFolder = 'zt-memory:/workspace';

const startTimeout = 30_000;

/** Serves a web build with the extension under development and files in memory, until it is stopped or this process ends. */
export async function startWebServer(workbench: WebWorkbench): Promise<WebServer> {
  const worker = new Worker(join(__dirname, 'web-server.mjs'), {
    workerData: {
      build: { type: 'static', location: workbench.build },
      extensionDevelopmentPath: root,
      extensionTestsPath: workbench.tests,
      extensionPaths: [webFiles],
      folderUri: memoryFolder,
      coi: false,
    },
    execArgv: [],
    stdout: true,
    stderr: true,
  });
  const stop = () => worker.terminate();
  onStop(stop);
  keepOutput(worker);
  // Webviews live on sub-domains, which a browser trusts under this name and not under `localhost`; it resolves it itself.
  return { url: `http://vscode.localhost:${await portOf(worker)}/`, stop };
}

function keepOutput(worker: Worker): void {
  mkdirSync(artifacts, { recursive: true });
  const log = createWriteStream(join(artifacts, 'web-server.log'));
  worker.stdout.pipe(log, { end: false });
  worker.stderr.pipe(log, { end: false });
}

function portOf(worker: Worker): Promise<number> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('The web server did not start.')), startTimeout);
    worker.once('error', reject);
    worker.once('message', (port: number) => {
      clearTimeout(timer);
      resolve(port);
    });
  });
}
