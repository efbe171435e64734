import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../main/contract';
import { useAsk } from '../client/queries';
import { Sources } from './Sources';

/** What the whole library answers to a question; says so where nothing was found. */
export function AskAnswer({ question }: { question: string }) {
  const { t } = useTranslation();
  const { data, error } = useAsk('ask.question', { question }, { quiet: true });
  const words = useAnswerWords(data);
  if (error) return null;
  return (
    <section className="hits__group" aria-label={t('ask.answer')}>
      <p className="hits__count" role="status">
        {words}
      </p>
      {data && <Sources sources={data.sources} />}
    </section>
  );
}

/** The line above the passages: looked for, found, or not. */
export function useAnswerWords(answer: OutputOf<'ask.question'> | undefined): string {
  const { t } = useTranslation();
  if (!answer) return t('ask.looking');
  if (answer.found) return t('ask.found');
  return t(answer.sources.length > 0 ? 'ask.none' : 'ask.nothing');
}
