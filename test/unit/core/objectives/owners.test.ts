import assert from 'node:assert/strict';
import { ownerKey, splitOwners } from '../../../../src/core/objectives/owners';
import { corpusDocuments } from '../../../support/corpus';
import { planOf } from '../../../support/plan';

const cases: Readonly<Record<string, readonly string[]>> = {
  'IT implementer': ['IT implementer'],
  'CISO or CIO': ['CISO', 'CIO'],
  'Security Governance and/or MDM Admin': ['Security Governance', 'MDM Admin'],
  'Data owner AND / OR  data steward': ['Data owner', 'data steward'],
  'CISO, CIO, or Director of Identity Security': ['CISO', 'CIO', 'Director of Identity Security'],
  'CISO, CIO or CTO': ['CISO', 'CIO', 'CTO'],
  'Program lead and/or an Identity Architect': ['Program lead', 'Identity Architect'],
  'SecOps Manager/Security Architect': ['SecOps Manager', 'Security Architect'],
  'CISO/CIO/CTO': ['CISO', 'CIO', 'CTO'],
  'IT/Security Architect': ['IT', 'Security Architect'],
  'SOC / IT': ['SOC', 'IT'],
  'SecOps; CIO;': ['SecOps', 'CIO'],
  'CISO or ciso.': ['CISO'],
  'https://contoso.com/people/cio or CIO': ['https://contoso.com/people/cio', 'CIO'],
  'CI/CD team': ['CI/CD team'],
  'CI/CD team/SecOps': ['CI/CD team', 'SecOps'],
  'The 24/7 desk': ['24/7 desk'],
  'IT and security team': ['IT and security team'],
  'Director, Identity': ['Director, Identity'],
  'Legal & HR': ['Legal & HR'],
  'Coordinator for Oregon': ['Coordinator for Oregon'],
  A: ['A'],
  'TBD or CIO': ['CIO'],
  TBD: [],
  '—': [],
  '': [],
};

describe('splitOwners', () => {
  for (const [cell, owners] of Object.entries(cases)) {
    it(`names in ${JSON.stringify(cell)}: ${owners.join(', ') || 'nobody'}`, () => {
      assert.deepEqual(splitOwners(cell), owners);
    });
  }

  it('names nobody in a cell that is missing', () => assert.deepEqual(splitOwners(null), []));

  it('takes prose as one owner, at once', () => {
    const prose = 'a/ or ; '.repeat(50_000).trim();
    assert.deepEqual(splitOwners(prose), [prose]);
  });

  it('leaves no separator in an owner of the corpus, and loses no cell with a word', () => {
    for (const { name, source } of corpusDocuments()) {
      for (const { owner } of planOf(source).objectives) {
        const owners = splitOwners(owner);
        assert.equal(owners.length === 0, owner === null, name);
        owners.forEach(each => assert.doesNotMatch(each, /\bor\b|;/, name));
      }
    }
  });
});

describe('ownerKey', () => {
  it('is the same for spellings of one owner', () => {
    for (const spelling of [
      'IT Implementer',
      'it  implementer ',
      'IT implementer.',
      ' IT\u00a0implementer . ',
    ]) {
      assert.equal(ownerKey(spelling), ownerKey('IT implementer'), spelling);
    }
    assert.equal(ownerKey('Prüfer'), ownerKey('Pru\u0308fer'));
  });

  it('is another for another word', () => {
    assert.notEqual(ownerKey('IT implementor'), ownerKey('IT implementer'));
    assert.notEqual(ownerKey('Security Architects'), ownerKey('Security Architect'));
  });
});
