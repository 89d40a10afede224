import assert from 'node:assert/strict';
import { findCandidates } from '../../../../src/core/spelling/candidates';
import { withCapitals } from '../../../../src/core/spelling/capitals';
import { Speller } from '../../../../src/core/spelling/speller';
import { isTypoOf } from '../../../../src/core/text/typo';
import { americanWords } from '../../../../tools/dictionary/word-lists';
import { loadSpeller } from '../../../support/dictionary';

describe('a speller', () => {
  let speller: Speller;
  before(async () => {
    speller = await loadSpeller();
  });

  it('knows words in the capitals of a sentence and of a title, and contractions', () => {
    const words = [
      'enabled',
      'Enabled',
      'ENABLED',
      'Microsoft',
      "don't",
      "Don't",
      "tenant'll",
      'organisation',
      'passwordless',
    ];
    assert.deepEqual(
      words.filter(word => !speller.knows(word)),
      [],
    );
  });

  it('knows no misspellings, and no name without its capital', () => {
    const words = ['eneabled', 'microsoft', 'dont', 'teh', 'enabledd', "donn't"];
    assert.deepEqual(
      words.filter(word => speller.knows(word)),
      [],
    );
    assert.equal(speller.nameOf('microsoft'), 'Microsoft');
    assert.equal(speller.nameOf('enabled'), 'enabled');
    assert.equal(speller.nameOf('eneabled'), undefined);
  });

  it('takes words that are made of words for plausible', () => {
    const words = ['multitask', 'autolabel', 'securitywise', 'learnings', 'shadowcloud'];
    assert.deepEqual(
      words.filter(word => !speller.isPlausible(word)),
      [],
    );
    assert.deepEqual(
      ['eneabled', 'polciies', 'untill', 'empowr'].filter(word => speller.isPlausible(word)),
      [],
    );
  });

  it('finds each kind of slip, at the first letter too', () => {
    const slips = {
      policies: [
        'polciies',
        'poliies',
        'poliicies',
        'polixies',
        'polizies',
        'oplicies',
        'olicies',
        'ppolicies',
        'lolicies',
      ],
      "don't": ['dont', "do'nt"],
      Kubernetes: ['kubernets', 'Kubernetse'],
    };
    for (const [word, misspelled] of Object.entries(slips)) {
      for (const each of misspelled) {
        assert.equal(speller.suggest(each, {})[0]?.word, word, each);
      }
    }
  });

  it('finds two slips when it is asked for them', () => {
    assert.equal(speller.suggest('athentcation', {}).length, 0);
    assert.equal(speller.suggest('athentcation', {}, [], true)[0]?.word, 'authentication');
  });

  it('finds a blank that is missing', () => {
    assert.equal(speller.suggest('ofthe', {})[0]?.word, 'of the');
  });

  it('ranks what the surroundings are about before what is common', () => {
    const document = { total: 100, usesOf: (word: string) => (word === 'plant' ? 3 : 0) };
    assert.equal(speller.suggest('plnt', {})[0]?.word, 'plant');
    assert.equal(speller.suggest('plann', {})[0]?.word, 'plan');
    assert.equal(speller.suggest('plann', { document })[0]?.word, 'plan');
    assert.equal(speller.suggest('plamt', { document })[0]?.word, 'plant');
  });

  it('finds what a search through all words finds, and nothing else', async () => {
    const words = await americanWords();
    for (const misspelled of ['form', 'hte', 'polciies', 'xsecure', 'contrl']) {
      const isNear = (word: string): boolean => isTypoOf(misspelled, word.toLowerCase());
      const found = findCandidates(speller.graph, misspelled).map(({ word }) => word);
      const expected = new Set(words.filter(isNear));
      assert.deepEqual(
        found.filter(word => !isNear(word)),
        [],
      );
      assert.deepEqual(
        [...expected].filter(word => !found.includes(word)),
        [],
      );
      assert.equal(new Set(found).size, found.length);
    }
  });
});

describe('the capitals of a suggestion', () => {
  it('are those of what it replaces, and of names', () => {
    assert.equal(withCapitals('policies', 'Polciies', false), 'Policies');
    assert.equal(withCapitals('policies', 'polciies', true), 'policies');
    assert.equal(withCapitals('Microsoft', 'mircosoft', false), 'Microsoft');
    assert.equal(withCapitals('combined', 'oCmbined', false), 'Combined');
  });

  it('come back where the first letter of a sentence is lost', () => {
    assert.equal(withCapitals('combined', 'ombined', true), 'Combined');
    assert.equal(withCapitals('combined', 'ombined', false), 'combined');
  });
});
