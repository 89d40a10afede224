import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { FLAGS } from '../../../../src/core/spelling/graph-format';
import { WordGraph } from '../../../../src/core/spelling/word-graph';
import { buildDictionary } from '../../../../tools/dictionary/build-dictionary';
import { loadDictionary } from '../../../support/dictionary';

describe('the dictionary', () => {
  let graph: WordGraph;
  before(async () => {
    graph = await loadDictionary();
  });

  it('is small, and made of the same bytes each time', async () => {
    const [one, other] = [await buildDictionary(), await buildDictionary()];
    const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
    assert.equal(hash(one), hash(other));
    assert.ok(one.length < 1.3e6, `${one.length} bytes`);
  });

  it('keeps capitals: a name is no word in lower case', () => {
    assert.ok(['Microsoft', 'Europe', 'January', 'enabled', "don't"].every(word => graph.has(word)));
    assert.ok(!['microsoft', 'europe', 'january', 'Enabled', 'dont'].some(word => graph.has(word)));
  });

  it('has no forbidden words, no halves of compounds and no possessives', () => {
    assert.ok(!['witten', 'auto*', "company's", '~europe'].some(word => graph.has(word)));
  });

  it('knows what is British alone', () => {
    const isBritish = (word: string): boolean => (graph.flagsOf(word) & FLAGS.british) !== 0;
    assert.ok(['organisation', 'behaviour', 'defence', 'analysed', 'authorisation'].every(isBritish));
    assert.ok(!['organization', 'behavior', 'advise', 'promise', 'enterprise'].some(isBritish));
  });

  it('knows how common words are', () => {
    const [often, seldom, never] = ['security', 'lymph', 'crassitudes'].map(word => graph.frequencyOf(word));
    assert.ok(often! > seldom! && seldom! > never!, `${often} ${seldom} ${never}`);
    assert.ok(graph.frequencyOf('may') > graph.frequencyOf('May'));
  });
});
