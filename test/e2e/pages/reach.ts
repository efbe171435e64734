/** Runs in the page, and gives all that is out of reach or cannot be read, one line each. */
import { controlFaults } from './controls';
import { rootOf } from './look';
import { wordFaults } from './words';

export const faults = (): string[] => [...controlFaults(rootOf()), ...wordFaults(rootOf())];
