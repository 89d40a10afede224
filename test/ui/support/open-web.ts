import { ensureWebBuild } from '../../../tools/vscode/runtime';
import { memoryFolder, startWebServer } from '../../../tools/vscode/web-server';
import { newPage } from './browser';
import { Workbench } from './workbench';

/** A workbench that is a page alone, with the sample workspace in memory: nothing of it runs in Node. */
export async function openWebWorkbench(): Promise<Workbench> {
  const server = await startWebServer({ build: await ensureWebBuild() });
  const page = await newPage();
  await page.goto(server.url);
  await page.locator('.explorer-folders-view [role=treeitem]').first().waitFor();
  return new Workbench(page, memoryFolder, () => server.stop());
}
