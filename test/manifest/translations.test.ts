import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../tools/lib/paths';
import { LANGUAGES, problemsOf, translationProblems } from '../../tools/lib/translations';

describe('translations', () => {
  it('are whole: no text is missing, none is left over, all have the same places, commands and code', () => {
    assert.deepEqual(translationProblems(), []);
  });

  it('are those of the languages that are known, in both kinds of file', () => {
    const languagesOf = (folder: string, pattern: RegExp): (string | undefined)[] =>
      readdirSync(join(root, folder)).flatMap(name => pattern.exec(name)?.[1] ?? []);
    assert.deepEqual(languagesOf('l10n', /^bundle\.l10n\.(.+)\.json$/).sort(), LANGUAGES);
    assert.deepEqual(languagesOf('.', /^package\.nls\.(.+)\.json$/).sort(), LANGUAGES);
  });

  it('are told where they are not', () => {
    const english = { a: 'Row {0}', b: 'Open', c: 'Zero Trust Steps', d: '[Go](command:x.y)' };
    const whole = { a: 'Zeile {0}', b: 'Öffnen', c: 'Zero Trust Steps', d: '[Los](command:x.y)' };
    assert.deepEqual(problemsOf(english, whole), []);
    const wrong = { a: 'Zeile {1}', b: 'Open', d: '[Los](command:x.z)', e: 'Alt' };
    assert.deepEqual(problemsOf(english, wrong), [
      'there is no translation of "c"',
      '"e" is no longer a text of the extension',
      '"a" differs in its places, commands or code',
      '"b" is not translated',
      '"d" differs in its places, commands or code',
    ]);
  });
});
