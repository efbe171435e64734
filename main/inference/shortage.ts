/** Memory that ran out, as ONNX Runtime, Node and the system say it. */
import { AppError } from '../contract';

const SIGNS =
  /bad[_ ]alloc|failed to allocate memory|array buffer allocation failed|cannot allocate memory|ENOMEM/i;

/** True where a failure says that there was no memory, and nothing about what was asked for. */
export const isShortage = (thrown: unknown): boolean =>
  !(thrown instanceof AppError) && SIGNS.test(String(thrown));

/** `crashed`: what is left of memory is in pieces, so that only a new process helps. */
export const shortage = () =>
  new AppError(
    'crashed',
    'There was not enough free memory to run the models.',
    'Close other programs, or choose a smaller model, then try again.',
  );
