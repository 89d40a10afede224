import assert from 'node:assert/strict';
import { runChecks } from '../../../src/core/checks/run-checks';
import { WorkspaceFacts } from '../../../src/core/checks/workspace-facts';
import { BoundedCache } from '../../../src/core/text/bounded-cache';
import { loadSpeller } from '../../support/dictionary';
import { heldBytes } from '../../support/heap';
import { planOf } from '../../support/plan';

/** Keystrokes. */
const TYPED = 100;
/** Of what would be held if each left its document behind; what the caches fill up with, up to their limits, is less. */
const MOST_HELD = 0.5;

/** Rows whose cells, owners and prose are long enough to be slices of the document, which is another one each time. */
function draft(rows: number, typed: number): string {
  const lines = Array.from(
    { length: rows },
    (_, row) =>
      `| <input type="checkbox" /> | **Objective** ${row} is enabled for all users | IT implementer | [Plan](/plan-${row}) |`,
  );
  const head = ['# Step 1. Verify', '', '## Accounts', '', '| Done | Objective | Owner | Documentation |'];
  const own = `| <input type="checkbox" /> | Enable \`${typed}\` for everyone | Team of number ${typed} | [Own plan](/own-${typed}) |`;
  const letters = String(typed).replace(/\d/g, digit => 'abcdefghij'[Number(digit)]!);
  const below = `typed with **emphasis** ${typed}, and a characteristic${letters} word of it`;
  return [...head, '|---|---|---|---|', own, ...lines, '', below, ''].join('\n');
}

/** Bytes that are held for each keystroke, against the size of the document. */
function heldByTyping(rows: number, type: (text: string) => void): number {
  for (let typed = 0; typed < TYPED / 2; typed++) type(draft(rows, typed));
  const before = heldBytes();
  for (let typed = TYPED / 2; typed < TYPED * 1.5; typed++) type(draft(rows, typed));
  return (heldBytes() - before) / TYPED / draft(rows, 0).length;
}

describe('what a text that was typed over leaves behind', () => {
  it('is nothing in a cache whose key was a part of it', () => {
    const cache = new BoundedCache<string>(1_000_000);
    const held = heldByTyping(1000, text => cache.get(text.slice(100, 180), key => key.slice(20, 60)));
    assert.ok(held < MOST_HELD, `${held.toFixed(2)} of each text`);
  });

  it('is nothing of what plan and checks read', async function () {
    this.timeout(30_000);
    const speller = await loadSpeller();
    const held = heldByTyping(300, text =>
      runChecks(planOf(text), { profile: 'guidance', spelling: { speller } }),
    );
    assert.ok(held < MOST_HELD, `${held.toFixed(2)} of each text`);
  });

  it('is its words in what a workspace has in common', () => {
    const facts = new WorkspaceFacts();
    const held = heldByTyping(300, text => {
      facts.add(planOf(text));
    });
    assert.ok(held < MOST_HELD, `${held.toFixed(2)} of each text`);
    assert.equal(facts.owners[`Team of number ${TYPED}`], 1);
  });

  it('is nothing there when they are gone', () => {
    const facts = new WorkspaceFacts();
    const held = heldByTyping(50, text => {
      const plan = planOf(text.replace('Team', 'Team of people '.repeat(10_000)));
      facts.add(plan);
      facts.remove(plan);
    });
    assert.ok(held < 5, `${held.toFixed(2)} of each text`);
    assert.deepEqual(facts.owners, {});
  });
});
