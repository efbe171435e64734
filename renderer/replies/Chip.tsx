import { Quote } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ReplySource, Suggestion } from '../../main/contract';
import { clock } from '../i18n/format';
import { toRecording } from '../ui/route';

interface Props {
  suggestion: Suggestion;
  /** One chip only is reached by Tab; the arrows lead to the others. */
  tabStop: boolean;
  onChoose: (text: string) => void;
}

/** A draft; a click puts it into the box. A mark says that it stands on a passage, which is shown below. */
export function Chip({ suggestion: { text, intent, sources = [] }, tabStop, onChoose }: Props) {
  const { t } = useTranslation();
  return (
    <li>
      <button
        type="button"
        className="chip"
        tabIndex={tabStop ? 0 : -1}
        onClick={() => onChoose(text)}
      >
        <span className="chip__intent">
          {t(`replies.intents.${intent}`)}
          {sources.length > 0 && <Quote size={11} aria-hidden />}
        </span>
        <span className="chip__text" dir="auto">
          {text}
        </span>
      </button>
    </li>
  );
}

/** The passage that a draft stands on; opens the recording there. */
export function SourceLink({
  source: { recording, title, segment, start, quote },
}: {
  source: ReplySource;
}) {
  const { t } = useTranslation();
  const where =
    start === undefined
      ? t('replies.source', { title })
      : t('replies.sourceAt', { title, time: clock(start) });
  return (
    <a className="chip-source" href={toRecording(recording, segment)} data-time>
      <Quote size={12} aria-hidden />
      <span>
        <span className="chip-source__where" dir="auto">
          {where}
        </span>
        <q className="chip-source__quote" dir="auto">
          {quote}
        </q>
      </span>
    </a>
  );
}
