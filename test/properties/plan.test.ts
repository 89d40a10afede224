import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { StepPlan } from '../../src/core/objectives/step-plan';
import { drawDocument, familyBlocks, familyDocument, type FamilyDocument } from '../support/family/documents';
import { gfmDocument } from '../support/gfm/documents';
import { assertPlanInvariants } from '../support/plan-invariants';
import { planOf } from '../support/plan';
import { runs } from '../support/runs';
import { anyText } from '../support/texts';
import { idsOf } from '../support/toggle-checks';

describe('readPlan', () => {
  it('reads any text, with sums, identities and spans that hold', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, gfmDocument), text => assertPlanInvariants(planOf(text))),
      runs(1000),
    );
  });

  it('finds every objective of a document of the family, and nothing else', () => {
    let found = 0;
    fc.assert(
      fc.property(familyDocument, document => {
        const plan = planOf(document.source);
        assertPlanInvariants(plan);
        assert.deepEqual(described(plan), expectedOf(document));
        found += plan.objectives.length;
      }),
      runs(400),
    );
    assert.ok(found > 1000, `${found} objectives in all`);
  });

  it('keeps identities when something is written elsewhere', () => {
    const note = [{ text: 'A note that was added | later.' }];
    fc.assert(
      fc.property(familyBlocks, fc.nat(), fc.constantFrom('\n', '\r\n'), (blocks, at, eol) => {
        const index = at % (blocks.length + 1);
        const edited = [...blocks.slice(0, index), note, ...blocks.slice(index)];
        assert.deepEqual(
          idsOf(planOf(drawDocument(edited).source)),
          idsOf(planOf(drawDocument(blocks, eol).source)),
        );
      }),
      runs(150),
    );
  });

  it('keeps identities when rows are renumbered or owners change', () => {
    fc.assert(
      fc.property(familyDocument, ({ source }) => {
        const edited = source
          .replace(/\| (?:IT implementer|Security Architect) \|/g, '| Data Security Engineer |')
          .replace(/\| (\d+)\. (?=\p{Lu})/gu, (_, number: string) => `| ${Number(number) + 40}. `);
        assert.deepEqual(idsOf(planOf(edited)), idsOf(planOf(source)));
      }),
      runs(150),
    );
  });
});

/** What the generator promises of a row, as the plan has it; text and number of placeholders are nobody's business. */
function described(plan: StepPlan): unknown[] {
  return plan.objectives.map(objective => {
    const { checkbox, placeholder } = objective;
    return {
      line: objective.line,
      token: plan.file.source.slice(checkbox.span.start, checkbox.span.end),
      state: objective.state,
      placeholder,
      owner: objective.owner,
      subItems: objective.subItems.map(({ state }) => state),
      conflict: objective.inConflict,
      ...(placeholder ? {} : { text: objective.text, number: objective.number }),
    };
  });
}

function expectedOf({ expected }: FamilyDocument): unknown[] {
  return expected.map(({ line, token, state, placeholder, owner, subItems, conflict, text, number }) => ({
    line,
    token,
    state,
    placeholder,
    owner,
    subItems,
    conflict,
    ...(placeholder ? {} : { text, number }),
  }));
}
