import type { Check } from './check';
import { strayPipe } from './stray-pipe';

/** Every check, in the order of their pages: structure, then content, then publishing. */
export const CHECKS: readonly Check[] = [strayPipe];
