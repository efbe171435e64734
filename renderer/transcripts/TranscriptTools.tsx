import { Copy, UsersRound } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Transcript } from '../../main/contract';
import { clock } from '../i18n/format';
import { useSpeakerName } from '../i18n/speakerName';
import { IconButton } from '../ui/Button';
import { useCopy } from '../ui/useCopy';
import { useSpeakers } from './useSpeakers';

/** What stands above the lines: how many there are, and copying them all. */
export function TranscriptTools({ transcript }: { transcript: Transcript }) {
  const { t } = useTranslation();
  const copy = useCopy();
  const worded = useSpeakerName();
  const { segments } = transcript;
  return (
    <div className="transcript__tools">
      <h2 className="transcript__title">{t('transcript.title')}</h2>
      <p className="transcript__count">{t('transcript.words', { count: segments.length })}</p>
      <TellVoices transcript={transcript} />
      <IconButton
        small
        label={t('transcript.copy')}
        onClick={() => copy(asText(transcript, worded))}
      >
        <Copy size={16} aria-hidden />
      </IconButton>
    </div>
  );
}

/** Offered where lines were heard and nobody is named for them. */
function TellVoices({ transcript }: { transcript: Transcript }) {
  const { t } = useTranslation();
  const { tell } = useSpeakers(transcript);
  const [busy, setBusy] = useState(false);
  const { segments, timed, complete, model } = transcript;
  const heard = timed && complete && model !== 'import';
  if (!heard || segments.every(({ speaker }) => speaker !== undefined)) return null;
  const run = async (): Promise<void> => {
    setBusy(true);
    await tell();
    setBusy(false);
  };
  return (
    <IconButton small label={t('speakers.tell')} disabled={busy} onClick={() => void run()}>
      <UsersRound size={16} aria-hidden />
    </IconButton>
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
