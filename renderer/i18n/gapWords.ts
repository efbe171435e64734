import { useTranslation } from 'react-i18next';
import type { Gap } from '../../main/contract';
import { useFormats } from './format';

/** Says why, and for how long, a recording was interrupted. */
export function useGapWords(): (gap: Gap) => string {
  const { t } = useTranslation();
  const { duration } = useFormats();
  return ({ kind, seconds, label }) => {
    const word = kind === 'clock' && seconds < 0 ? 'clockBack' : kind;
    const told = t(`record.gaps.${word}`, { time: duration(Math.abs(seconds)) });
    return label === undefined ? told : t('record.gaps.now', { told, label });
  };
}
