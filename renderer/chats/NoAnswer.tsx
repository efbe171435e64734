import type { AppError } from '../../main/contract';
import { inWords } from '../../main/contract/errors';

interface Props {
  error: AppError | null;
  /** Said while the answer is on its way. */
  waiting: string;
}

/** In place of an answer: what went wrong, or that it is being made. */
export function NoAnswer({ error, waiting }: Props) {
  return (
    <p className="panel__note" role={error ? 'alert' : 'status'}>
      {error ? inWords(error) : waiting}
    </p>
  );
}
