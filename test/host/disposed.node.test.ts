import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { start, type ZeroTrustStepsApi } from '../../src/host/start';
import { requestsFor } from '../../src/app/tree/tick-requests';
import { DRAFT } from './support/checking';
import { TestDashboard, withStubs } from './support/dashboard';
import { DONE, TODO, TestFile, activate, closeEditors, row, steps, until } from './support/host';

const ROW = 'Enable MFA for everyone';

/** A second one of the extension beside the real one, which is not seen, and which ends in the middle of its work. */
describe('the extension, disposed', () => {
  let api: ZeroTrustStepsApi;
  let file: TestFile;
  const unhandled: unknown[] = [];
  const hear = (reason: unknown): unknown => unhandled.push(reason);

  before(async () => {
    api = await activate();
    process.on('unhandledRejection', hear);
  });
  beforeEach(async () => {
    file = new TestFile('disposed.md', steps([[TODO, ROW]]));
    await file.known(api);
  });
  afterEach(async () => {
    await closeEditors();
    file.delete();
  });
  after(() => void process.off('unhandledRejection', hear));

  type Work = (second: ZeroTrustStepsApi, end: () => void) => PromiseLike<unknown>;

  const moments: Record<string, Work> = {
    'at once': (_, end) => {
      end();
      return Promise.resolve();
    },
    'while files are read': second => until('a first file', () => second.store.documents.length > 0),
    'when it is ready': second => second.ready,
    'while a text is checked': async (second, end) => {
      const { document } = await file.open();
      const edit = new vscode.WorkspaceEdit();
      edit.insert(file.uri, document.positionAt(document.getText().length), `\n${DRAFT}`);
      await vscode.workspace.applyEdit(edit);
      const checking = second.checking.diagnostics.check(document);
      end();
      await checking;
    },
    'while a dashboard is loaded': async (second, end) => {
      await second.ready;
      const dashboard = new TestDashboard(second, { kind: 'workspace' });
      dashboard.webview.say({ type: 'ready' });
      end();
      await dashboard.session.feed.settled();
      dashboard.dispose();
    },
    'in the middle of a tick': async (second, end) => {
      await second.ready;
      const ticking = second.ticking.tick(requestsFor([row(second, file, ROW)], 'done'));
      end();
      await ticking;
      assert.ok([file.text.replace(TODO, DONE), file.text].includes(steps([[DONE, ROW]])), 'whole');
    },
  };

  for (const [moment, work] of Object.entries(moments)) {
    it(`${moment} says nothing and leaves nothing unhandled`, async () => {
      const said: string[] = [];
      await asSecond(said, async context => {
        const second = start(context);
        const end = (): void => context.subscriptions.splice(0).forEach(each => void each.dispose());
        await work(second, end);
        end();
        // What was under way comes to its end; what comes now is heard by the real one, a moment later than by this one.
        if (moment !== 'at once' && moment !== 'while files are read') await second.ready;
        file.write(`${file.text}\nLater.\n`);
        await closeEditors();
        await file.known(api);
      });
      assert.deepEqual(said, []);
      assert.deepEqual(unhandled, []);
    });
  }
});

/** Commands and views have one owner each, which is the real one. */
async function asSecond(
  said: string[],
  run: (context: vscode.ExtensionContext) => Promise<void>,
): Promise<void> {
  const nothing = (): vscode.Disposable => new vscode.Disposable(() => undefined);
  const { executeCommand } = vscode.commands;
  const event = new vscode.EventEmitter<never>().event;
  const createTreeView = () => ({
    ...{ onDidChangeCheckboxState: event, onDidChangeVisibility: event, onDidChangeSelection: event },
    ...{ onDidExpandElement: event, onDidCollapseElement: event, selection: [], visible: false },
    ...{ reveal: () => Promise.resolve(), dispose: () => undefined },
  });
  const say = (message: string) => {
    said.push(message);
    return Promise.resolve(undefined);
  };
  const windowStubs = {
    createTreeView,
    registerWebviewPanelSerializer: nothing,
    registerWebviewViewProvider: nothing,
    registerCustomEditorProvider: nothing,
    showWarningMessage: say,
    showErrorMessage: say,
    showInformationMessage: say,
  } as unknown as Partial<typeof vscode.window>;
  const commandStubs = {
    registerCommand: nothing,
    executeCommand: (command: string, ...args: unknown[]) =>
      command === 'setContext' ? Promise.resolve() : executeCommand(command, ...args),
  } as Partial<typeof vscode.commands>;
  await withStubs(vscode.window, windowStubs, () =>
    withStubs(vscode.commands, commandStubs, () => run(contextLike())),
  );
}

function contextLike(): vscode.ExtensionContext {
  const extension = vscode.extensions.getExtension('zero-trust-steps.zero-trust-steps')!;
  const workspaceState = { get: () => undefined, update: () => Promise.resolve(), keys: () => [] };
  const context = { subscriptions: [], workspaceState, extension, extensionUri: extension.extensionUri };
  return context as unknown as vscode.ExtensionContext;
}
