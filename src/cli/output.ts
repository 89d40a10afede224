import { FileError, messageOf } from './file-error';

/** Where a command writes. What is awaited has been taken by the other side, however slowly it reads. */
export interface Output {
  /** Standard output: the answer, and nothing else. */
  result(text: string): Promise<void>;
  /** Standard error: one message for people. */
  message(text: string): Promise<void>;
  /** True when results may be coloured. */
  readonly colours: boolean;
  /** True when results go to a terminal: what a document says must not act on it. */
  readonly isTerminal: boolean;
}

export function processOutput(): Output {
  const { stdout, stderr, env } = process;
  for (const stream of [stdout, stderr]) {
    // A failed write is also an event, and an error event that nobody hears ends the process with a stack trace.
    stream.on('error', () => undefined);
  }
  return {
    result: text => write(stdout, text),
    // There is nowhere left to say that a message could not be written.
    message: text => write(stderr, `${text}\n`).catch(() => undefined),
    colours: wantsColours(env, stdout.isTTY),
    isTerminal: stdout.isTTY,
  };
}

/** https://no-color.org and https://force-color.org; otherwise colours are for terminals that understand them. */
export function wantsColours(env: NodeJS.ProcessEnv, isTerminal: boolean | undefined): boolean {
  const { NO_COLOR: never, FORCE_COLOR: always, TERM: terminal } = env;
  if (never !== undefined && never !== '') {
    return false;
  }
  if (always !== undefined && always !== '') {
    return always !== '0' && always !== 'false';
  }
  return isTerminal === true && terminal !== 'dumb';
}

function write(stream: NodeJS.WriteStream, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(text, error => {
      if (!error || isReaderGone(error)) {
        resolve();
      } else {
        reject(new FileError(`The output could not be written: ${messageOf(error)}`));
      }
    });
  });
}

/** `zt-steps list … | head -1`: the reader has what it wanted. */
function isReaderGone(error: NodeJS.ErrnoException): boolean {
  return error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED';
}
