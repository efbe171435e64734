/** The number of a message as an option. */
import { InvalidArgumentError } from 'commander';

/** Parses it. Throws commander's error for anything else. */
export function messageNumber(given: string): number {
  if (!/^[1-9]\d{0,14}$/.test(given))
    throw new InvalidArgumentError('It takes the number of a message, as show --json tells it.');
  return Number(given);
}
