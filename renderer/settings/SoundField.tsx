import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RemovalDialog } from '../ui/RemovalDialog';
import { ChoiceField } from './ChoiceField';
import type { GroupProps } from './LookGroup';

/** Stands for `always` among the days. */
const ALWAYS = -1;
const DAYS = [ALWAYS, 365, 90, 30, 7, 1, 0];

/** How long sound is kept beside its transcript; a term that deletes is asked about first. */
export function SoundField({ settings: { soundDays }, change }: GroupProps) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<number | null>(null);
  const kept = soundDays === 'always' ? ALWAYS : soundDays;
  const nameOf = (days: number): string => {
    if (days === ALWAYS) return t('settings.soundAlways');
    return days === 0 ? t('settings.soundAtOnce') : t('settings.soundAfter', { count: days });
  };
  return (
    <>
      <ChoiceField
        label={t('settings.sound')}
        hint={t('settings.soundHint')}
        value={kept}
        values={DAYS}
        nameOf={nameOf}
        onChange={(days) => (days === ALWAYS ? change({ soundDays: 'always' }) : setAsked(days))}
      />
      {asked !== null && (
        <RemovalDialog
          title={t('settings.soundAsk')}
          body={
            asked === 0
              ? t('settings.soundAskAtOnce')
              : t('settings.soundAskAfter', { count: asked })
          }
          busy={false}
          onRemove={() => {
            change({ soundDays: asked });
            setAsked(null);
          }}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  );
}
