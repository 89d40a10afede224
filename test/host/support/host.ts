import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as vscode from 'vscode';
import type { TickRefusalReason, TickReport } from '../../../src/app/ticking/tick';
import { requestsFor } from '../../../src/app/tree/tick-requests';
import type { ObjectiveNode, OptionNode, TreeNode } from '../../../src/app/tree/tree-node';
import type { WantedState } from '../../../src/core/toggle/wanted-state';
import type { ZeroTrustStepsApi } from '../../../src/host/start';

export const TODO = '<input type="checkbox" />';
export const DONE = '<input type="checkbox" checked />';

/** The extension as it runs, after its first scan. */
export async function activate(): Promise<ZeroTrustStepsApi> {
  const extension = vscode.extensions.getExtension<ZeroTrustStepsApi>('zero-trust-steps.zero-trust-steps');
  assert.ok(extension);
  const api = await extension.activate();
  await api.ready;
  hearing ??= hearOfFiles();
  await hearing;
  return api;
}

let hearing: Promise<void> | undefined;

/**
 * Watching begins some time after the extension, and a folder that is made together with the one above it can stay
 * unwatched for good: no program would hear of what happens in there.
 */
async function hearOfFiles(): Promise<void> {
  const folder = join(vscode.workspace.workspaceFolders?.[0]?.uri.fsPath ?? '', 'host-tests');
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'heard.txt');
  const watcher = vscode.workspace.createFileSystemWatcher('**/heard.txt');
  let isHeard = false;
  watcher.onDidCreate(() => (isHeard = true));
  watcher.onDidChange(() => (isHeard = true));
  await until('a watcher that hears of a file', () => {
    writeFileSync(path, String(Date.now()));
    return isHeard;
  });
  watcher.dispose();
  rmSync(path);
}

/** Waits until `look` gives something, and fails with `what` when it never does: a function tells of the end. */
export async function until<T>(
  what: string | (() => string),
  look: () => T | undefined | false,
  timeout = 8000,
): Promise<T> {
  const end = Date.now() + timeout;
  for (;;) {
    const found = look();
    if (found !== undefined && found !== false) return found;
    if (Date.now() > end) throw new Error(`Waited in vain: ${typeof what === 'string' ? what : what()}`);
    await new Promise(resolve => setTimeout(resolve, 20));
  }
}

/** A step file's text with a row for each checkbox and text, under one heading. */
export function steps(rows: readonly (readonly [box: string, text: string])[], title = 'Host step'): string {
  const lines = rows.map(([box, text]) => `| ${box} | ${text} | IT |  |`);
  return [
    `# ${title}`,
    '',
    '## Objectives',
    '',
    '| Done | Objective | Owner | Documentation |',
    '|---|---|---|---|',
    ...lines,
    '',
  ].join('\n');
}

/** A file in the workspace that is open, for one test. */
export class TestFile {
  readonly path: string;
  readonly uri: vscode.Uri;

  constructor(name: string, content: string | Uint8Array) {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder);
    this.path = join(folder.uri.fsPath, 'host-tests', name);
    // As the extension names it: in the server build the scheme is another one than `file`.
    this.uri = vscode.Uri.joinPath(folder.uri, 'host-tests', name);
    mkdirSync(dirname(this.path), { recursive: true });
    writeFileSync(this.path, content);
  }

  get key(): string {
    return this.uri.toString();
  }

  get bytes(): Uint8Array {
    return readFileSync(this.path);
  }

  get text(): string {
    return readFileSync(this.path, 'utf8');
  }

  write(content: string): void {
    writeFileSync(this.path, content);
  }

  async open(): Promise<vscode.TextEditor> {
    return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(this.uri));
  }

  delete(): void {
    rmSync(this.path, { force: true });
  }

  /** Waits until the extension has this text of it. */
  async known(api: Pick<ZeroTrustStepsApi, 'store'>, text = this.text.replace(/^\uFEFF/, '')): Promise<void> {
    await until(`the text of ${this.path}`, () => api.store.get(this.key)?.base.text === text);
  }
}

/** All nodes of the tree, parents before their children. */
export function allNodes(
  api: Pick<ZeroTrustStepsApi, 'tree'>,
  nodes: readonly TreeNode[] = api.tree.getChildren(),
): TreeNode[] {
  return nodes.flatMap(node => [node, ...allNodes(api, api.tree.getChildren(node))]);
}

export function nodesOf(api: ZeroTrustStepsApi, file: TestFile): TreeNode[] {
  return allNodes(api).filter(node => 'document' in node && node.document.uri === file.key);
}

/** A row of the file by its text. */
export function row(api: ZeroTrustStepsApi, file: TestFile, text: string): ObjectiveNode | OptionNode {
  const found = nodesOf(api, file).find(
    node =>
      (node.kind === 'objective' && node.objective.text === text) ||
      (node.kind === 'option' && node.item.text === text),
  );
  assert.ok(found?.kind === 'objective' || found?.kind === 'option', `no row "${text}"`);
  return found;
}

/** What a click on the box of a row does. */
export async function tick(
  api: ZeroTrustStepsApi,
  node: TreeNode,
  wanted: WantedState,
): Promise<readonly TickReport[]> {
  return (await api.ticking.tick(requestsFor([node], wanted))).reports;
}

export function reasons(reports: readonly TickReport[]): TickRefusalReason[] {
  return reports.flatMap(({ refused }) => refused.map(({ reason }) => reason));
}

/** Runs with other settings, and puts them back. */
export async function withSettings(values: Record<string, unknown>, run: () => Promise<void>): Promise<void> {
  const set = async (key: string, value: unknown) =>
    vscode.workspace.getConfiguration().update(key, value, vscode.ConfigurationTarget.Workspace);
  try {
    for (const [key, value] of Object.entries(values)) await set(key, value);
    await run();
  } finally {
    for (const key of Object.keys(values)) await set(key, undefined);
  }
}

/** Closes every editor; what is unsaved is thrown away. */
export async function closeEditors(): Promise<void> {
  for (const document of vscode.workspace.textDocuments.filter(each => each.isDirty)) {
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}
