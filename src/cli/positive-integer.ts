import { InvalidArgumentError } from 'commander';

/** Reads the value of an option that counts from 1. */
export function positiveInteger(value: string): number {
  if (!/^[1-9][0-9]{0,14}$/.test(value)) {
    throw new InvalidArgumentError('It must be a whole number from 1.');
  }
  return Number(value);
}
