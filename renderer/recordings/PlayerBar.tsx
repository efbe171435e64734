import { useTranslation } from 'react-i18next';
import type { Recording } from '../../main/contract';
import { useTheme } from '../settings/theme';
import { ChapterMenu } from './ChapterMenu';
import { ChapterStrip } from './ChapterStrip';
import { CitationMarks } from './CitationMarks';
import type { Chapter } from './chapters';
import { usePlayerValue } from './PlayerContext';
import { PlayerControls } from './PlayerControls';
import { usePeaks } from './usePeaks';
import { usePlayerKeys } from './usePlayerKeys';
import { Waveform } from './Waveform';
import './player.css';

interface Props {
  recording: Recording;
  chapters: readonly Chapter[];
}

const NONE: never[] = [];

/** Chapters, waveform and controls of the recording that is open. */
export function PlayerBar({ recording, chapters }: Props) {
  const { t } = useTranslation();
  const theme = useTheme();
  const failed = usePlayerValue((state) => state.failed);
  const peaks = usePeaks(recording);
  usePlayerKeys();
  return (
    <section className="player" aria-label={t('player.region')}>
      <ChapterMenu chapters={chapters} />
      <ChapterStrip chapters={chapters} />
      {peaks.length > 0 ? (
        // The colours are drawn into a canvas, so another theme needs another canvas.
        <Waveform key={theme} peaks={peaks} gaps={recording.gaps ?? NONE} />
      ) : (
        recording.status !== 'failed' && <p className="wave wave--none">{t('player.noPeaks')}</p>
      )}
      <CitationMarks />
      {failed && (
        <p className="player__failed" role="alert">
          <strong>{t('player.failed')}</strong> {t('player.failedHint')}
        </p>
      )}
      <PlayerControls />
    </section>
  );
}
