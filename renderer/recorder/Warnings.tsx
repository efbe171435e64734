import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../i18n/format';
import { useRecorderValue } from './RecorderProvider';

/** What should be mended while there is time: silence, too much of it, a disk that is filling up, an end of what was listened to. */
export function Warnings() {
  const { t } = useTranslation();
  const { duration } = useFormats();
  const silent = useRecorderValue((state) => state.silent);
  const clipping = useRecorderValue((state) => state.clipping);
  const lost = useRecorderValue((state) => state.lost);
  const minutesFree = useRecorderValue(({ secondsFree, roomIsShort }) =>
    secondsFree === null || !roomIsShort ? null : Math.floor(secondsFree / 60),
  );
  const warnings = [
    lost !== null && t(`record.lost.${lost}`),
    silent && t('record.silent'),
    clipping && t('record.clipping'),
    minutesFree !== null && t('record.lowSpace', { time: duration(minutesFree * 60) }),
  ].filter((warning) => warning !== false);
  return (
    <div role="alert">
      {warnings.map((warning) => (
        <p key={warning} className="record-warning">
          <TriangleAlert size={16} aria-hidden />
          {warning}
        </p>
      ))}
    </div>
  );
}
