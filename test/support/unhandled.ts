import assert from 'node:assert/strict';

// Required by mocha before the tests: a promise that nobody waits for would fail in silence.

const unhandled = new Map<Promise<unknown>, unknown>();

process.on('unhandledRejection', (reason, promise) => unhandled.set(promise, reason));
process.on('rejectionHandled', promise => unhandled.delete(promise));

export const mochaHooks = {
  afterAll(): void {
    const reasons = [...unhandled.values()];
    assert.deepEqual(
      reasons.map(reason => (reason instanceof Error ? reason.stack : String(reason))),
      [],
      'errors that nobody handled',
    );
  },
};
