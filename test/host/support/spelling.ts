import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as vscode from 'vscode';
import type { ZeroTrustStepsApi } from '../../../src/host/start';
import { HEAD, ROW, apply, codesOf } from './checking';
import { withStubs } from './dashboard';
import { TODO, TestFile, activate, closeEditors, until } from './host';

/** The line of the first row that a test writes. */
export const LINE = HEAD.split('\n').length;
let api: ZeroTrustStepsApi;
let files: TestFile[];
/** Each test has a folder of its own: the host may still hold the text of a file that another one has deleted. */
let folder = 0;

export function write(name: string, content: string): TestFile {
  const file = new TestFile(`spelling-${folder}/${name}`, content);
  files.push(file);
  return file;
}

/** A step file with a row for each text. */
export function steps(...texts: readonly string[]): string {
  return HEAD + ROW + texts.map(text => `| ${TODO} | ${text} | IT | |\n`).join('');
}

export async function open(name: string, ...texts: readonly string[]): Promise<TestFile> {
  const file = write(name, steps(...texts));
  await show(file);
  return file;
}

/** In a tab that stays when another file is opened. */
export async function show({ uri }: TestFile): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document, { preview: false });
  return document;
}

export function textOf({ uri }: TestFile): string {
  const document = vscode.workspace.textDocuments.find(each => each.uri.toString() === uri.toString());
  return document?.getText() ?? '';
}

/** What is said of words: how severe, and of which line. */
export function typosIn({ uri }: TestFile): (readonly [vscode.DiagnosticSeverity, number])[] {
  return api.checking.diagnostics
    .get(uri)
    .filter(({ code }) => typeof code === 'object' && code.value === 'typo')
    .map(({ severity, range }) => [severity, range.start.line]);
}

function severitiesIn(file: TestFile): string {
  return typosIn(file)
    .map(([severity]) => vscode.DiagnosticSeverity[severity])
    .join();
}

export function findsTypos(file: TestFile, severities: string): Promise<unknown> {
  return until(`typos of severity ${severities || 'none'}`, () => severitiesIn(file) === severities);
}

export async function replace({ uri }: TestFile, from: string, to: string): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  const start = document.getText().indexOf(from);
  assert.ok(start >= 0, from);
  const edit = new vscode.WorkspaceEdit();
  const range = new vscode.Range(document.positionAt(start), document.positionAt(start + from.length));
  edit.replace(uri, range, to);
  assert.equal(await vscode.workspace.applyEdit(edit), true);
}

/** All that the light bulb offers on a line, also what is no edit. */
function offersAt({ uri }: TestFile, line: number): Thenable<vscode.CodeAction[]> {
  const range = new vscode.Range(line, 0, line, 1000);
  return vscode.commands.executeCommand('vscode.executeCodeActionProvider', uri, range, 'quickfix', 100);
}

export async function titlesAt(file: TestFile, line: number): Promise<string[]> {
  return (await offersAt(file, line)).map(({ title }) => title);
}

/** Chooses what the light bulb offers, as a click does: the edit, then the command. */
export async function choose(file: TestFile, line: number, title: string): Promise<void> {
  const action = (await offersAt(file, line)).find(each => each.title === title);
  assert.ok(action, title);
  if (action.edit !== undefined) await apply(action);
  const { command } = action;
  if (command !== undefined) {
    await vscode.commands.executeCommand(command.command, ...((command.arguments ?? []) as unknown[]));
  }
}

/** Messages of any kind that are shown while `run` runs. */
export async function messagesOf(run: () => Promise<unknown>): Promise<string[]> {
  const shown: string[] = [];
  const show = (message: string) => {
    shown.push(message);
    return Promise.resolve(undefined);
  };
  await withStubs(vscode.window, { showWarningMessage: show, showInformationMessage: show }, run);
  return shown;
}

/** A `.zt-steps.json` for one test, beside the step files. */
export async function inRepository(content: string, text = 'It is eneabled'): Promise<[TestFile, TestFile]> {
  const config = write('.zt-steps.json', content);
  return [config, await open('draft.md', text)];
}

/** Settings of an extension that is not installed: VS Code reads them, and writes none. */
export async function withForeignSettings(values: object, run: () => Promise<unknown>): Promise<void> {
  const path = join(vscode.workspace.workspaceFolders?.[0]?.uri.fsPath ?? '', '.vscode/settings.json');
  const before = existsSync(path) ? readFileSync(path, 'utf8') : '{}';
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, JSON.stringify({ ...(JSON.parse(before) as object), ...values }));
  try {
    await run();
  } finally {
    writeFileSync(path, before);
  }
}

/** Files of one test at a time; to be called where the tests are described. */
export function useSpellingFiles(): void {
  before(async () => {
    api = await activate();
  });
  beforeEach(() => {
    files = [];
    folder++;
  });
  afterEach(async () => {
    await closeEditors();
    files.forEach(file => file.delete());
    const [last] = files;
    if (last !== undefined) await until('no file', () => api.store.get(last.key) === undefined);
  });
}

/** Checks a document now, for tests that expect nothing. */
export async function checkNow({ uri }: TestFile): Promise<void> {
  await api.checking.diagnostics.check(await vscode.workspace.openTextDocument(uri));
}

export function codesIn({ uri }: TestFile): string[] {
  return codesOf(api, uri);
}
