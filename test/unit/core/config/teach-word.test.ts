import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readConfig } from '../../../../src/core/config/config-reader';
import { teachWord } from '../../../../src/core/config/teach-word';
import { applyPatches } from '../../../../src/core/text/text-patch';
import { runs } from '../../../support/runs';

function taught(text: string, word = 'Contoso'): string | undefined {
  const patches = teachWord(text, word);
  return patches && applyPatches(text, patches);
}

describe('teaching a word to .zt-steps.json', () => {
  it('makes a file of nothing', () => {
    for (const nothing of ['', '\n', '{}']) {
      assert.deepEqual(JSON.parse(taught(nothing) ?? ''), { words: ['Contoso'] });
    }
    assert.equal(taught(''), '{\n  "words": [\n    "Contoso"\n  ]\n}\n');
  });

  it('keeps comments, order, indentation and line endings', () => {
    const text =
      '// ours\n{\n\t"profile": "plan", // a plan\n\t"words": [\n\t\t"Fabrikam", // them\n\t],\n\t"ignore": []\n}\n';
    assert.equal(taught(text), text.replace('\t\t"Fab', '\t\t"Contoso",\n\t\t"Fab'));
    const windows = '{\r\n  "profile": "plan"\r\n}\r\n';
    assert.equal(
      taught(windows),
      '{\r\n  "profile": "plan",\r\n  "words": [\r\n    "Contoso"\r\n  ]\r\n}\r\n',
    );
  });

  it('lets a comment behind the last setting stay with it', () => {
    for (const comment of [' // a plan', ' /* a plan */', '\n  // that is all']) {
      const text = `{\n  "profile": "plan"${comment}\n}\n`;
      assert.equal(taught(text), text.replace('{', '{\n  "words": [\n    "Contoso"\n  ],'));
    }
  });

  it('says nothing twice', () => {
    assert.deepEqual(teachWord('{ "words": ["Contoso"] }', 'Contoso'), []);
  });

  it('leaves alone what is no such file', () => {
    for (const text of ['[]', '{ "words": "Contoso" }', '{ "words": [', 'words: [a]']) {
      assert.equal(teachWord(text, 'Contoso'), undefined, text);
    }
  });

  it('adds any word to any words', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), fc.string({ minLength: 1 }), fc.boolean(), (words, word, isWide) => {
        const text = JSON.stringify({ profile: 'plan', words }, undefined, isWide ? 4 : 0);
        const expected = words.includes(word) ? words : [word, ...words];
        const written = taught(text, word) ?? '';
        assert.deepEqual(JSON.parse(written), { profile: 'plan', words: expected });
        assert.equal(readConfig(written).config.profile, 'plan');
      }),
      runs(200),
    );
  });
});
