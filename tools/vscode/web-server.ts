import { createWriteStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { artifacts, root } from '../lib/paths';
import { onStop } from '../lib/stop';

export interface WebWorkbench {
  /** The folder of the web build. */
  readonly build: string;
  readonly tests: string;
  /** Folders of extensions that the workbench has beside its own. */
  readonly extensions: readonly string[];
  /** The URI of the folder to open. */
  readonly folder: string;
}

const startTimeout = 30_000;

/** Serves a web build with the extension under development, and returns the address of its workbench. */
export async function startWebServer(workbench: WebWorkbench): Promise<string> {
  const worker = new Worker(join(__dirname, 'web-server.mjs'), {
    workerData: {
      build: { type: 'static', location: workbench.build },
      extensionDevelopmentPath: root,
      extensionTestsPath: workbench.tests,
      extensionPaths: workbench.extensions,
      folderUri: workbench.folder,
      coi: false,
    },
    execArgv: [],
    stdout: true,
    stderr: true,
  });
  onStop(() => worker.terminate());
  keepOutput(worker);
  // Webviews live on sub-domains, which a browser trusts under this name and not under `localhost`; it resolves it itself.
  return `http://vscode.localhost:${await portOf(worker)}/`;
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
