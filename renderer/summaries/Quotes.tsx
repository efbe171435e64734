import { useTranslation } from 'react-i18next';
import type { Source } from '../../main/contract';
import { clock } from '../i18n/format';
import { useReading } from '../recordings/ReadingContext';

interface Props {
  sources: readonly Source[];
  audible: boolean;
}

/** The words behind a point, exactly as they stand in the transcript. */
export function Quotes({ sources, audible }: Props) {
  const { t } = useTranslation();
  const { showSources } = useReading();
  return sources.map((source) => (
    <figure key={source.segment} className="quote">
      <blockquote dir="auto">{source.quote}</blockquote>
      <figcaption>
        <button
          type="button"
          className="quote__where"
          data-time
          onClick={() => showSources([source], audible)}
        >
          {source.start === undefined
            ? t('summary.quoteUntimed', { line: source.segment + 1 })
            : t('summary.quote', { time: clock(source.start) })}
        </button>
      </figcaption>
    </figure>
  ));
}
