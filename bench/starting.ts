import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { median } from './measure';
import { atMost, milliseconds, print } from './report';

interface Start {
  readonly load: number;
  readonly activate: number;
}

const STARTS = 15;
/** Milliseconds that the start of the extension may take of the extension host. */
const LIMIT = 30;

/** From nothing to an extension that is active, with an API of VS Code that costs nothing. */
export function benchStarting(): void {
  const starts = Array.from({ length: STARTS }, startOnce);
  const [load, activate] = [median(starts.map(each => each.load)), median(starts.map(each => each.activate))];
  print(`Starting the extension, ${STARTS} times in a process of its own`, [
    { name: 'loading the entry', value: milliseconds(load) },
    { name: 'activate()', value: milliseconds(activate) },
    atMost(`both, against ${LIMIT} ms`, (load + activate) / LIMIT, 1, ` (${milliseconds(load + activate)})`),
  ]);
}

function startOnce(): Start {
  const output = execFileSync(process.execPath, [join(__dirname, 'start-up.js')], { encoding: 'utf8' });
  return JSON.parse(output) as Start;
}
