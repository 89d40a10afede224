import type { CheckEngine } from '../../core/checks/check-engine';

/** Checks are many: they are loaded with the first one that is asked for, not with the extension. */
export async function loadCheckEngine(): Promise<CheckEngine> {
  return (await import('../../core/checks/check-engine')).checkEngine;
}
