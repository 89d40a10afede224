import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { removeFolder, copyWorkspace, temporaryFolder } from '../../../tools/lib/workspace';
import { workbenchUrl } from '../../../tools/vscode/server';
import { newPage } from './browser';
import { settingOf, waitForTheme, type Theme } from './themes';
import { Workbench } from './workbench';

export interface OpenOptions {
  /** The folder of which a temporary copy is opened; the sample workspace by default. */
  readonly folder?: string;
  /** Files written into the copy before it is opened, by their path inside it. */
  readonly files?: Readonly<Record<string, string>>;
  readonly theme?: Theme;
  /** The display language, which holds for extensions: this build of VS Code has itself in English alone. */
  readonly language?: string;
  /** Settings of the workspace, beside those that every run has (tools/vscode/settings.ts). */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** The extension under development; this project by default, none with null. */
  readonly extension?: string | null;
}

/** Opens a temporary copy of a folder in a workbench of its own, which the caller closes. */
export async function openWorkbench(options: OpenOptions = {}): Promise<Workbench> {
  const temporary = await temporaryFolder('ui');
  const folder = await copyWorkspace(temporary, options.folder);
  await writeFiles(folder, options.files ?? {});
  await addSettings(folder, options);
  const page = await newPage();
  const { extension, language } = options;
  if (language !== undefined) {
    await page.context().addInitScript(`globalThis._VSCODE_NLS_LANGUAGE = ${JSON.stringify(language)}`);
  }
  const url = workbenchUrl(
    { origin: serverOrigin() },
    { folder, ...(extension === undefined ? {} : { extension }) },
  );
  await page.goto(url);
  await page.locator('.explorer-folders-view [role=treeitem]').first().waitFor();
  const workbench = new Workbench(page, folder, () => removeFolder(temporary));
  await waitForTheme(workbench, options.theme ?? 'light');
  return workbench;
}

/** A window in which no folder is open. */
export async function openEmptyWindow(): Promise<Workbench> {
  const temporary = await temporaryFolder('ui');
  const page = await newPage();
  const url = new URL(workbenchUrl({ origin: serverOrigin() }, { folder: temporary }));
  url.searchParams.delete('folder');
  url.searchParams.set('ew', 'true');
  await page.goto(url.href);
  await page.locator('.monaco-workbench .statusbar').waitFor();
  return new Workbench(page, temporary, () => removeFolder(temporary));
}

function serverOrigin(): string {
  const origin = process.env['ZT_SERVER'];
  if (origin === undefined) throw new Error('No server: run these tests with "npm run test:ui".');
  return origin;
}

async function writeFiles(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    const path = join(folder, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }
}

/**
 * For the bulb, VS Code asks for fixes 250 ms after each change of the cursor or the problems; a key that asks for them in
 * that moment gets no answer (1.139, CodeActionModel). Without it nobody asks but the key.
 */
const WITHOUT_BULB = { 'editor.lightbulb.enabled': 'off' };

/** In the folder, not in the server: the settings of one workbench are none of another's. */
async function addSettings(folder: string, { theme = 'light', settings = {} }: OpenOptions): Promise<void> {
  const path = join(folder, '.vscode/settings.json');
  const present = await readFile(path, 'utf8').catch(() => '{}');
  const merged = {
    ...(JSON.parse(present) as Record<string, unknown>),
    ...settingOf(theme),
    ...WITHOUT_BULB,
    ...settings,
  };
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, JSON.stringify(merged, undefined, 2));
}
