import assert from 'node:assert/strict';
import type { CheckOptions } from '../../../../src/core/checks/check-options';
import { textOf } from '../../../../src/core/checks/message';
import type { Spelling } from '../../../../src/core/spelling/spelling';
import { changesOf, deepFixes } from '../../../../src/core/fixes/change-word';
import { applyPatches } from '../../../../src/core/text/text-patch';
import { loadSpeller } from '../../../support/dictionary';
import { findingsOf } from '../../../support/checks';
import { planOf } from '../../../support/plan';

let options: CheckOptions & { readonly spelling: Spelling };

/** The text after each place of a misspelling was changed. */
function changed(text: string, from: string, to: string, asked: CheckOptions = options): string {
  const changes = changesOf(planOf(text), asked, { from, to });
  return applyPatches(text, changes.flat());
}

function typosIn(text: string) {
  return findingsOf(text, options, 'typo');
}

before(async () => {
  options = { spelling: { speller: await loadSpeller() } };
});

describe('changing every place of a misspelling', () => {
  it('changes each in its own capitals, and nothing else', () => {
    const text =
      '# Eneabled apps\n\nIt is eneabled, **eneabled** and `eneabled`.\n\n| Done | Task |\n|---|---|\n| [ ] | Eneabled |\n';
    assert.equal(
      changed(text, 'Eneabled', 'enabled'),
      text.replaceAll('neabled', 'nabled').replace('`enabled`', '`eneabled`'),
    );
  });

  it('changes also what the check by itself would be silent about, or take for another word', () => {
    const text = 'We use Contosel here.\n';
    assert.deepEqual(typosIn(text), []);
    assert.equal(changed(text, 'Contosel', 'Contoso'), 'We use Contoso here.\n');
    assert.equal(changed('It is eneabled.\n', 'eneabled', 'ennobled'), 'It is ennobled.\n');
  });

  it('leaves what is ignored, what was taught, and all where nothing is known of words', () => {
    const text = 'It is eneabled. <!-- zt-steps-disable-line typo -->\n';
    assert.equal(changed(text, 'eneabled', 'enabled'), text);
    const { spelling } = options;
    const taught = { spelling: { ...spelling, userWords: new Set(['eneabled']) } };
    assert.equal(changed('It is eneabled.\n', 'eneabled', 'enabled', taught), 'It is eneabled.\n');
    assert.deepEqual(changesOf(planOf('It is eneabled.\n'), {}, { from: 'eneabled', to: 'enabled' }), []);
  });
});

describe('the longer look at one misspelling', () => {
  it('begins with what the short one offers, and goes two slips far', () => {
    const text = 'The auhtentcation of each user, and teh rest.\n';
    const finding = typosIn(text).find(({ word }) => word === 'auhtentcation');
    assert.ok(finding);
    const deep = deepFixes(planOf(text), options, finding);
    assert.equal(textOf(deep[0]!.title), 'Change to “authentication”');
    const short = 'Take teh rest.\n';
    const [near] = typosIn(short);
    assert.ok(near);
    const far = deepFixes(planOf(short), options, near);
    assert.equal(far[0]?.word, near.fixes[0]?.word);
    assert.deepEqual(
      new Set(far.flatMap(({ patches }) => patches.map(({ expected }) => expected))),
      new Set(['teh']),
    );
  });

  it('looks at the word that is asked for, not at the same one elsewhere', () => {
    const text = '# Steps\n\nThe ombined list.\n\nombined list.\n';
    const findings = typosIn(text);
    assert.deepEqual(
      findings.map(finding => textOf(deepFixes(planOf(text), options, finding)[0]!.title)),
      ['Change to “combined”', 'Change to “Combined”'],
    );
    assert.deepEqual(
      findings.map(({ fixes }) => fixes[0]?.word),
      ['combined', 'combined'],
    );
  });

  it('keeps the fixes where nothing is known of words', () => {
    const [finding] = typosIn('It is eneabled.\n');
    assert.ok(finding);
    assert.equal(deepFixes(planOf('It is eneabled.\n'), {}, finding), finding.fixes);
  });
});
