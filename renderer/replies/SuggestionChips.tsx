import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Suggestion } from '../../main/contract';
import { useErrorWords } from '../i18n/errorWords';
import { Button } from '../ui/Button';
import { moveFocus } from '../ui/rovingFocus';
import { Chip, SourceLink } from './Chip';
import { useSuggestions, type Wish } from './useSuggestions';

const COUNT = 3;
/** Where drafts will stand. */
const PLACES = Array.from({ length: COUNT }, (_, i) => `place ${i}`);

interface Props {
  wish: Wish;
  onChoose: (text: string) => void;
}

/** Three drafts of different intent, the first as soon as it is there; or the reason why there is none. */
export function SuggestionChips({ wish, onChoose }: Props) {
  const { t } = useTranslation();
  const errorWords = useErrorWords();
  const { replies, first, error, again } = useSuggestions(wish);
  if (error)
    return (
      <p className="dock__line" role="alert">
        {t('replies.failed', { reason: errorWords(error) })}
        <Button small kind="quiet" className="dock__link" onClick={again}>
          {t('replies.again')}
        </Button>
      </p>
    );
  if (replies?.suppressed)
    return (
      <p className="dock__gentle" role="status" dir="auto">
        {replies.suppressed.text}
      </p>
    );
  const shown = replies?.suggestions ?? (first ? [first] : []);
  if (replies && shown.length === 0) return <p className="dock__line">{t('replies.none')}</p>;
  return (
    <div className="chips-box">
      {replies?.unsure && <p className="dock__line">{t('replies.unsure')}</p>}
      <ChipRow shown={shown} drafting={!replies} onChoose={onChoose} />
      {shown
        .flatMap(({ sources = [] }) => sources)
        .map((source) => (
          <SourceLink key={`${source.recording} ${source.segment}`} source={source} />
        ))}
      <p className="sr-only" role="status">
        {!replies && t('replies.drafting')}
      </p>
    </div>
  );
}

interface RowProps {
  shown: readonly Suggestion[];
  drafting: boolean;
  onChoose: (text: string) => void;
}

function ChipRow({ shown, drafting, onChoose }: RowProps) {
  const { t } = useTranslation();
  return (
    <ul
      className="chips"
      aria-label={t('replies.suggestions')}
      aria-busy={drafting}
      onKeyDown={(event: KeyboardEvent<HTMLElement>) => moveFocus(event, '.chip')}
    >
      {shown.map((suggestion, index) => (
        <Chip
          key={suggestion.text}
          suggestion={suggestion}
          tabStop={index === 0}
          onChoose={onChoose}
        />
      ))}
      {PLACES.slice(shown.length, drafting ? COUNT : 0).map((place) => (
        <li key={place} className="chip chip--coming" aria-hidden />
      ))}
    </ul>
  );
}
