/** Progress on standard error: a bar on a terminal, lines with `--progress`, otherwise nothing. */
import { Format, SingleBar } from 'cli-progress';
import { duration } from './times';
import { terminalWidth, type World } from './world';

export interface Progress {
  /** `done` is 0..1 of all; seconds left where known. */
  report(done: number, secondsLeft: number | null, step: string): void;
  /** Leaves the line to others; the next report begins anew. */
  clear(): void;
}

const NONE: Progress = { report: () => {}, clear: () => {} };

const STEPS: Record<string, string> = {
  import: 'Importing',
  transcribe: 'Transcribing',
  summarize: 'Summing up',
  index: 'Making it searchable',
  download: 'Downloading',
};
const nameOf = (step: string): string => STEPS[step] ?? (step === '' ? 'Waiting' : step);

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
    report(done, secondsLeft, step) {
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
        shown.start(1, 0, { step: nameOf(step), left: '' });
      }
      shown.update(done, { step: nameOf(step), left: left(secondsLeft) });
    },
    clear() {
      shown?.stop();
      shown = null;
    },
  };
}

const LINE_EVERY = 0.05;

function lines(stream: NodeJS.WritableStream): Progress {
  let told = { step: '', done: 0 };
  return {
    report(done, secondsLeft, step) {
      if (step === told.step && done < told.done + LINE_EVERY) return;
      told = { step, done };
      stream.write(`${nameOf(step)} ${Math.floor(done * 100)}% ${left(secondsLeft)}`.trim());
      stream.write('\n');
    },
    clear: () => {
      told = { step: '', done: 0 };
    },
  };
}
