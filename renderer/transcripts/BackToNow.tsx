import { ArrowDown, ArrowUp } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { usePlayerValue } from '../recordings/PlayerContext';
import { useReading } from '../recordings/ReadingContext';
import { Button } from '../ui/Button';

interface Props {
  /** The line being heard, -1 for none. */
  current: number;
  /** Lines in sight. */
  range: { startIndex: number; endIndex: number } | null;
}

/** After scrolling away by hand: the way back to what is being heard, which is followed again from then on. */
export function BackToNow({ current, range }: Props) {
  const { t } = useTranslation();
  const { following, setFollowing } = useReading();
  const begun = usePlayerValue((state) => state.playing || state.time > 0);
  if (following || !begun || current < 0 || !range) return null;
  const above = current < range.startIndex;
  if (!above && current <= range.endIndex) return null;
  const Arrow = above ? ArrowUp : ArrowDown;
  return (
    <Button small className="back-to-now" onClick={() => setFollowing(true)}>
      <Arrow size={14} aria-hidden />
      {t('transcript.backToNow')}
    </Button>
  );
}
