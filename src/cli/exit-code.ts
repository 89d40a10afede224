/** 0: fine. 1: findings at or above `--fail-on`. 2: bad usage, or a file that could not be read or written. */
export type ExitCode = 0 | 1 | 2;
