import { buffer } from 'node:stream/consumers';

/** Reads standard input to its end. */
export type Input = () => Promise<Uint8Array>;

export const processInput: Input = () => buffer(process.stdin);
