type Cleanup = () => Promise<unknown>;

const cleanups = new Set<Cleanup>();
const signalNumbers = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 } as const;
let stopping: Promise<void> | undefined;
let armed = false;

/** Registers work for the end of this process, however it ends short of SIGKILL. Returns what unregisters it. */
export function onStop(cleanup: Cleanup): () => void {
  arm();
  cleanups.add(cleanup);
  return () => cleanups.delete(cleanup);
}

/** Runs every cleanup once, newest first; a second caller waits for the first one's run. */
export function stopAll(): Promise<void> {
  stopping ??= runCleanups().finally(() => (stopping = undefined));
  return stopping;
}

/** Ends the process with an exit code, after the cleanups. */
async function exitWith(code: number): Promise<never> {
  await stopAll();
  process.exit(code);
}

/** The body of a tool: its number becomes the exit code, an error is one line and code 1. */
export function runMain(main: () => Promise<number>): void {
  main()
    .catch((error: unknown) => {
      console.error(error instanceof Error ? error.message : String(error));
      return 1;
    })
    .then(exitWith)
    .catch(() => process.exit(1));
}

async function runCleanups(): Promise<void> {
  for (const cleanup of [...cleanups].reverse()) {
    cleanups.delete(cleanup);
    await cleanup().catch((error: unknown) => console.error('While stopping:', error));
  }
}

function arm(): void {
  if (armed) return;
  armed = true;
  for (const [name, number] of Object.entries(signalNumbers)) {
    process.on(name, () => void exitWith(128 + number));
  }
  // npm and its shell pass no signal on when they are killed: what is left of them is that the parent is another one.
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) void exitWith(1);
  }, 500).unref();
}
