import * as vscode from 'vscode';
import type { StepSettings } from '../app/steps/plan-reader';

export const SECTION = 'zeroTrustSteps';
/** Of another extension: words that were taught to it are words for this one too. */
export const CSPELL_SECTION = 'cSpell';

export const TEMPLATE_SETTING = `${SECTION}.newFile.template`;

export type SaveAfterToggle = 'closedFiles' | 'always' | 'never';

/** Which files of a folder are looked at: globs. */
export interface FileSettings {
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  /** Files that are step files whatever is in them. */
  readonly stepFiles: readonly string[];
}

// What a user writes into settings.json can be anything: a value of the wrong type counts as not set.

export function readFileSettings(scope: vscode.Uri): FileSettings {
  const settings = vscode.workspace.getConfiguration(SECTION, scope);
  return {
    include: strings(settings.get('include')) ?? ['**/*.md'],
    exclude: strings(settings.get('exclude')) ?? [],
    stepFiles: strings(settings.get('stepFiles')) ?? [],
  };
}

export function readStepSettings(scope: vscode.Uri, isNamed: boolean): StepSettings {
  const settings = vscode.workspace.getConfiguration(SECTION, scope);
  const taskLists: unknown = settings.get('taskLists');
  return {
    isNamed,
    maxBytes: readMaxBytes(settings.get('maxFileSize')),
    taskLists: taskLists === 'all' || taskLists === 'none' ? taskLists : 'stepFiles',
  };
}

/** Kilobytes that a markdown file has where somebody writes it; a larger one was made by a program. */
const MAX_FILE_SIZE = 5000;

function readMaxBytes(kilobytes: unknown): number {
  return (typeof kilobytes === 'number' && kilobytes > 0 ? kilobytes : MAX_FILE_SIZE) * 1000;
}

export function readPlaceholders(scope: vscode.Uri): readonly string[] {
  return strings(vscode.workspace.getConfiguration(SECTION, scope).get('placeholders')) ?? [];
}

export function readSaveAfterToggle(scope: vscode.Uri): SaveAfterToggle {
  const value: unknown = vscode.workspace.getConfiguration(SECTION, scope).get('saveAfterToggle');
  return value === 'always' || value === 'never' ? value : 'closedFiles';
}

export function readBadge(): boolean {
  return vscode.workspace.getConfiguration(SECTION).get('badge') === true;
}

export function readFollowActiveEditor(): boolean {
  return vscode.workspace.getConfiguration(SECTION).get('followActiveEditor') !== false;
}

/** The site that root-relative links (`/azure/…`) lead to; core/links decides what of it is usable. */
export function readSiteUrl(scope: vscode.Uri): string {
  const value: unknown = vscode.workspace.getConfiguration(SECTION, scope).get('siteUrl');
  return typeof value === 'string' ? value : '';
}

/** The file that new step files are made from, as a path from the workspace folder; empty for the built-in one. */
export function readNewFileTemplate(scope: vscode.Uri): string {
  const value: unknown = vscode.workspace.getConfiguration(SECTION, scope).get('newFile.template');
  return typeof value === 'string' ? value.trim() : '';
}

/** A list of the user and that of the workspace in one: by itself VS Code takes the nearest alone. */
export function joinedList(section: string, name: string, scope: vscode.Uri): readonly unknown[] {
  const inspected = vscode.workspace.getConfiguration(section, scope).inspect<unknown>(name);
  const { globalValue, workspaceValue, workspaceFolderValue } = inspected ?? {};
  return [globalValue, workspaceValue, workspaceFolderValue].flatMap(value => value ?? []);
}

function strings(value: unknown): readonly string[] | undefined {
  return Array.isArray(value) ? value.filter(item => typeof item === 'string') : undefined;
}
