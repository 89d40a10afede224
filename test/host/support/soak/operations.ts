import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { RowChange } from '../../../../src/app/rows/row-edit';
import type { StepDocument } from '../../../../src/app/steps/step-store';
import { targetFor } from '../../../../src/app/tree/tick-requests';
import type { Objective } from '../../../../src/core/objectives/step-plan';
import type { ZeroTrustStepsApi } from '../../../../src/host/start';
import { TestDashboard } from '../dashboard';
import { until } from '../host';
import { assertOneBox, assertOneLine } from './differences';
import type { Random } from './random';
import { firstText, type SoakFile } from './soak-file';

/** Tabs at a time. */
const MOST_OPEN = 8;

type Operation = (file: SoakFile) => Promise<void>;

/** What people and programs do to step files. Each operation looks at what it has left before the next one begins. */
export class Operations {
  /** Names, and how likely each is against the others. */
  readonly #all: readonly (readonly [weight: number, name: string, run: Operation])[] = [
    [8, 'type', file => this.#type(file)],
    [8, 'tick', file => this.#tick(file)],
    [4, 'tick while typing', file => this.#tickWhileTyping(file)],
    [3, 'change a row', file => this.#changeRow(file)],
    [2, 'undo the last change', () => this.#undoLast()],
    [3, 'undo in the editor', file => this.#undoInEditor(file)],
    [3, 'toggle at the cursor', file => this.#toggleAtCursor(file)],
    [4, 'write from outside', file => this.#writeOutside(file)],
    [2, 'rename outside', file => this.#renameOutside(file)],
    [1, 'rename in the window', file => this.#renameInside(file)],
    [2, 'delete or make', file => this.#deleteOrMake(file)],
    [2, 'save', file => this.#save(file)],
    [2, 'close', file => this.#close(file)],
    [1, 'look at a dashboard', file => this.#dashboard(file)],
  ];
  readonly counts = new Map<string, number>();
  #typed = 0;

  constructor(
    readonly api: ZeroTrustStepsApi,
    readonly files: readonly SoakFile[],
    readonly random: Random,
  ) {}

  async next(): Promise<void> {
    let at = this.random.below(this.#all.reduce((sum, [weight]) => sum + weight, 0));
    const [, name, run] = this.#all.find(([weight]) => (at -= weight) < 0)!;
    const file = this.random.of(this.random.isLucky(0.4) ? this.#open : this.files) ?? this.files[0]!;
    this.counts.set(name, (this.counts.get(name) ?? 0) + 1);
    file.history.push(name);
    try {
      await run(file);
    } catch (error) {
      const before = file.history.slice(-12).join(', ');
      throw new Error(`${file.path} after ${before}: ${String(error)}`, { cause: error });
    }
  }

  get #open(): readonly SoakFile[] {
    return this.files.filter(({ typed }) => typed !== undefined);
  }

  async closeAll(): Promise<void> {
    for (const file of this.#open) await this.#close(file);
  }

  /** Runs what may change a file, and looks at the difference. */
  async #changes(
    file: SoakFile,
    run: () => PromiseLike<unknown>,
    look: (before: string, after: string) => void,
  ): Promise<void> {
    const before = file.text;
    await run();
    const after = file.actual;
    if (before === undefined || after === undefined)
      assert.equal(after, before, 'it comes or goes by itself');
    else look(before, after);
    file.accept();
  }

  async #type(file: SoakFile): Promise<void> {
    if (!(await this.#isOpen(file))) return;
    const document = file.document!;
    const before = document.getText();
    const start = this.random.below(before.length + 1);
    const length = this.random.isLucky(0.2) ? this.random.below(12) : 0;
    const words =
      this.random.of(['x', ' ', '\n', '|', '`', '*', 'Words of somebody. ', '- [ ] A task\n']) ?? '';
    const range = new vscode.Range(document.positionAt(start), document.positionAt(start + length));
    const edit = new vscode.WorkspaceEdit();
    edit.replace(file.uri, range, words);
    await this.#changes(
      file,
      () => vscode.workspace.applyEdit(edit),
      (_, after) => assert.equal(after, before.slice(0, start) + words + before.slice(start + length)),
    );
  }

  async #tick(file: SoakFile): Promise<void> {
    const request = this.#requestFor(file);
    if (request === undefined) return;
    await this.#changes(
      file,
      () => this.api.ticking.tick([request]),
      (before, after) => assertOneBox(before, after, 'a tick'),
    );
  }

  /** Two that know nothing of each other: the box changes or it does not, and no letter of the other is lost. */
  async #tickWhileTyping(file: SoakFile): Promise<void> {
    const request = this.#requestFor(file);
    if (request === undefined || !(await this.#isOpen(file))) return;
    const words = `Typed ${++this.#typed}. `;
    const edit = new vscode.WorkspaceEdit();
    edit.insert(file.uri, file.document!.lineAt(0).range.end, words);
    await this.#changes(
      file,
      () => Promise.all([this.api.ticking.tick([request]), vscode.workspace.applyEdit(edit)]),
      (before, after) => assertOneBox(before, after.replace(words, ''), 'a tick while typing'),
    );
  }

  async #changeRow(file: SoakFile): Promise<void> {
    const found = this.#rowOf(file);
    if (found === undefined) return;
    const { document, objective } = found;
    const text = `Row ${++this.#typed} of ${file.index}`;
    const expected = objective.cells.find(({ header }) => header === 'Objective')?.source.trim() ?? '';
    const change = this.random.of<RowChange>([
      { kind: 'set', field: 'objective', expected, source: text },
      { kind: 'add', text, owner: 'IT' },
      ...(document.plan.objectives.length > 4 ? [{ kind: 'remove' } as const] : []),
    ])!;
    const { uri, base } = document;
    const checkbox = objective.checkbox.span;
    await this.#changes(
      file,
      () => this.api.ticking.tryEdit({ uri, base, objectiveId: objective.id, checkbox, change }),
      (before, after) => assertOneLine(before, after, change.kind),
    );
  }

  async #undoLast(): Promise<void> {
    const uri = this.api.ticking.history.last?.[0]?.uri;
    const file = this.files.find(({ key }) => key === uri);
    const run = () => this.api.ticking.undoLast();
    if (file === undefined) await run();
    else {
      file.history.push('undoing');
      await this.#changes(file, run, (before, after) => assertOneLine(before, after, 'undo'));
    }
  }

  async #undoInEditor(file: SoakFile): Promise<void> {
    // VS Code takes back the renaming of a file, too.
    if (file.wasRenamedInside || !(await this.#isOpen(file))) return;
    await file.open();
    await this.#changes(
      file,
      () => vscode.commands.executeCommand('undo'),
      () => undefined,
    );
  }

  async #toggleAtCursor(file: SoakFile): Promise<void> {
    if (!(await this.#isOpen(file))) return;
    const editor = await file.open();
    const line = this.random.below(editor.document.lineCount);
    editor.selection = new vscode.Selection(line, 0, line, 0);
    await this.#changes(
      file,
      () => vscode.commands.executeCommand('zeroTrustSteps.toggleAtCursor'),
      (before, after) => assertOneBox(before, after, 'a toggle'),
    );
  }

  async #writeOutside(file: SoakFile): Promise<void> {
    if (file.isDirty || file.disk === undefined) return;
    const content = this.random.isLucky(0.3)
      ? firstText(file.index, ++this.#typed)
      : `${file.disk}Outside.\n`;
    file.write(content);
    if (file.typed === undefined) return;
    await until('an editor that has heard of it', () => (file.document?.getText() ?? content) === content);
    file.typed = content;
  }

  #renameOutside(file: SoakFile): Promise<void> {
    if (file.typed === undefined && file.disk !== undefined) file.rename();
    return Promise.resolve();
  }

  async #renameInside(file: SoakFile): Promise<void> {
    if (file.isDirty || file.disk === undefined) return;
    const to = file.nextName();
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(file.uri, to);
    assert.equal(await vscode.workspace.applyEdit(edit), true);
    file.uri = to;
    file.wasRenamedInside = true;
    if (file.typed !== undefined) await until('the document of the new name', () => file.document);
  }

  #deleteOrMake(file: SoakFile): Promise<void> {
    if (file.disk === undefined) file.write(firstText(file.index, ++this.#typed));
    else if (file.typed === undefined) file.delete();
    return Promise.resolve();
  }

  async #save(file: SoakFile): Promise<void> {
    if (!file.isDirty) return;
    assert.equal(await file.document!.save(), true);
    file.disk = file.typed;
    assert.equal(file.actualDisk, file.disk);
  }

  async #close(file: SoakFile): Promise<void> {
    if (file.typed === undefined) return;
    file.history.push('closing');
    await file.open();
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await until('a tab that is closed', () => !isInTab(file.key));
    file.typed = undefined;
    assert.equal(file.actualDisk, file.disk, 'closing writes nothing');
  }

  async #dashboard(file: SoakFile): Promise<void> {
    const dashboard = new TestDashboard(this.api, { kind: 'file', uri: file.key });
    if (this.random.isLucky(0.7)) await dashboard.load();
    dashboard.dispose();
  }

  async #isOpen(file: SoakFile): Promise<boolean> {
    if (file.typed !== undefined) {
      if (file.document === undefined) await file.open();
      return true;
    }
    if (file.disk === undefined) return false;
    const [first] = this.#open;
    if (this.#open.length >= MOST_OPEN) await this.#close(first!);
    await file.open();
    return true;
  }

  /** Of what the tree was last drawn from, which may be older than the text. */
  #rowOf(file: SoakFile): { document: StepDocument; objective: Objective } | undefined {
    const document = this.api.store.get(file.key);
    const objective = this.random.of(document?.plan.objectives ?? []);
    return document && objective && { document, objective };
  }

  #requestFor(file: SoakFile) {
    const found = this.#rowOf(file);
    if (found === undefined) return undefined;
    const wanted = this.random.isLucky(0.6) ? 'done' : 'todo';
    const { uri, base } = found.document;
    return { uri, base, targets: [targetFor(found.objective, null, wanted)] };
  }
}

function isInTab(uri: string): boolean {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .some(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === uri);
}
