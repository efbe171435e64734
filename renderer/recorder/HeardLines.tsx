import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { clock } from '../i18n/format';
import { useRecorderValue } from './RecorderProvider';

/** So many of the last lines: the whole transcript is there at the end. */
const SHOWN = 60;

/** What was heard so far; the last words, which may still change, are paler. */
export function HeardLines() {
  const { t } = useTranslation();
  const settled = useRecorderValue((state) => state.settled);
  const tentative = useRecorderValue((state) => state.tentative);
  const end = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it follows the words.
  useEffect(() => {
    end.current?.scrollIntoView({ block: 'nearest' });
  }, [settled, tentative]);
  const empty = settled.length + tentative.length === 0;
  return (
    <section className="record-heard" aria-label={t('record.heard')}>
      <h2 className="group__title">{t('record.heard')}</h2>
      {empty && <p className="record-heard__none">{t('record.heardNothing')}</p>}
      <ol className="record-heard__lines" aria-live="polite">
        {settled.slice(-SHOWN).map(({ start, text }) => (
          <HeardLine key={start} start={start} text={text} />
        ))}
        {tentative.map(({ start, text }) => (
          <HeardLine key={`t${start}`} start={start} text={text} tentative />
        ))}
      </ol>
      <div ref={end} />
    </section>
  );
}

interface LineProps {
  start: number;
  text: string;
  tentative?: boolean;
}

function HeardLine({ start, text, tentative }: LineProps) {
  return (
    <li className={`record-heard__line${tentative ? ' record-heard__line--tentative' : ''}`}>
      <span className="record-heard__time">{clock(start)}</span>
      <span dir="auto">{text.trim()}</span>
    </li>
  );
}
