import { useTranslation } from 'react-i18next';
import { useRecorderValue } from './RecorderProvider';
import type { Ear } from './sources';

/** Decibels below full scale that the left end stands for: a quiet room. */
const FLOOR_DB = 60;

/** How loud it is now, of each channel. Ears count in decibels, so the meter does. */
export function Levels() {
  const { t } = useTranslation();
  const ears = useRecorderValue((state) => state.ears);
  if (ears.length < 2) return <Level channel={0} label={t('record.level')} ear={ears[0]} />;
  return (
    <div className="record-levels">
      {ears.map((ear, channel) => (
        <div key={ear} className="record-levels__one">
          <span aria-hidden>{t(`record.ears.${ear}`)}</span>
          <Level
            channel={channel}
            ear={ear}
            label={t('record.levelOf', { ear: t(`record.ears.${ear}`) })}
          />
        </div>
      ))}
    </div>
  );
}

interface Props {
  channel: number;
  label: string;
  ear: Ear | undefined;
}

function Level({ channel, label, ear }: Props) {
  const share = useRecorderValue(({ levels }) => shareOf(levels[channel] ?? 0));
  const clipping = useRecorderValue((state) => state.clipping && ear === 'microphone');
  return (
    <meter
      className={`record-level${clipping ? ' record-level--clipping' : ''}`}
      aria-label={label}
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
