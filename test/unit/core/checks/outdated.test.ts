import assert from 'node:assert/strict';
import type { CheckOptions } from '../../../../src/core/checks/check-options';
import { isOutdated } from '../../../../src/core/checks/outdated';
import { runChecks } from '../../../../src/core/checks/run-checks';
import { WorkspaceFacts } from '../../../../src/core/checks/workspace-facts';
import type { Speller } from '../../../../src/core/spelling/speller';
import { loadSpeller } from '../../../support/dictionary';
import { planOf } from '../../../support/plan';

let speller: Speller;
before(async () => {
  speller = await loadSpeller();
});

/** A step file with a row for each owner. */
function owned(...owners: readonly string[]): string {
  const rows = owners.map((owner, index) => `| [ ] | Find device ${index} | ${owner} |\n`);
  return `# Step 1\n\n| Done | Objective | Owner |\n|---|---|---|\n${rows.join('')}`;
}

/** Whether a text must be checked again once `change` was made to the workspace that it is in. */
function afterChange(
  text: string,
  change: (facts: WorkspaceFacts) => void,
  options: CheckOptions = {},
): boolean {
  const plan = planOf(text);
  const facts = new WorkspaceFacts();
  facts.add(plan);
  const asked = { spelling: { speller, workspace: facts.words }, knownOwners: facts.owners, ...options };
  const findings = runChecks(plan, asked);
  const checked = { plan, options: asked, findings };
  assert.equal(isOutdated(checked, facts), false);
  change(facts);
  return isOutdated(checked, facts);
}

describe('what was found in a text is outdated', () => {
  const typo = `${owned('IT')}\nIt is eneabled here.\n`;

  it('once a misspelling is a term, and once it is none any more', () => {
    const other = planOf('It is eneabled, eneabled.\n');
    assert.equal(
      afterChange(typo, facts => facts.add(other)),
      true,
    );
    assert.equal(
      afterChange(typo, facts => facts.add(planOf('It is eneabled.\n'))),
      false,
    );
    const facts = new WorkspaceFacts();
    const plan = planOf(typo);
    facts.add(plan);
    facts.add(other);
    const options = { spelling: { speller, workspace: facts.words } };
    const checked = {
      plan,
      options: { ...options, knownOwners: facts.owners },
      findings: runChecks(plan, options),
    };
    assert.equal(isOutdated(checked, facts), false);
    facts.remove(other);
    assert.equal(isOutdated(checked, facts), true);
  });

  it('never where nothing of other files was asked for, as in a file that is not to be checked', () => {
    const plan = planOf(typo);
    const facts = new WorkspaceFacts();
    facts.add(plan);
    facts.add(planOf(owned('it', 'it')));
    assert.equal(isOutdated({ plan, options: { only: [] }, findings: [] }, facts), false);
  });

  it('once others spell an owner of it in more or other ways', () => {
    const text = owned('IT implementer');
    assert.equal(
      afterChange(text, facts => facts.add(planOf(owned('IT Implementer')))),
      true,
    );
    assert.equal(
      afterChange(text, facts => facts.add(planOf(owned('Security Architect')))),
      false,
    );
    assert.equal(
      afterChange(text, facts => facts.add(planOf('Nothing but words, and eneabled.\n'))),
      false,
    );
  });
});
