import type { ExitCode } from './exit-code';
import type { Input } from './input';
import type { Output } from './output';

/** One run of the command line, as a command sees it. */
export interface Session {
  readonly output: Output;
  readonly input: Input;
  /** Called once, when the command is done. */
  finish(code: ExitCode): void;
}
