import assert from 'node:assert/strict';
import { mayHaveLinks } from '../../../../src/app/tree/may-have-links';
import { TODO, URI, createApp } from '../support/harness';

describe('a row that may have links', () => {
  it('is each that has documentation, and none of plain words', async () => {
    const links = [
      '[Plan](/entra/mfa)',
      '<https://example.com>',
      'https://example.com',
      '[Plan][p]',
      '<a href="mfa.md">Plan</a>',
      'none at all',
    ];
    const { documents, store } = createApp();
    const rows = links.map(link => `| ${TODO} | Do | ${link} |`);
    const text = ['| Done | Objective | Documentation |', '|---|---|---|', ...rows, '', '[p]: plan.md', ''];
    documents.writeFile(URI, text.join('\n'));
    await store.watch([URI]);
    const document = store.get(URI)!;
    const found = document.plan.objectives.map(objective => ({
      may: mayHaveLinks({ document, objective }),
      has: objective.documentation.length > 0,
    }));
    assert.equal(found.filter(({ has }) => has).length >= 3, true);
    assert.ok(found.every(({ may, has }) => may || !has));
    assert.equal(found.at(-1)?.may, false);
  });
});
