import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { CheckCodeActions, FIX_ALL } from '../../src/host/checking/code-actions';
import { actionsAt, apply } from './support/checking';
import { activate, until, withSettings } from './support/host';
import {
  LINE,
  checkNow,
  choose,
  codesIn,
  findsTypos,
  open,
  replace,
  show,
  steps,
  textOf,
  titlesAt,
  typosIn,
  useSpellingFiles,
  write,
} from './support/spelling';

const { Warning, Information } = vscode.DiagnosticSeverity;

describe('spelling in the editor', () => {
  useSpellingFiles();

  it('tells of a misspelling as it is typed, and offers the right word first', async () => {
    const file = await open('draft.md', 'It is enabled', 'Combined registration is on');
    await checkNow(file);
    assert.deepEqual(typosIn(file), []);
    await replace(file, 'is enabled', 'is eneabled');
    await findsTypos(file, 'Warning');
    await replace(file, 'Combined', 'ombined');
    await findsTypos(file, 'Warning,Warning');
    assert.deepEqual(typosIn(file), [
      [Warning, LINE],
      [Warning, LINE + 1],
    ]);
    for (const line of [LINE, LINE + 1]) {
      const [first, ...others] = await actionsAt(file.uri, line, vscode.CodeActionKind.QuickFix);
      assert.equal(first?.isPreferred, true);
      assert.ok(others.every(({ isPreferred }) => isPreferred !== true));
      await apply(first);
    }
    assert.equal(textOf(file), steps('It is enabled', 'Combined registration is on'));
    await findsTypos(file, '');
  });

  it('mends what is certain with all else that is safe', async () => {
    const file = await open('draft.md', 'It is eneabled', 'ombined registration is on');
    await findsTypos(file, 'Warning,Warning');
    const [all] = await actionsAt(file.uri, 0, FIX_ALL);
    await apply(all);
    assert.equal(textOf(file), steps('It is enabled', 'Combined registration is on'));
  });

  it('offers corrections, then the dictionaries, then to ignore, each in few words', async () => {
    const file = await open('draft.md', 'It is eneabled', 'It stays eneabled');
    await findsTypos(file, 'Warning,Warning');
    const titles = await titlesAt(file, LINE);
    const kinds = titles.map(title => title.split(' ')[0]);
    assert.deepEqual([...new Set(kinds)], ['Change', 'Add', 'Ignore']);
    assert.deepEqual(titles.slice(titles.findIndex(title => title.includes('in this file'))), [
      'Change all “eneabled” in this file to “enabled”…',
      'Change all “eneabled” in the workspace to “enabled”…',
      'Add “eneabled” to the repository dictionary',
      'Add “eneabled” to the workspace dictionary',
      'Add “eneabled” to the user dictionary',
      'Ignore “typo” here',
    ]);
  });

  it('offers a click on the bulb what it offers the key, but the longer look for words, and a save fixes alone', async () => {
    const file = await open('draft.md', 'Take teh rest');
    await findsTypos(file, 'Warning');
    const { runner, diagnostics } = (await activate()).checking;
    const provider = new CheckCodeActions(runner, diagnostics);
    const document = await vscode.workspace.openTextDocument(file.uri);
    const titlesWhen = async (
      triggerKind: vscode.CodeActionTriggerKind,
      only?: vscode.CodeActionKind,
    ): Promise<{ changes: string[]; others: string[] }> => {
      const actions = await provider.provideCodeActions(
        document,
        new vscode.Range(LINE, 0, LINE, 1000),
        { only, triggerKind, diagnostics: [] },
        new vscode.CancellationTokenSource().token,
      );
      const titles = actions.map(({ title }) => title);
      const isChange = (title: string) => title.startsWith('Change to');
      return { changes: titles.filter(isChange), others: titles.filter(title => !isChange(title)) };
    };
    const { Automatic, Invoke } = vscode.CodeActionTriggerKind;
    const [shown, asked] = [await titlesWhen(Automatic), await titlesWhen(Invoke)];
    assert.equal(shown.changes[0], 'Change to “the”');
    assert.equal(asked.changes[0], shown.changes[0]);
    assert.notDeepEqual(asked.changes, shown.changes);
    assert.ok(asked.changes.length <= 5, asked.changes.join());
    assert.deepEqual(shown.others, asked.others);
    assert.deepEqual(
      shown.others.map(title => title.split(' ')[0]),
      ['Change', 'Add', 'Add', 'Add', 'Ignore'],
    );
    const saved = await titlesWhen(Automatic, vscode.CodeActionKind.QuickFix);
    assert.deepEqual(saved, { changes: shown.changes, others: [] });
  });

  it('offers first what the same misspelling was corrected to before', async () => {
    const file = await open('draft.md', 'Ask teh owner', 'Ask him');
    await findsTypos(file, 'Warning');
    const other = (await titlesAt(file, LINE)).filter(title => title.startsWith('Change to'))[1];
    assert.ok(other);
    await choose(file, LINE, other);
    await findsTypos(file, '');
    await replace(file, 'him', 'teh');
    await findsTypos(file, 'Warning');
    assert.equal((await titlesAt(file, LINE + 1))[0], other);
  });

  it('is silent in another language', async () => {
    const file = await open(
      'draft.md',
      'Alle Geräte und Bnutzer werden vor dem Zugriff eindeutig geprüft',
      'Die Anmeldungg muss mit zwei Faktoren gescützt sein, damit niemand sich als ein anderer ausgibt',
    );
    await checkNow(file);
    assert.deepEqual(codesIn(file), []);
  });

  it('tells of words that are unknown and like no other where that is set', async () => {
    const file = await open('draft.md', 'Ask the zorblatt');
    await checkNow(file);
    assert.deepEqual(typosIn(file), []);
    await withSettings({ 'zeroTrustSteps.spelling.unknownWords': true }, async () => {
      await findsTypos(file, 'Information');
    });
    await findsTypos(file, '');
  });

  describe('takes for a term', () => {
    it('a word of several files, from the moment that it stands in them', async () => {
      const file = await open('draft.md', 'It is eneabled');
      await findsTypos(file, 'Warning');
      const other = write('other.md', steps('It is eneabled', 'It stays eneabled'));
      await findsTypos(file, 'Information');
      assert.deepEqual(typosIn(file), [[Information, LINE]]);
      other.write(steps('It is enabled'));
      await findsTypos(file, 'Warning');
    });

    it('a word of several files in files that are not open, where all are checked', async () => {
      await withSettings({ 'zeroTrustSteps.checks.scope': 'workspace' }, async () => {
        const file = write('draft.md', steps('It is eneabled'));
        await findsTypos(file, 'Warning');
        write('other.md', steps('It is eneabled', 'It stays eneabled'));
        await findsTypos(file, 'Information');
      });
    });

    it('what is typed in another file that is open', async () => {
      const other = await open('other.md', 'It is eneabled', 'It is on');
      const file = await open('draft.md', 'It is eneabled');
      await findsTypos(file, 'Warning');
      await findsTypos(other, 'Warning');
      await replace(other, 'is on', 'is eneabled');
      await findsTypos(file, 'Information');
      await findsTypos(other, 'Information,Information');
    });

    it('as owners are spelled: in the way of most files', async () => {
      const file = write('draft.md', steps('Find every phone').replaceAll('| IT |', '| IT guide |'));
      await show(file);
      await checkNow(file);
      assert.deepEqual(codesIn(file), []);
      const row = steps('One', 'Two', 'Three').replaceAll('| IT |', '| IT Guide |');
      const other = write('other.md', row);
      await until('two owners', () => codesIn(file).join() === 'owner-style,owner-style');
      other.delete();
      await until('nothing', () => codesIn(file).length === 0);
    });
  });
});
