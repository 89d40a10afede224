import assert from 'node:assert/strict';
import { runChecks } from '../../../../src/core/checks/run-checks';
import { planOf } from '../../../support/plan';
import { loadSpeller } from '../../../support/dictionary';

describe('findings about the same words', () => {
  const text = 'Use Defender for Endpiont, and Sharepoint, and Micrsoft Entra.\n';

  it('are one: a misspelled word says more than the name that it stands in', async () => {
    const spelling = { speller: await loadSpeller() };
    const found = runChecks(planOf(text), { spelling }).map(({ code, span }) => [
      code,
      text.slice(span.start, span.end),
    ]);
    assert.deepEqual(found, [
      ['typo', 'Endpiont'],
      ['product-name', 'Sharepoint'],
      ['typo', 'Micrsoft'],
    ]);
  });

  it('stay where the other check is off, or there is no dictionary', async () => {
    const spelling = { speller: await loadSpeller() };
    for (const options of [{}, { spelling, severities: { typo: 'off' } }] as const) {
      const found = runChecks(planOf(text), options).map(({ span }) => text.slice(span.start, span.end));
      assert.deepEqual(found, ['Defender for Endpiont', 'Sharepoint']);
    }
  });
});
