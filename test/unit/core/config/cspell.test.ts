import assert from 'node:assert/strict';
import { readCspellWords, wordsIn } from '../../../../src/core/config/cspell';

describe('the settings of cspell', () => {
  it('allow words, the user’s and those to ignore, and flag others, which stay wrong', () => {
    const text = `{
      // what we make
      "version": "0.2",
      "words": ["Contoso", "Fabrikam"],
      "userWords": ["Northwind"],
      "ignoreWords": ["Tailspin"],
      "flagWords": ["hte"],
      "dictionaryDefinitions": [{ "name": "ours", "words": ["Litware"] }],
    }`;
    assert.deepEqual(readCspellWords(text), ['Contoso', 'Fabrikam', 'Northwind', 'Tailspin']);
  });

  it('allow nothing where they are no settings', () => {
    for (const text of ['', '[]', '"words"', '{ "words": [', 'words:\n  - Contoso\n', '{ "words": null }']) {
      assert.deepEqual(readCspellWords(text), [], text);
    }
  });

  it('allow what is a word of a list, whatever else somebody wrote there', () => {
    assert.deepEqual(wordsIn(['Contoso', 7, null, '', ' ', { word: 'x' }]), ['Contoso']);
    for (const none of [undefined, null, 'Contoso', 7, { 0: 'Contoso' }]) {
      assert.deepEqual(wordsIn(none), []);
    }
  });
});
