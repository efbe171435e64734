import { useTranslation } from 'react-i18next';
import type { Recording, Summary } from '../../main/contract';
import { useAsk } from '../client/queries';
import { clock, useFormats } from '../i18n/format';
import { coverageFacts } from './coverage';
import { FailedParts } from './FailedParts';

interface Props {
  summary: Summary;
  recording: Recording;
}

/** Shows that the whole recording was read, or which part was not. */
export function CoverageLine({ summary, recording }: Props) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const { data: transcript } = useAsk('transcripts.get', { recording: recording.id });
  const duration = transcript?.timed ? recording.duration : null;
  const facts = coverageFacts(summary, transcript?.segments ?? [], duration);
  const amount = (n: number): string =>
    facts.unit === 'seconds' ? clock(n) : t('transcript.words', { count: n });
  return (
    <div className="coverage">
      <div className="coverage__strip" aria-hidden>
        {facts.parts.map(({ at, size, ok }) => (
          <span
            key={at}
            className={`coverage__part${ok ? '' : ' coverage__part--missed'}`}
            style={{ flexGrow: size }}
          />
        ))}
      </div>
      <FailedParts summary={summary} segments={transcript?.segments ?? []} />
      <p data-time>
        {t(facts.covered === facts.total ? 'summary.readAll' : 'summary.coverage', {
          covered: facts.unit === 'lines' ? number(facts.covered) : amount(facts.covered),
          total: amount(facts.total),
          ok: facts.partsOk,
          parts: facts.parts.length,
        })}
      </p>
    </div>
  );
}
