/**
 * Runs a command in this process' group and ends the whole group when stdin closes. The one who holds the other end of
 * stdin may die in any way, SIGKILL included: nothing that was started is left behind.
 */
import { spawn, spawnSync } from 'node:child_process';

const [command, ...args] = process.argv.slice(2);
const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'] });

function endAll() {
  if (process.platform === 'win32') spawnSync('taskkill', ['/PID', String(process.pid), '/T', '/F']);
  else process.kill(-process.pid, 'SIGKILL');
}

process.stdin.resume();
process.stdin.once('close', endAll);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, endAll);
child.once('error', error => console.error(error.message));
child.once('close', endAll);
