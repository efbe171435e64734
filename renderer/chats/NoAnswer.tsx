import type { AppError } from '../../main/contract';
import { useErrorWords } from '../i18n/errorWords';

interface Props {
  error: AppError | null;
  /** Said while the answer is on its way. */
  waiting: string;
}

/** In place of an answer: what went wrong, or that it is being made. */
export function NoAnswer({ error, waiting }: Props) {
  const errorWords = useErrorWords();
  return (
    <p className="panel__note" role={error ? 'alert' : 'status'}>
      {error ? errorWords(error) : waiting}
    </p>
  );
}
