import * as vscode from 'vscode';
import type { CheckRunner } from '../../app/checking/check-runner';
import { loadNewFileEngine } from '../../app/new-file/load-new-file-engine';
import type { StepStore } from '../../app/steps/step-store';
import type { NewFileEngine } from '../../core/new-file/new-file-engine';
import type { NewStep } from '../../core/new-file/new-step';
import type { StepPlan } from '../../core/objectives/step-plan';
import { wordsOf } from '../checking/words';
import { today } from '../clock';
import type { WorkspaceScan } from '../steps/workspace-scan';
import { plainInMessage, plainName } from '../untrusted-text';
import { createFile, openToWrite, type NewText } from './create-file';
import { foldersFor, namesIn } from './folders';
import type { Questions } from './questions';
import { refuse } from './refuse';
import { readTemplateFile, type TemplateFile } from './template-file';

export interface NewFileServices {
  readonly store: StepStore;
  readonly scan: Pick<WorkspaceScan, 'whenReady'>;
  readonly runner: CheckRunner;
}

/** A folder that a file may be written into, with what stands in it. */
interface Place {
  readonly folder: vscode.Uri;
  readonly names: readonly string[];
  readonly plans: readonly StepPlan[];
  readonly template: Exclude<TemplateFile, { kind: 'problem' }>;
}

/**
 * Asks what a new step is, and makes a file of it that is open for the rest to be written. Undefined where the user
 * has turned away, and where no file could be made: then a message has said why.
 */
export async function newStepFile(
  services: NewFileServices,
  questions: Questions,
  given?: vscode.Uri,
): Promise<vscode.Uri | undefined> {
  const place = await findPlace(services, questions, given);
  if (place === undefined) {
    return undefined;
  }
  const engine = await loadNewFileEngine();
  const step = await askForStep(engine, questions, place);
  const written = step && (await write(services, engine, place, step));
  if (step === undefined || written === undefined) {
    return undefined;
  }
  const name = await chooseName(engine, questions, place, step);
  return name === undefined ? undefined : make(vscode.Uri.joinPath(place.folder, name), written);
}

async function findPlace(
  { store, scan }: NewFileServices,
  questions: Questions,
  given: vscode.Uri | undefined,
): Promise<Place | undefined> {
  if (given === undefined && (vscode.workspace.workspaceFolders?.length ?? 0) === 0) {
    refuse(vscode.l10n.t('Open a folder first: the file is written into it.'), {
      label: vscode.l10n.t('Open Folder'),
      run: () => vscode.commands.executeCommand('vscode.openFolder'),
    });
    return undefined;
  }
  await scan.whenReady();
  const folders = given === undefined ? foldersFor(store) : [given];
  const folder = folders.length > 1 ? await questions.folder(folders) : folders[0];
  return folder && examine(folder, store);
}

async function examine(folder: vscode.Uri, store: StepStore): Promise<Place | undefined> {
  if (vscode.workspace.fs.isWritableFileSystem(folder.scheme) === false) {
    refuse(vscode.l10n.t('{0} is read-only.', plainName(folder.toString())));
    return undefined;
  }
  const template = await readTemplateFile(folder);
  if (template.kind === 'problem') {
    refuse(template.words, {
      label: vscode.l10n.t('Open Settings'),
      run: () => vscode.commands.executeCommand('zeroTrustSteps.openSettings'),
    });
    return undefined;
  }
  const names = await namesIn(folder);
  // One that was deleted a moment ago may still be known.
  const paths = new Set(names.map(name => vscode.Uri.joinPath(folder, name).toString()));
  const plans = store.documents.filter(({ uri }) => paths.has(uri)).map(({ plan }) => plan);
  return { folder, names, plans, template };
}

async function askForStep(
  engine: NewFileEngine,
  questions: Questions,
  { plans, names }: Place,
): Promise<NewStep | undefined> {
  const title = await questions.title(engine);
  const suggested = engine.nextNumber(
    plans.map(({ step }) => step),
    names,
  );
  const number = title === undefined ? undefined : await questions.number(engine, suggested);
  const pillars = number === undefined ? undefined : await questions.pillars(engine);
  return title === undefined || number === undefined || pillars === undefined
    ? undefined
    : { title, number, pillars, today: today() };
}

async function write(
  { runner }: NewFileServices,
  engine: NewFileEngine,
  { folder, plans, template }: Place,
  step: NewStep,
): Promise<NewText | undefined> {
  // What holds for a file of that name, which there need not be.
  const file = vscode.Uri.joinPath(folder, engine.fileNameOf(step));
  const { options } = await runner.check(file.toString(), '');
  const source =
    template.kind === 'file' ? template.text : engine.builtInTemplate(engine.isPlan(plans, options));
  const written = engine.writeStep(step, source);
  if (written.kind === 'file') {
    return written;
  }
  refuse(plainInMessage(wordsOf(written.message)), {
    label: vscode.l10n.t('Open'),
    run: () => vscode.window.showTextDocument(template.kind === 'file' ? template.uri : file),
  });
  return undefined;
}

/** The name that the title gives, or another one where that is taken. */
async function chooseName(
  engine: NewFileEngine,
  questions: Questions,
  { names }: Place,
  step: NewStep,
): Promise<string | undefined> {
  // As on file systems that take capitals for small letters.
  const taken = new Set(names.map(name => name.toLowerCase()));
  const isTaken = (name: string): boolean => taken.has(name.toLowerCase());
  const name = engine.fileNameOf(step);
  return isTaken(name) ? questions.name(name, engine.freeName(name, isTaken), isTaken) : name;
}

async function make(uri: vscode.Uri, written: NewText): Promise<vscode.Uri | undefined> {
  if (!(await createFile(uri, written.text))) {
    const name = plainName(uri.toString());
    refuse(
      vscode.l10n.t('{0} could not be made: it has come meanwhile, or its folder cannot be written.', name),
    );
    return undefined;
  }
  await openToWrite(uri, written);
  return uri;
}
