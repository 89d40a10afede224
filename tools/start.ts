import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildBundles } from './lib/bundles';
import { runMain } from './lib/stop';
import { freshSample } from './lib/workspace';
import { chooseVsCode, codeOnPath, wishFrom } from './vscode/desktop';
import { openDesktop } from './vscode/open-desktop';
import { startServer, workbenchUrl } from './vscode/server';

const help = `npm start -- [options]

Builds the extension and opens VS Code with it.

  --folder <path>  the folder to open; without it a fresh copy of test/workspace
  --keep           keep what the last start left in that copy
  --desktop        desktop VS Code, or an error where there is none
  --server         VS Code in the browser, from npm; it prints the address to open
  --port <number>  the port of --server; any free one without it
  --help           this text

Without --desktop and --server: desktop VS Code where it can run, else the browser. Ctrl+C ends all of it.`;

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      folder: { type: 'string' },
      keep: { type: 'boolean' },
      desktop: { type: 'boolean' },
      server: { type: 'boolean' },
      port: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help === true) {
    console.log(help);
    return 0;
  }
  const port = parsePort(values.port);
  const folder = await folderToOpen(values.folder, values.keep ?? false);
  await buildBundles(false, ['extension', 'webview']);
  const wish = wishFrom(values);
  const installed = wish === 'server' ? undefined : codeOnPath();
  if (installed !== undefined) return openDesktop(installed, folder);
  const choice = await chooseVsCode(wish);
  console.log(`Using ${choice.kind} VS Code: ${choice.reason}.`);
  return choice.kind === 'desktop' ? openDesktop(choice.executable, folder) : serve(folder, port);
}

async function serve(folder: string, port: number): Promise<number> {
  const server = await startServer({ port });
  console.log(`\nOpen this in a browser; Ctrl+C ends it.\n\n  ${workbenchUrl(server, { folder })}\n`);
  await server.ended;
  console.error('The VS Code server ended.');
  return 1;
}

/** The folder that was named, or a copy of the sample: a tick in the sample itself would be a change to commit. */
async function folderToOpen(named: string | undefined, keep: boolean): Promise<string> {
  if (named === undefined) return freshSample(keep);
  // npm runs scripts in the project's folder; the path was typed in another one.
  const folder = resolve(process.env['INIT_CWD'] ?? process.cwd(), named);
  if (!existsSync(folder)) throw new Error(`There is no folder ${folder}.`);
  return folder;
}

function parsePort(text: string | undefined): number {
  const port = Number(text ?? 0);
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port;
  throw new Error(`${text ?? ''} is not a port.`);
}

runMain(main);
