// Serves a web build of VS Code, in a thread whose output can be kept apart: the server prints each file that is missing.
import { createRequire } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';

const { default: createApp } = createRequire(import.meta.url)('@vscode/test-web/out/server/app.js');
const app = await createApp(workerData);
const server = app.listen(0, '127.0.0.1', () => parentPort.postMessage(server.address().port));
