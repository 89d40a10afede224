import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Bytes of the heap in use, garbage apart. */
export function heldBytes(): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  // Once is not enough for what hangs on finalizers and on code that is no longer used.
  for (let round = 0; round < 5; round++) {
    collect();
  }
  return process.memoryUsage().heapUsed;
}
