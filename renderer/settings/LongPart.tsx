import { Square } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button';
import { Progress } from '../ui/Progress';
import type { LongProgress } from '../ui/useLongRequest';

interface Props {
  title: string;
  /** What goes on, and what stopping it means. */
  says: string;
  progress: LongProgress | null;
  onStop: () => void;
}

/** In a dialog, while something takes long: how far it is, and the way to stop it. */
export function LongPart({ title, says, progress, onStop }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <p>{says}</p>
      <Progress label={title} value={progress?.done ?? 0} />
      <div className="dialog__actions">
        <Button data-first-focus onClick={onStop}>
          <Square size={11} fill="currentColor" aria-hidden />
          {t('jobs.stop')}
        </Button>
      </div>
    </>
  );
}
