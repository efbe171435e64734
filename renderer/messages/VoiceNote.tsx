import { Pause, Play } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Media } from '../../main/contract';
import { clock } from '../i18n/format';
import { IconButton } from '../ui/Button';
import { BrokenMedia, MissingMedia } from './MissingMedia';
import { useVoice, type Voice } from './useVoice';

interface Props {
  message: number;
  media: Media;
  sender: string;
}

/** A voice note: heard by a small player, read under it once it was written down. */
export function VoiceNote({ message, media, sender }: Props) {
  const { t } = useTranslation();
  const voice = useVoice(message);
  const { stored, transcript, kind } = media;
  return (
    <div className="voice">
      {stored && !voice.broken && <VoicePlayer voice={voice} sender={sender} />}
      {stored && voice.broken && <BrokenMedia />}
      {!stored && <MissingMedia media={media} />}
      {transcript && (
        <p className="voice__text" dir="auto">
          <span className="sr-only">{t('chats.message.said')}: </span>
          {transcript}
        </p>
      )}
      {stored && kind === 'voice' && transcript === null && (
        <p className="voice__none">{t('chats.message.notWritten')}</p>
      )}
    </div>
  );
}

function VoicePlayer({ voice, sender }: { voice: Voice; sender: string }) {
  const { t } = useTranslation();
  const { playing, time, duration, toggle, seek } = voice;
  return (
    <div className="voice__player">
      <IconButton
        small
        className="voice__play"
        label={t(playing ? 'chats.message.pause' : 'chats.message.play', { name: sender })}
        onClick={toggle}
      >
        {playing ? (
          <Pause size={15} fill="currentColor" aria-hidden />
        ) : (
          <Play size={15} fill="currentColor" aria-hidden />
        )}
      </IconButton>
      <input
        type="range"
        className="voice__position"
        aria-label={t('chats.message.position')}
        aria-valuetext={clock(time)}
        min={0}
        max={duration || 1}
        step={0.1}
        value={Math.min(time, duration || 1)}
        disabled={duration === 0}
        onChange={({ target }) => seek(Number(target.value))}
      />
      <span className="voice__time" data-time>
        {clock(playing || time > 0 ? time : duration)}
      </span>
    </div>
  );
}
