import assert from 'node:assert/strict';
import type { ZeroTrustStepsApi } from '../../src/host/start';
import { TestDashboard } from './support/dashboard';
import { TODO, TestFile, activate, closeEditors, steps, until, withSettings } from './support/host';

describe('a file that is larger than the settings allow', () => {
  const rows = Array.from({ length: 60 }, (_, index) => [TODO, `Objective ${index}`] as const);
  let api: ZeroTrustStepsApi;
  let file: TestFile;

  before(async () => {
    api = await activate();
  });
  beforeEach(async () => {
    file = new TestFile('large.md', steps(rows));
    await file.known(api);
  });
  afterEach(async () => {
    await closeEditors();
    file.delete();
  });

  const isSkipped = () =>
    api.store.unreadable.some(({ uri, reason }) => uri === file.key && reason === 'too-large');
  const withLimit = (run: () => Promise<void>) => withSettings({ 'zeroTrustSteps.maxFileSize': 3 }, run);

  it('is skipped, which the view and the dashboard say, and is back when it may be', async () => {
    await withLimit(async () => {
      await until('a file that is skipped', isSkipped);
      assert.equal(api.store.get(file.key), undefined);
      await until('a note in the view', () =>
        /larger than the setting “zeroTrustSteps.maxFileSize” allows: 1\./.test(api.view.message ?? ''),
      );
      const dashboard = await new TestDashboard(api, { kind: 'file', uri: file.key }).load();
      try {
        const said = dashboard.webview.receiver.messages.flatMap(each =>
          each.type === 'status' ? each.unreadable.map(({ why }) => why) : [],
        );
        assert.match(said.join(), /larger than the setting/);
        assert.deepEqual(dashboard.rows(file), []);
      } finally {
        dashboard.dispose();
      }
    });
    await file.known(api);
    await until('a view without a note', () => api.view.message === '');
  });

  it('is skipped while it is open, too', async () => {
    const editor = await file.open();
    await withLimit(async () => {
      await until('a file that is skipped', isSkipped);
      await editor.edit(edit =>
        edit.delete(editor.document.lineAt(10).range.with({ end: editor.document.positionAt(3000) })),
      );
      await until(
        'a text that is short enough',
        () => api.store.get(file.key)?.base.text === editor.document.getText(),
      );
    });
  });
});
