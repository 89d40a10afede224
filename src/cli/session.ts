import type { ExitCode } from './exit-code';
import type { Input } from './input';
import type { Output } from './output';

/** The words that a build has put together. Rejects where they cannot be read. */
export type DictionaryBytes = () => Promise<Uint8Array>;

/** One run of the command line, as a command sees it. */
export interface Session {
  readonly output: Output;
  readonly input: Input;
  readonly dictionary: DictionaryBytes;
  /** Called once, when the command is done. */
  finish(code: ExitCode): void;
}
