import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { RowChange } from '../../../src/app/rows/row-edit';
import { DONE, TODO, URI, createApp, requestFor, table } from './support/harness';
import { REMOVE, addRow, rowRequest, setOwner, setText } from './support/rows';

type Wish = 'text' | 'owner' | 'tick' | 'add' | 'remove';

const WORDS = ['Enable MFA for everyone', 'Block legacy sign-in', 'Review guests', 'Write down who to call'];

const CHANGES: Record<Exclude<Wish, 'tick'>, (words: string) => RowChange> = {
  text: words => setText(words, `${words}, always`),
  owner: () => setOwner('IT', 'Operations'),
  add: words => addRow(`After: ${words}`, 'New'),
  remove: () => REMOVE,
};

/** What the wishes for one row make of its line, in whatever order they come. */
function lineAfter(words: string, wishes: ReadonlySet<Wish>): string {
  const text = wishes.has('text') ? `${words}, always` : words;
  const owner = wishes.has('owner') ? 'Operations' : 'IT';
  const own = `| ${wishes.has('tick') ? DONE : TODO} | ${text} | ${owner} |  |\n`;
  return (
    (wishes.has('remove') ? '' : own) + (wishes.has('add') ? `| ${TODO} | After: ${words} | New |  |\n` : '')
  );
}

const wishesOfRow = fc.uniqueArray(fc.constantFrom<Wish>('text', 'owner', 'tick', 'add'));

/**
 * A row that goes is wished nothing else, for that would be refused. No two rows beside each other go: taking back the
 * second one would hide from the first where its place was.
 */
const removable = fc.oneof(wishesOfRow, fc.constant<Wish[]>(['remove']));

for (const isOpen of [true, false]) {
  describe(`ticks and changes of rows at once in ${isOpen ? 'an open document' : 'a file that is not open'}`, () => {
    it('are all done, in any order and whatever is typed above, and taken back to the byte', async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.scheduler(),
          fc.tuple(removable, wishesOfRow, removable, wishesOfRow),
          fc.nat({ max: 3 }),
          async (scheduler, wishes, typings) => {
            const app = createApp({ pause: () => scheduler.schedule(Promise.resolve()) });
            const before = table(...WORDS.map(words => [TODO, words] as const));
            app.documents.writeFile(URI, before);
            if (isOpen) {
              app.documents.open(URI);
            }
            const actions = wishes.flatMap((ofRow, row) =>
              ofRow.map(wish => async () => {
                const words = WORDS[row]!;
                if (wish === 'tick') {
                  const { reports } = await app.history.tick([ticks[row]!]);
                  return reports[0]!.refused;
                }
                return (await app.history.edit({ ...requests[row]!, change: CHANGES[wish](words) })).refused;
              }),
            );
            // Everybody saw the text as it was at first.
            const ticks = await Promise.all(WORDS.map(words => requestFor(app, words, 'done')));
            const requests = await Promise.all(WORDS.map(words => rowRequest(app, words, REMOVE)));
            const type = () => {
              app.documents.edit(URI, [{ start: 0, end: 0, newText: 'x' }]);
              return Promise.resolve([]);
            };
            const all = [...actions, ...(isOpen ? Array.from({ length: typings }, () => type) : [])];
            const results = all.map(action => scheduler.schedule(Promise.resolve()).then(action));
            assert.deepEqual((await scheduler.waitFor(Promise.all(results))).flat(), []);
            const top = 'x'.repeat(isOpen ? typings : 0);
            const rows = WORDS.map((words, row) => lineAfter(words, new Set(wishes[row]))).join('');
            assert.equal(app.documents.base(URI).text, top + table().trimEnd() + '\n' + rows);
            for (let last = app.history.last; last !== undefined; last = app.history.last) {
              const reports = await scheduler.waitFor(app.history.undo(last));
              assert.deepEqual(
                reports.flatMap(({ refused }) => refused),
                [],
              );
            }
            assert.equal(app.documents.base(URI).text, top + before);
          },
        ),
        { numRuns: 200 },
      );
    });
  });
}
