/** What every measurement of speed shows: the machine, and how far repeated runs lie apart. */
import { cpus, totalmem } from 'node:os';
import { size } from './times';

export interface Machine {
  cpu: string;
  cores: number;
  /** Bytes. */
  memory: number;
}

/** The computer that this runs on. */
export const thisMachine = (): Machine => ({
  cpu: cpus()[0]?.model.trim() ?? '',
  cores: cpus().length,
  memory: totalmem(),
});

/** The machine in one line. */
export const machineLine = ({ cpu, cores, memory }: Machine): string =>
  `${cpu}, ${cores} cores, ${size(memory)}`;

export interface Spread {
  median: number;
  least: number;
  most: number;
}

/** Of at least one value. */
export function spreadOf(values: number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  const median = (sorted[Math.floor(middle)]! + sorted[Math.ceil(middle)]!) / 2;
  return { median, least: sorted[0]!, most: sorted.at(-1)! };
}

/** From the least to the most. */
export const range = ({ least, most }: Spread, digits = 2): string =>
  `(${least.toFixed(digits)} to ${most.toFixed(digits)})`;
