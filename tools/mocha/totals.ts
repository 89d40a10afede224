export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** Names the file into which a mocha run writes its counts; without it a run only reports. */
export const countsVariable = 'ZT_COUNTS';

/** Begins the line by which a run that has no files tells its counts. */
export const countsMark = 'ZT_COUNTS ';

export const noCounts: Counts = { passed: 0, failed: 0, skipped: 0 };

export function addCounts(one: Counts, other: Counts): Counts {
  return {
    passed: one.passed + other.passed,
    failed: one.failed + other.failed,
    skipped: one.skipped + other.skipped,
  };
}
