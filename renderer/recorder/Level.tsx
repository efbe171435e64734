import { useTranslation } from 'react-i18next';
import { useRecorderValue } from './RecorderProvider';

/** Decibels below full scale that the left end stands for: a quiet room. */
const FLOOR_DB = 60;

/** How loud it is now. Ears count in decibels, so the meter does. */
export function Level() {
  const { t } = useTranslation();
  const share = useRecorderValue(({ level }) => shareOf(level));
  const clipping = useRecorderValue((state) => state.clipping);
  return (
    <meter
      className={`record-level${clipping ? ' record-level--clipping' : ''}`}
      aria-label={t('record.level')}
      min={0}
      max={1}
      value={share}
    />
  );
}

/** Where a level of 0..1 stands on the meter, 0..1, in steps of a hundredth. */
export function shareOf(level: number): number {
  if (level <= 0) return 0;
  const share = 1 + (20 * Math.log10(level)) / FLOOR_DB;
  return Math.round(100 * Math.max(0, Math.min(1, share))) / 100;
}
