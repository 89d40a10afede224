import assert from 'node:assert/strict';
import { CheckRunner, type CheckedText } from '../../src/app/checking/check-runner';
import { changeEverywhere } from '../../src/host/spelling/change-everywhere';
import { activate } from './support/host';
import {
  findsTypos,
  messagesOf,
  open,
  replace,
  steps,
  textOf,
  useSpellingFiles,
  write,
} from './support/spelling';

/** Somebody types while a file is being checked. */
class BusyRunner extends CheckRunner {
  constructor(
    of: CheckRunner,
    readonly uri: string,
    readonly type: () => Promise<void>,
  ) {
    super(of.plans, of.optionsFor);
  }

  override async check(uri: string, text: string): Promise<CheckedText> {
    if (uri === this.uri) await this.type();
    return super.check(uri, text);
  }
}

describe('changing a misspelling everywhere', () => {
  useSpellingFiles();

  it('writes nothing where somebody types while the other files are read', async () => {
    const { checking, store } = await activate();
    const file = await open('draft.md', 'It is eneabled');
    await findsTypos(file, 'Warning');
    const other = write('other.md', steps('All is eneabled'));
    await other.known({ store });
    const runner = new BusyRunner(checking.runner, other.key, () =>
      replace(file, '# ', 'Words of mine.\n\n# '),
    );
    const everywhere = { uri: file.key, from: 'eneabled', to: 'enabled', isWorkspace: true };
    const messages = await messagesOf(() => changeEverywhere(runner, store, everywhere));
    assert.deepEqual(messages, ['The text has just changed. Try again.']);
    assert.equal(textOf(file), `Words of mine.\n\n${steps('It is eneabled')}`);
    assert.equal(other.text, steps('All is eneabled'));
  });

  it('passes over a file that has gone', async () => {
    const { checking, store } = await activate();
    const file = await open('draft.md', 'It is enabled');
    const gone = { uri: `${file.key}.gone.md`, from: 'eneabled', to: 'enabled', isWorkspace: false };
    const messages = await messagesOf(() => changeEverywhere(checking.runner, store, gone));
    assert.deepEqual(messages, ['There is nothing to mend.']);
  });
});
