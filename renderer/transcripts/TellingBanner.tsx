import { Square } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../i18n/format';
import { Button } from '../ui/Button';
import { Progress } from '../ui/Progress';
import type { TellVoices } from './useTellVoices';

/** How far the telling of voices is, and the way to stop it. */
export function TellingBanner({ progress, stop }: Pick<TellVoices, 'progress' | 'stop'>) {
  const { t } = useTranslation();
  const { duration, number } = useFormats();
  const facts = progress && [
    `${number(Math.round(progress.done * 100))} %`,
    progress.secondsLeft !== null && t('jobs.left', { time: duration(progress.secondsLeft) }),
  ];
  return (
    <div className="telling">
      <p role="status">{t('speakers.telling')}</p>
      <p className="telling__facts" data-time>
        {facts?.filter(Boolean).join(' · ')}
      </p>
      <Button small onClick={stop}>
        <Square size={11} fill="currentColor" aria-hidden />
        {t('jobs.stop')}
      </Button>
      <Progress label={t('speakers.telling')} value={progress?.done ?? null} />
    </div>
  );
}
