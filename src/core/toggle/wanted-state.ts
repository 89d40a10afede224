import type { State } from '../scan/step-file';

/** What a checkbox can be set to. */
export type WantedState = Exclude<State, 'unknown'>;
