import { writeFileSync } from 'node:fs';
import Mocha from 'mocha';
import { countsVariable, type Counts } from './totals';

/** The spec reporter, which also leaves its totals for the one who adds up several runs. */
export class CountingReporter extends Mocha.reporters.Spec {
  constructor(runner: Mocha.Runner, options?: Mocha.MochaOptions) {
    super(runner, options);
    const file = process.env[countsVariable];
    if (file === undefined || file === '') return;
    runner.once('end', () => {
      const { passes: passed, failures: failed, pending: skipped } = this.stats;
      writeFileSync(file, JSON.stringify({ passed, failed, skipped } satisfies Counts));
    });
  }
}
