/** Progress on standard error: a bar on a terminal, lines with `--progress`, otherwise nothing. */
import { Format, SingleBar } from 'cli-progress';
import type { PartOf } from '../../contract';
import { duration } from './times';
import { terminalWidth, type World } from './world';

export interface Progress {
  /** `done` is 0..1 of all; seconds left where known. */
  report(done: number, secondsLeft: number | null, step: string, part?: PartOf): void;
  /** Leaves the line to others; the next report begins anew. */
  clear(): void;
}

const NONE: Progress = { report: () => {}, clear: () => {} };

const STEPS: Record<string, string> = {
  import: 'Importing',
  transcribe: 'Transcribing',
  summarize: 'Summing up',
  index: 'Making it searchable',
  write: 'Writing',
  download: 'Downloading',
  backup: 'Copying',
  restore: 'Restoring',
  move: 'Moving',
};
const nameOf = (step: string, part?: PartOf): string => {
  const name = STEPS[step] ?? (step === '' ? 'Waiting' : step);
  return part ? `${name}, part ${part.number} of ${part.of}` : name;
};

const left = (seconds: number | null): string =>
  seconds === null ? '' : `about ${duration(seconds)} left`;

/** A bar on a terminal, lines where `progress` asks for them, else nothing; `quiet` wins. */
export function createProgress(
  { stderr }: World,
  { progress, quiet }: { progress?: boolean; quiet?: boolean },
): Progress {
  if (quiet) return NONE;
  if (terminalWidth(stderr) !== null) return bar(stderr);
  return progress ? lines(stderr) : NONE;
}

function bar(stream: NodeJS.WritableStream): Progress {
  let shown: SingleBar | null = null;
  return {
    report(done, secondsLeft, step, part) {
      const name = nameOf(step, part);
      if (!shown) {
        shown = new SingleBar({
          stream,
          format: (options, { progress }, { step: name, left: time }) =>
            `${name.padEnd(20)} ${Format.BarFormat(progress, options)} ${Math.floor(progress * 100)}% ${time}`,
          barsize: 30,
          barCompleteChar: '█',
          barIncompleteChar: '░',
          clearOnComplete: true,
          hideCursor: true,
          gracefulExit: false,
          linewrap: null,
        });
        shown.start(1, 0, { step: name, left: '' });
      }
      shown.update(done, { step: name, left: left(secondsLeft) });
    },
    clear() {
      shown?.stop();
      shown = null;
    },
  };
}

const LINE_EVERY = 0.05;

function lines(stream: NodeJS.WritableStream): Progress {
  let told = { name: '', done: 0 };
  return {
    report(done, secondsLeft, step, part) {
      const name = nameOf(step, part);
      if (name === told.name && done < told.done + LINE_EVERY) return;
      told = { name, done };
      stream.write(`${name} ${Math.floor(done * 100)}% ${left(secondsLeft)}`.trim());
      stream.write('\n');
    },
    clear: () => {
      told = { name: '', done: 0 };
    },
  };
}
