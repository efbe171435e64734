import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Segmented } from '../ui/Segmented';
import { useChatReading } from './ChatReading';
import { Digest } from './Digest';
import { SidePanel } from './SidePanel';
import { type Preset, sinceOf } from './since';
import { DAY_MS, fromDateField, toDateField } from './wallClock';

const PRESETS: Preset[] = ['day', 'week', 'date'];

/** What was decided, asked of me and planned since a moment; each leads to its messages. */
export function CatchUpPanel({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { chat } = useChatReading();
  const last = chat.lastAt ?? 0;
  const [preset, setPreset] = useState<Preset>('week');
  const [day, setDay] = useState(toDateField(last - 30 * DAY_MS));
  const since = sinceOf(preset, last, fromDateField(day));
  return (
    <SidePanel title={t('chats.catchUp.title')} onClose={onClose}>
      <div className="panel__choice">
        <Segmented
          legend={t('chats.catchUp.since')}
          value={preset}
          options={PRESETS.map((value) => ({ value, label: t(`chats.catchUp.presets.${value}`) }))}
          onChange={setPreset}
        />
        {preset === 'date' ? (
          <DateField value={day} last={last} onChange={setDay} />
        ) : (
          <p className="panel__hint">{t('chats.catchUp.hint')}</p>
        )}
      </div>
      <Digest key={since} since={since} onJump={onClose} />
    </SidePanel>
  );
}

interface DateProps {
  value: string;
  last: number;
  onChange: (day: string) => void;
}

function DateField({ value, last, onChange }: DateProps) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <>
      <label className="sr-only" htmlFor={id}>
        {t('chats.catchUp.date')}
      </label>
      <input
        id={id}
        type="date"
        className="field"
        max={toDateField(last)}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
    </>
  );
}
