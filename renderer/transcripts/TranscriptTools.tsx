import { Copy, UsersRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Transcript } from '../../main/contract';
import { clock } from '../i18n/format';
import { useSpeakerName } from '../i18n/speakerName';
import { IconButton } from '../ui/Button';
import { useOffer } from '../ui/commands';
import { useCopy } from '../ui/useCopy';
import { TellingBanner } from './TellingBanner';
import { useTellVoices } from './useTellVoices';

/** What stands above the lines: how many there are, telling their voices apart, copying them all. */
export function TranscriptTools({ transcript }: { transcript: Transcript }) {
  const { t } = useTranslation();
  const copy = useCopy();
  const worded = useSpeakerName();
  const telling = useTellVoices(transcript);
  const { segments } = transcript;
  const offered = telling.offered && !telling.running;
  const tellIcon = <UsersRound size={16} aria-hidden />;
  const tell = { id: 'voices', label: t('speakers.tell'), icon: tellIcon, run: telling.start };
  useOffer('here', offered ? [tell] : []);
  return (
    <>
      <div className="transcript__tools">
        <h2 className="transcript__title">{t('transcript.title')}</h2>
        <p className="transcript__count">{t('transcript.words', { count: segments.length })}</p>
        {offered && (
          <IconButton small label={tell.label} onClick={tell.run}>
            {tellIcon}
          </IconButton>
        )}
        <IconButton
          small
          label={t('transcript.copy')}
          onClick={() => copy(asText(transcript, worded))}
        >
          <Copy size={16} aria-hidden />
        </IconButton>
      </div>
      {telling.running && <TellingBanner {...telling} />}
    </>
  );
}

/** One line each: time where there is one, who, what. */
function asText({ segments, timed }: Transcript, worded: (name: string) => string): string {
  return segments
    .map(({ start, speaker, text }) => {
      const time = timed ? `[${clock(start)}] ` : '';
      return `${time}${speaker ? `${worded(speaker)}: ` : ''}${text}`;
    })
    .join('\n');
}
