import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { WantedState } from '../../../src/core/toggle/wanted-state';
import type { TickReport } from '../../../src/app/ticking/tick';
import { RowWorld } from './support/row-world';

type Action =
  | { readonly kind: 'tick'; readonly row: number; readonly wanted: WantedState }
  | {
      readonly kind: 'insert' | 'mend' | 'switch' | 'remove' | 'replace' | 'duplicate' | 'move';
      readonly row: number;
    }
  | { readonly kind: 'above'; readonly row: number };

const row = fc.nat({ max: 40 });
const tick = fc.record({
  kind: fc.constant('tick' as const),
  row,
  wanted: fc.constantFrom<WantedState>('done', 'todo'),
});
const gentle = fc.record({
  kind: fc.constantFrom('insert' as const, 'mend' as const, 'above' as const, 'switch' as const),
  row,
});
const rough = fc.record({
  kind: fc.constantFrom(
    'remove' as const,
    'replace' as const,
    'duplicate' as const,
    'move' as const,
    'mend' as const,
    'switch' as const,
    'insert' as const,
  ),
  row,
});

function edit(world: RowWorld, { kind, row: at }: Action): void {
  const key = world.key(at);
  const edits: Record<Action['kind'], () => void> = {
    tick: () => undefined,
    insert: () => world.insertLine(at),
    above: () => world.insertAbove(),
    mend: () => world.mend(key, at),
    switch: () => world.switchEditor(),
    remove: () => (world.keys.length > 1 ? world.remove(key) : undefined),
    replace: () => world.replace(key),
    duplicate: () => world.duplicate(key),
    move: () => world.moveToEnd(key),
  };
  edits[kind]();
}

/** Runs the actions one after the other while the document port takes its time, in an order that fast-check chooses. */
async function run(
  world: RowWorld,
  actions: readonly Action[],
  scheduler: fc.Scheduler,
): Promise<TickReport[]> {
  const reports: Promise<TickReport>[] = [];
  const sequence = scheduler.scheduleSequence(
    actions.map(action => () => {
      if (action.kind === 'tick') {
        reports.push(world.tick(world.key(action.row), action.wanted));
      } else {
        edit(world, action);
      }
      return Promise.resolve();
    }),
  );
  await scheduler.waitFor(sequence.task);
  return scheduler.waitFor(Promise.all(reports));
}

for (const isOpen of [true, false]) {
  describe(`many ticks at once in ${isOpen ? 'a document that is open' : 'a file that is not open'} at first`, () => {
    it('leave exactly the wanted states, and none is refused, while others edit around them', async () => {
      let ticked = 0;
      await fc.assert(
        fc.asyncProperty(
          fc.scheduler(),
          fc.integer({ min: 1, max: 8 }),
          fc.array(fc.oneof(tick, tick, gentle), { maxLength: 14 }),
          async (scheduler, rows, actions) => {
            const world = new RowWorld(isOpen, rows, () => scheduler.schedule(Promise.resolve()));
            const before = new Map(world.keys.map(key => [key, world.stateOf(key)]));
            const reports = await run(world, actions, scheduler);
            assert.deepEqual(
              reports.flatMap(({ refused }) => refused.map(({ reason }) => reason)),
              [],
            );
            for (const key of world.keys) {
              assert.equal(
                world.stateOf(key),
                world.wanted.get(key) ?? before.get(key) ?? 'todo',
                `row ${key}`,
              );
            }
            ticked += reports.filter(({ changed }) => changed.length > 0).length;
          },
        ),
        { numRuns: 300 },
      );
      assert.ok(ticked > 300, `only ${ticked} ticks`);
    });

    it('change no row that nobody asked for, whatever is removed, replaced, copied or moved', async () => {
      let ticked = 0;
      let refused = 0;
      await fc.assert(
        fc.asyncProperty(
          fc.scheduler(),
          fc.integer({ min: 2, max: 6 }),
          fc.array(fc.oneof(tick, rough), { maxLength: 10 }),
          async (scheduler, rows, actions) => {
            const world = new RowWorld(isOpen, rows, () => scheduler.schedule(Promise.resolve()));
            const reports = await run(world, actions, scheduler);
            ticked += reports.flatMap(({ changed }) => changed).length;
            refused += reports.flatMap(each => each.refused).length;
          },
        ),
        { numRuns: 400 },
      );
      assert.ok(ticked > 200 && refused > 10, `${ticked} ticked, ${refused} refused`);
    });
  });
}
